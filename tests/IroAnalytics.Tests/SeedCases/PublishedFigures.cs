using System.Globalization;
using CsvHelper;

namespace IroAnalytics.Tests.SeedCases;

/// <summary>A figure that a published report gives, and what it is made of.</summary>
/// <param name="Case">The case whose counts it belongs to.</param>
/// <param name="Indicator">The indicator, of the agreed catalogue or proposed for it.</param>
/// <param name="Period">A month, a year, or months in words.</param>
/// <param name="Where">What it is narrowed to, as the file writes it; empty for nothing.</param>
/// <param name="Parts">What it is divided from: <c>1688 / 2009</c>; empty for a count.</param>
/// <param name="Value">Unrounded.</param>
/// <param name="Shown">As a page prints it.</param>
internal sealed record PublishedFigure(string Case, string Indicator, string Period, string Where, string Parts, double Value, string Shown)
{
    public string Name => $"{Case} {Indicator} {Period} {Where}".TrimEnd();

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name}: {(Parts.Length == 0 ? "" : Parts + " = ")}{Value:0.######} shown {Shown}");
}

/// <summary>The figures of five published reports, where the list of them lies beside the repository.</summary>
internal static class PublishedFigures
{
    private static readonly string ListName = Path.Combine("shared", "figures", "seed_cases.csv");

    /// <summary>The list, or null where it was not given with the repository.</summary>
    public static string? File { get; } =
        SourceTree.Above(folder => System.IO.File.Exists(Path.Combine(folder, ListName))) is { } found ? Path.Combine(found, ListName) : null;

    public static IReadOnlyList<PublishedFigure> All()
    {
        using var csv = CsvReader.FromFile(File ?? throw new InvalidOperationException($"'{ListName}' is not beside the repository."));
        csv.ReadHeader();
        var columns = csv.Headers.ToList();
        var figures = new List<PublishedFigure>();
        while (csv.Read()) figures.Add(Read(name => csv.GetString(columns.IndexOf(name))));
        return figures;
    }

    private static PublishedFigure Read(Func<string, string> value) => new(
        value("case") + (value("where").StartsWith("variant", StringComparison.Ordinal) ? " variant" : ""),
        value("indicator"),
        value("period"),
        value("where"),
        value("denominator").Length == 0 ? "" : $"{value("numerator")} / {value("denominator")}",
        double.Parse(value("value"), CultureInfo.InvariantCulture),
        value("shown"));
}

/// <summary>A test that needs the published figures, and says so where they are not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TheoryWithPublishedFiguresAttribute : TheoryAttribute
{
    public TheoryWithPublishedFiguresAttribute()
    {
        if (PublishedFigures.File is null) Skip = "The published figures (shared/figures/seed_cases.csv) are not beside the repository.";
    }
}

/// <summary>A test of the published figures that has no rows.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class FactWithPublishedFiguresAttribute : FactAttribute
{
    public FactWithPublishedFiguresAttribute() => Skip = new TheoryWithPublishedFiguresAttribute().Skip;
}
