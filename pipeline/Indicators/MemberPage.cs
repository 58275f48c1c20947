namespace IroAnalytics.Pipeline.Indicators;

/// <summary>Which of the rows behind a value come first.</summary>
public enum MemberOrder
{
    /// <summary>Those that are met, then by day.</summary>
    MetFirst,

    /// <summary>Those that are not met, then by day.</summary>
    NotMetFirst,

    /// <summary>Those that have waited longest, by the evidence that counts days.</summary>
    LongestFirst,
}

/// <summary>Some of the rows behind a value: many a value rests on more than anybody looks at.</summary>
/// <param name="Total">How many rows there are in all.</param>
/// <param name="Met">How many of all are met; 0 where members are only counted.</param>
/// <param name="NotMet">How many of all are not met; 0 where members are only counted.</param>
/// <param name="Number">Which page these are, from 1; the last where one beyond it was asked for.</param>
/// <param name="Rows">The rows of the page.</param>
public sealed record MemberPage(int Total, int Met, int NotMet, int Number, IReadOnlyList<IndicatorMember> Rows)
{
    /// <summary>How the name begins of evidence that counts the days something has waited for.</summary>
    public const string DaysOf = "days_";

    /// <summary>How many pages there are.</summary>
    /// <param name="total">How many rows.</param>
    /// <param name="size">How many rows a page has, at least 1.</param>
    /// <returns>At least 1.</returns>
    public static int Count(int total, int size) => ((Math.Max(1, total) - 1) / size) + 1;
}
