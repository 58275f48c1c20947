using IroAnalytics.Pipeline.Quality;

namespace IroAnalytics.Pipeline.Commands;

/// <summary>Writes findings, the same way for every command that has them.</summary>
internal static class FindingTable
{
    public static Task WriteAsync(IReadOnlyList<FindingOutput> findings, string format) => Output.WriteAsync(
        format,
        findings,
        [
            ("rule", finding => finding.Rule),
            ("severity", finding => finding.Severity),
            ("extract", finding => finding.Extract),
            ("file", finding => finding.File),
            ("row", finding => finding.Row),
            ("child", finding => finding.Child),
            ("column", finding => finding.Column),
            ("value", finding => finding.Value),
            ("message", finding => finding.Message),
        ]);
}
