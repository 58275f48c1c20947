namespace IroAnalytics.Benchmarks;

/// <summary>How many children the invented extracts are about, and what may be taken for them on two cores.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Children">Children looked after on the last day.</param>
/// <param name="Years">Years of history.</param>
/// <param name="Refreshes">How often a refresh, and the bare scan beside it, is timed.</param>
/// <param name="RefreshSeconds">The most a refresh may take.</param>
/// <param name="PageMilliseconds">The most that 19 of 20 answers to a request for a page may take at the server.</param>
/// <param name="Megabytes">The most memory a refresh may take; null where nothing is promised.</param>
/// <param name="MemoryLimit">The setting that keeps it there, such as <c>6GB</c>; null for DuckDB's own.</param>
internal sealed record CouncilSize(
    string Name, int Children, int Years, int Refreshes, double RefreshSeconds, double PageMilliseconds, double? Megabytes = null, string? MemoryLimit = null)
{
    /// <summary>The sizes there are, the smallest first.</summary>
    public static IReadOnlyList<CouncilSize> All { get; } =
    [
        new("council", Children: 1000, Years: 10, Refreshes: 2, RefreshSeconds: 5, PageMilliseconds: 50),
        new("region", Children: 10_000, Years: 10, Refreshes: 1, RefreshSeconds: 20, PageMilliseconds: 100),
        new("england", Children: 83_000, Years: 10, Refreshes: 1, RefreshSeconds: 120, PageMilliseconds: 500, Megabytes: 8000, MemoryLimit: "6GB"),
    ];

    /// <summary>The sizes that are measured where none is named.</summary>
    public static IReadOnlyList<CouncilSize> Usual { get; } = [.. All.Take(2)];
}
