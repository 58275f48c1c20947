using System.Data.Common;
using System.Text.Encodings.Web;
using System.Text.Json;
using IroAnalytics.Pipeline.Quality;

namespace IroAnalytics.Pipeline.Commands;

/// <summary>Checks many folders in one start: a JSON object a line in, one a line out, in the same order.</summary>
internal static class CheckBatch
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task<int> RunAsync(string file, CancellationToken cancellation)
    {
        await using var check = ReturnCheck.Open();
        try
        {
            await foreach (var line in File.ReadLinesAsync(file, cancellation))
            {
                if (!string.IsNullOrWhiteSpace(line)) await Console.Out.WriteLineAsync(await AnswerAsync(check, line, cancellation));
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return await CommandLine.SayAsync($"The batch '{file}' cannot be read: {exception.Message} Check that the path is right.", ExitCode.InputRefused);
        }

        return ExitCode.Done;
    }

    private static async Task<string> AnswerAsync(ReturnCheck check, string line, CancellationToken cancellation)
    {
        JsonElement? id = null;
        try
        {
            using var request = JsonDocument.Parse(line);
            id = Value(request, "id") is { } given ? given.Clone() : null;
            var report = await check.RunAsync(
                Text(request, "extracts"), CheckCommand.Year(Text(request, "year")), CheckCommand.Rules(Codes(request)), cancellation);
            return report.Refusal is { } refusal
                ? Failed(id, string.Join(' ', report.Remarks.Append(refusal)))
                : JsonSerializer.Serialize(new Answer(id, report.Findings, report.Remarks), Json);
        }
        catch (JsonException exception)
        {
            return Failed(id, $"The line is not a JSON object: {exception.Message}");
        }
        catch (WrongArgumentsException wrong)
        {
            return Failed(id, wrong.Message);
        }
        catch (DbException fault)
        {
            return Failed(id, $"A fault of ours: {fault.Message.ReplaceLineEndings(" ")} Please report it.");
        }
    }

    private static string Failed(JsonElement? id, string error) => JsonSerializer.Serialize(new Failure(id, error), Json);

    private static JsonElement? Value(JsonDocument request, string name) =>
        request.RootElement.ValueKind == JsonValueKind.Object && request.RootElement.TryGetProperty(name, out var value) ? value : null;

    private static string Text(JsonDocument request, string name) => Value(request, name) is { ValueKind: JsonValueKind.String } text
        ? text.GetString() ?? ""
        : throw new WrongArgumentsException($"The line has no text \"{name}\": write {{\"id\",\"extracts\",\"year\",\"rules\"}}.");

    private static List<string> Codes(JsonDocument request) => Value(request, "rules") switch
    {
        null or { ValueKind: JsonValueKind.Null } => [],
        { ValueKind: JsonValueKind.Array } rules => [.. rules.EnumerateArray().Select(rule => rule.ToString())],
        _ => throw new WrongArgumentsException("\"rules\" is not a list: write [\"501\"], or leave it out for all."),
    };

    /// <summary>What was found in one folder.</summary>
    /// <param name="Id">As the request gave it.</param>
    /// <param name="Findings">The rows that break a rule.</param>
    /// <param name="Remarks">Files that were refused and rules that stay silent.</param>
    private sealed record Answer(JsonElement? Id, IReadOnlyList<FindingOutput> Findings, IReadOnlyList<string> Remarks);

    /// <summary>Why a folder was not checked.</summary>
    /// <param name="Id">As the request gave it; null where it could not be read.</param>
    /// <param name="Error">Sentences.</param>
    private sealed record Failure(JsonElement? Id, string Error);
}
