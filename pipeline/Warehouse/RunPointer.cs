using System.Text;
using System.Text.Json;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>Which run is current, and what it is; the content of <c>current.json</c>.</summary>
/// <param name="Run">The run's name.</param>
/// <param name="Sha256">The SHA-256 of the run's file, 64 hexadecimal digits in lower case.</param>
/// <param name="AsAt">The last day the extracts describe.</param>
/// <param name="KnownAt">The day up to which entries of the IRO-service extracts are known.</param>
/// <param name="DefinitionsVersion">The version of the indicator definitions in force.</param>
/// <param name="Created">When the run was made.</param>
public sealed record RunPointer(
    string Run, string Sha256, DateOnly AsAt, DateOnly KnownAt, int DefinitionsVersion, DateTimeOffset Created)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads which run is current.</summary>
    /// <param name="folder">The warehouse folder.</param>
    /// <returns>The pointer, or null where nothing is published yet.</returns>
    /// <exception cref="WarehouseProblemException">The file is there and cannot be read.</exception>
    public static RunPointer? Current(WarehouseFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return TextOf(folder.Pointer) is { } text ? Parse(text, folder.Pointer) : null;
    }

    internal static RunPointer? Of(string run, WarehouseFolder folder) =>
        TextOf(folder.RunPointerFile(run)) is { } text ? Parse(text, folder.RunPointerFile(run)) : null;

    internal static string? TextOf(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new WarehouseProblemException($"'{file}' cannot be read: {exception.Message} Give the account that runs this the right to read it.", exception);
        }
    }

    internal static RunPointer Parse(string text, string file)
    {
        try
        {
            if (JsonSerializer.Deserialize<RunPointer>(text, Json) is { } pointer && RunName.IsOne(pointer.Run))
                return pointer;
        }
        catch (JsonException exception)
        {
            throw Unreadable(file, exception);
        }

        throw Unreadable(file, cause: null);
    }

    internal void Write(string file) => DurableFile.Replace(file, ToText());

    internal byte[] ToJson() => Encoding.UTF8.GetBytes(ToText());

    private string ToText() => JsonSerializer.Serialize(this, Json) + "\n";

    private static WarehouseProblemException Unreadable(string file, JsonException? cause)
    {
        var sentence = $"'{file}' does not name a run in the way it should. Make a published run current with 'rollback', or refresh.";
        return cause is null ? new(sentence) : new(sentence, cause);
    }
}
