namespace IroAnalytics.Pipeline.Indicators;

/// <summary>Whether members are counted over a period or at its end.</summary>
public enum IndicatorKind
{
    /// <summary>Counts members whose counting date lies in the period.</summary>
    Flow,

    /// <summary>Counts members on the last day of the period, or on the as-at date if that comes first.</summary>
    Snapshot,
}

/// <summary>What the value of an indicator is.</summary>
public enum IndicatorUnit
{
    /// <summary>100 x met / members, not rounded.</summary>
    Percent,

    /// <summary>The number of members.</summary>
    Count,

    /// <summary>Sum of amounts / sum of weights over the members.</summary>
    Mean,
}

/// <summary>Which direction is an improvement.</summary>
public enum BetterDirection
{
    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,

    /// <summary>Neither: the figure describes, it does not judge.</summary>
    Neither,
}

/// <summary>Whose figures these are, which decides how small numbers are protected (definitions, section 9).</summary>
public enum IndicatorSubject
{
    /// <summary>Children: counts of 1 to 5 are protected.</summary>
    Child,

    /// <summary>The service's own work.</summary>
    Service,
}

/// <summary>What an indicator means. How it is computed stands in <c>Definitions/{id}.sql</c>.</summary>
/// <param name="Id">The identifier of the catalogue: <c>reviews-in-time</c>.</param>
/// <param name="Name">What people call it, in sentence case.</param>
/// <param name="Theme">The group of the dashboard it belongs to.</param>
/// <param name="Kind">Flow or snapshot.</param>
/// <param name="Unit">Percent, count or mean.</param>
/// <param name="Better">Which direction is an improvement.</param>
/// <param name="Member">What one member of the denominator is, as a sentence without a full stop.</param>
/// <param name="MeetsWhen">When a member is met; null where the members are only counted.</param>
/// <param name="Source">Statute, return or convention that defines it.</param>
/// <param name="Subject">Children or the service's work.</param>
/// <param name="Dimensions">The breakdowns it has; empty for none.</param>
/// <param name="Extracts">The extracts without which it has no value.</param>
/// <param name="Noun">What the members are called in the plural: <c>reviews</c>.</param>
public sealed record Indicator(
    string Id,
    string Name,
    string Theme,
    IndicatorKind Kind,
    IndicatorUnit Unit,
    BetterDirection Better,
    string Member,
    string? MeetsWhen,
    string Source,
    IndicatorSubject Subject,
    IReadOnlyList<string> Dimensions,
    IReadOnlyList<string> Extracts,
    string Noun)
{
    /// <summary>
    /// Groups made of what decides a member, such as how many days late it is: for figures of pages, beside the agreed
    /// <see cref="Dimensions"/>, and no part of machine output.
    /// </summary>
    public IReadOnlyList<string> Distributions { get; init; } = [];

    /// <summary>What a mean adds up, in the plural: <c>children</c>; null for other units.</summary>
    public string? Amount { get; init; }

    /// <summary>The name of the published view that returns the members: <c>indicators.reviews_in_time</c>.</summary>
    public string View => "indicators." + Id.Replace('-', '_');
}
