namespace IroAnalytics.Benchmarks;

/// <summary>How many children the invented extracts are about.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Children">Children looked after on the last day.</param>
/// <param name="Years">Years of history.</param>
internal sealed record CouncilSize(string Name, int Children, int Years)
{
    /// <summary>The sizes there are, the usual one first.</summary>
    public static IReadOnlyList<CouncilSize> All { get; } =
    [
        new("council", Children: 900, Years: 5),
        new("region", Children: 10_000, Years: 5),
    ];

    /// <summary>A size by its name.</summary>
    /// <param name="name">One of the names in <see cref="All"/>.</param>
    public static CouncilSize Of(string name) => All.Single(size => size.Name == name);
}
