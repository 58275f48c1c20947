namespace IroAnalytics.Pipeline.Risk;

/// <summary>A band of the score, with how often drift followed a score in it.</summary>
/// <param name="Name">high, medium or low.</param>
/// <param name="From">The least score of the band, inclusive.</param>
/// <param name="Rows">Child-months in the band, of the last year that was tested.</param>
/// <param name="Events">How many of them drift followed.</param>
public sealed record RiskBand(string Name, double From, int Rows, int Events);

/// <summary>The bands of a score, fixed when it was learned, so that more children in the highest is news.</summary>
/// <param name="Bands">The highest first; the last begins at the least score there can be.</param>
public sealed record RiskBands(IReadOnlyList<RiskBand> Bands)
{
    /// <summary>The name of the band of which drift is expected most.</summary>
    public const string High = "high";

    /// <summary>The share of months' children that the high band held when it was fixed.</summary>
    private const double HighShare = 0.10;

    /// <summary>The share that the high and medium bands held together.</summary>
    private const double MediumShare = 0.30;

    /// <summary>The band of a score.</summary>
    /// <param name="score">The score.</param>
    public RiskBand Of(double score) => Bands.FirstOrDefault(band => score >= band.From) ?? Bands[^1];

    /// <summary>Fixes bands so that the highest tenth, and the next fifth, are in bands of their own.</summary>
    /// <param name="scores">Scores of rows that were not learned from.</param>
    /// <param name="isEvent">What followed.</param>
    /// <param name="isLastYear">Whether the row counts for how often.</param>
    internal static RiskBands Learn(double[] scores, bool[] isEvent, bool[] isLastYear)
    {
        double[] sorted = [.. scores.OrderDescending()];
        double Share(double share) => sorted.Length == 0 ? 0 : sorted[(int)(share * (sorted.Length - 1))];
        return Fixed(Share(HighShare), Share(MediumShare)).Counted(scores, isEvent, isLastYear);
    }

    /// <summary>Bands with limits that are given.</summary>
    /// <param name="high">Where the high band begins.</param>
    /// <param name="medium">Where the medium band begins.</param>
    public static RiskBands Fixed(double high, double medium) =>
        new([new(High, high, 0, 0), new("medium", medium, 0, 0), new("low", double.MinValue, 0, 0)]);

    /// <summary>The same bands, with how often drift followed.</summary>
    /// <param name="scores">Scores of rows that were not learned from.</param>
    /// <param name="isEvent">What followed.</param>
    /// <param name="isCounted">Whether the row counts.</param>
    internal RiskBands Counted(double[] scores, bool[] isEvent, bool[] isCounted)
    {
        var bands = scores.Select(score => Of(score).Name).ToArray();
        return new([.. Bands.Select(band => band with
        {
            Rows = Enumerable.Range(0, scores.Length).Count(row => isCounted[row] && bands[row] == band.Name),
            Events = Enumerable.Range(0, scores.Length).Count(row => isCounted[row] && bands[row] == band.Name && isEvent[row]),
        })]);
    }
}
