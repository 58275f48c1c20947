using System.Globalization;
using IroAnalytics.Pipeline.Extracts;
using IroAnalytics.Tests.Extracts;
using IroAnalytics.Tests.Simulation;

namespace IroAnalytics.Tests.Risk;

/// <summary>Extracts as they would have been on a past day: later rows deleted, later dates of earlier rows blank.</summary>
internal static class CutExtracts
{
    private static readonly string[] Plans = ["DUE", "DOB"];

    /// <summary>Writes the newest files of a simulation, its returns laid together, as on a day.</summary>
    /// <param name="simulated">The simulation.</param>
    /// <param name="day">The day; rows and dates after it are gone.</param>
    public static ExtractFolderBuilder Of(SimulatedFolder simulated, DateOnly day)
    {
        var builder = ExtractFolderBuilder.Empty();
        var files = simulated.Report.Files.Select(file => Path.GetFileNameWithoutExtension(file.File)).Distinct(StringComparer.Ordinal);
        foreach (var name in files)
        {
            var contract = ExtractContracts.All.FirstOrDefault(one => one.Name == name);
            if (contract is null) continue;

            var rows = contract.Origin == ExtractOrigin.Ssda903 && contract.Key.Count > 0 ? simulated.Standing(name, [.. contract.Key]) : simulated.Rows(name);
            if (rows.Count == 0) continue;

            string[] columns = [.. rows[0].Keys];
            builder.Rows(name + ".csv", string.Join(',', columns), [.. rows.Where(row => IsThere(contract, row, day)).Select(row => Line(contract, columns, row, day))]);
        }

        return builder;
    }

    private static bool IsThere(ExtractContract contract, IReadOnlyDictionary<string, string> row, DateOnly day) =>
        (contract.EventDate is not { } eventDate || !IsAfter(row[eventDate], day))
        && (!row.TryGetValue(ExtractContract.Recorded, out var recorded) || !IsAfter(recorded, day));

    private static string Line(ExtractContract contract, string[] columns, IReadOnlyDictionary<string, string> row, DateOnly day)
    {
        var endsLater = row.TryGetValue("DEC", out var end) && IsAfter(end, day);
        var cells = columns.Select(column =>
            endsLater && column is "REC" or "REASON_PLACE_CHANGE" && endsLater ? ""
            : contract.Columns.Any(one => one.Name == column && one.Type == ColumnType.Date) && !Plans.Contains(column) && IsAfter(row[column], day) ? ""
            : row[column]);
        return string.Join(',', cells.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
    }

    private static bool IsAfter(string text, DateOnly day) =>
        DateOnly.TryParseExact(text, "dd/MM/yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var found) && found > day;
}
