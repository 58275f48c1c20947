using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>A file of a backup.</summary>
/// <param name="Name">Where it lies in the warehouse folder, with forward slashes.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="Sha256">Its SHA-256, 64 hexadecimal digits in lower case.</param>
public sealed record BackupFile(string Name, long Bytes, string Sha256);

/// <summary>What a backup holds; the file <c>manifest.json</c> in it.</summary>
/// <param name="Format">The version of this record; readers refuse what they do not know.</param>
/// <param name="MadeAt">When the backup was begun.</param>
/// <param name="Run">The run that was current; null where nothing was published.</param>
/// <param name="HasOperations">Whether the operations database is in it; it is not where there was none, or where a database server keeps it.</param>
/// <param name="Files">Every file in it but the manifest.</param>
public sealed partial record BackupManifest(int Format, DateTimeOffset MadeAt, string? Run, bool HasOperations, IReadOnlyList<BackupFile> Files)
{
    /// <summary>The version of the record that is written.</summary>
    public const int CurrentFormat = 1;

    internal const string EntryName = "manifest.json";

    internal const string OperationsName = "operations.duckdb";

    internal const string PointerName = "current.json";

    private const string Moment = "yyyyMMdd'T'HHmmss'Z'";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The name a backup gets in a folder: <c>iro-20261121T023000Z.zip</c>, so that names sort by age.</summary>
    /// <param name="madeAt">When it was begun.</param>
    public static string FileNameOf(DateTimeOffset madeAt) => $"iro-{madeAt.UtcDateTime.ToString(Moment, CultureInfo.InvariantCulture)}.zip";

    /// <summary>The backups of a folder by their names, newest first.</summary>
    /// <param name="folder">The folder; it need not be there.</param>
    public static IReadOnlyList<(string File, DateTimeOffset MadeAt)> In(string folder) => !Directory.Exists(folder)
        ? []
        : [.. Directory.EnumerateFiles(folder)
            .Select(file => (File: file, Match: BackupName().Match(Path.GetFileName(file))))
            .Where(found => found.Match.Success)
            .Select(found => (found.File, DateTimeOffset.ParseExact(found.Match.Groups["moment"].Value, Moment, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)))
            .OrderByDescending(found => found.Item2)];

    /// <summary>Whether a backup may put a file there: nothing outside of what a warehouse folder has.</summary>
    /// <param name="name">The name in the manifest.</param>
    internal static bool MayHold(string name) => Held().IsMatch(name);

    internal byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    internal static BackupManifest? Read(Stream stream) => JsonSerializer.Deserialize<BackupManifest>(stream, Json);

    [GeneratedRegex(@"^iro-(?<moment>\d{8}T\d{6}Z)\.zip$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BackupName();

    [GeneratedRegex(@"\A(operations\.duckdb|current\.json|runs/\d{8}T\d{6}Z-\d{4,9}\.(duckdb|json)|risk/(model|candidate)[A-Za-z0-9._-]*)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Held();
}
