namespace IroAnalytics.Pipeline.Risk;

/// <summary>How a feature enters a linear model.</summary>
public enum FeatureShape
{
    /// <summary>As it is, standardised.</summary>
    Linear,

    /// <summary>By the logarithm of one more than it: the first of them matter most.</summary>
    Log,

    /// <summary>As a smooth curve (natural cubic spline).</summary>
    Curve,

    /// <summary>As one of a few values, each by itself.</summary>
    Category,
}

/// <summary>One thing known of a child's plan on the day of scoring: an entry of the feature dictionary.</summary>
/// <param name="Name">The column of <c>risk.feature</c>.</param>
/// <param name="Label">What it is called on screen, to follow "because of".</param>
/// <param name="Unit">days, number, share, yes (1) or no (0), or category.</param>
/// <param name="Meaning">What it says, windows and exceptions included.</param>
/// <param name="Source">The extracts it comes from.</param>
/// <param name="Record">The column of <c>risk.record</c> with the dated record behind it; null where there is none.</param>
/// <param name="Shape">How it enters a linear model.</param>
/// <param name="Most">Greater values count as this; null for no limit.</param>
/// <param name="Rises">1 where more of it can only raise the risk, in the trees; -1 where only lower; 0 for either.</param>
public sealed record RiskFeature(
    string Name,
    string Label,
    string Unit,
    string Meaning,
    string Source,
    string? Record,
    FeatureShape Shape = FeatureShape.Linear,
    double? Most = null,
    int Rises = 0);
