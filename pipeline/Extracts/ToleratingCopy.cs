using CsvHelper;

namespace IroAnalytics.Pipeline.Extracts;

/// <summary>
/// Writes a file that breaks the CSV rules (rows too short or too long, stray quotation marks, mixed line ends) again as one that
/// keeps them, each row with the number of values it had, so that nothing is lost and what was wrong can be said row by row.
/// </summary>
internal static class ToleratingCopy
{
    /// <summary>The column that holds how many values a row had; a value too many that is blank does not count.</summary>
    public const string ValuesFound = "values_found";

    /// <summary>Makes the copy, in UTF-8, with headings.</summary>
    /// <param name="file">The file, whose headings were read.</param>
    /// <param name="copyPath">Where the copy is written.</param>
    /// <param name="cancellation">Stops it between rows.</param>
    /// <returns>A problem where rows cannot be told apart, else null.</returns>
    public static ExtractProblem? Write(InspectedFile file, string copyPath, CancellationToken cancellation)
    {
        var isQuoteOpen = false;
        var options = FileInspection.CommaSeparated with
        {
            OnMalformedRecord = record => isQuoteOpen |= record.Reason == CsvMalformedReason.UnterminatedQuote,
        };
        using var reader = CsvReader.Create(FileInspection.Open(file), options);
        using var copy = CsvWriter.ToFile(copyPath);
        if (reader.Read()) copy.WriteRecord([.. file.Headings, ValuesFound]);
        while (reader.Read())
        {
            cancellation.ThrowIfCancellationRequested();
            copy.WriteRecord(Padded(reader.Current.ToArray(), file.Headings.Count));
        }

        return isQuoteOpen ? new QuoteNeverClosed(file.File.Name, reader.RowNumber - 1) : null;
    }

    private static string[] Padded(string[] values, int expected)
    {
        var found = values.Length;
        while (found > expected && string.IsNullOrWhiteSpace(values[found - 1])) found--;

        var padded = Enumerable.Range(0, expected).Select(column => column < values.Length ? values[column] : "");
        return [.. padded, found.ToString(System.Globalization.CultureInfo.InvariantCulture)];
    }
}
