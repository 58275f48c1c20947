using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>What is said of the range that chance alone would give, and of a value that lies beyond it.</summary>
internal static class UsualRange
{
    /// <summary>The reason of a state: below the lower limit.</summary>
    public const string Low = "unusually low";

    /// <summary>The reason of a state: above the upper limit.</summary>
    public const string High = "unusually high";

    /// <summary>How a trend's last period lies to its usual range, and what that means, as a sentence.</summary>
    /// <param name="trend">The trend.</param>
    public static string Sentence(IndicatorTrend trend) => trend.Chart switch
    {
        null when trend.IsPartWithheld => "Some months are withheld, so what is usual cannot be said.",
        null => "There are too few months to say what is usual.",
        { } chart => $"The {(chart.IsTrial ? "trial " : "")}usual range is {Of(trend, chart)}{Meaning(trend)}",
    };

    /// <summary>The usual range of a trend, from its lower limit to its upper one: <c>91.2% to 97.4%</c>.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="chart">Its chart.</param>
    public static string Of(IndicatorTrend trend, ControlChart chart) =>
        $"{(trend.StateReason == Low ? Apart(trend, chart.Lower).Limit : Wording.Level(trend.Indicator, chart.Lower))} to "
        + (trend.StateReason == High ? Apart(trend, chart.Upper).Limit : Wording.Level(trend.Indicator, chart.Upper));

    /// <summary>The last value of a trend, with as many decimals as tell it from the limit it lies beyond.</summary>
    /// <param name="trend">The trend.</param>
    public static string Value(IndicatorTrend trend) => Coincides(trend) is { } precise ? precise : Wording.Value(trend.Indicator, trend.Latest);

    private static string Meaning(IndicatorTrend trend) => (trend.State, trend.StateReason, Coincides(trend)) switch
    {
        (SpcState.Few, _, _) => $"; so few {trend.Indicator.Noun} cannot be held against it.",
        (_, Low, { } precise) => $", and {precise} lies below it, which is unlikely to be chance.",
        (_, High, { } precise) => $", and {precise} lies above it, which is unlikely to be chance.",
        (_, Low, _) => ", so a value this low is unlikely to be chance.",
        (_, High, _) => ", so a value this high is unlikely to be chance.",
        _ when trend.IsSignal => $"; {trend.StateReason}, which is unlikely to be chance.",
        _ => ": this is what chance alone would give.",
    };

    /// <summary>The last value with more decimals, where it would be written like the limit it lies beyond; else null.</summary>
    private static string? Coincides(IndicatorTrend trend)
    {
        if (trend is not { Chart: { } chart, StateReason: Low or High, Latest.Value: not null }) return null;

        var limit = trend.StateReason == Low ? chart.Lower : chart.Upper;
        var (value, written) = Apart(trend, limit);
        return written == Wording.Level(trend.Indicator, limit) ? null : value;
    }

    private static (string Value, string Limit) Apart(IndicatorTrend trend, double limit) => Wording.Apart(trend.Indicator, trend.Latest.Value ?? limit, limit);
}
