namespace IroAnalytics.Pipeline.Indicators.SmallNumbers;

/// <summary>Which values are too small to be shown, by themselves (definitions, section 9).</summary>
/// <param name="indicator">The indicator.</param>
/// <param name="most">The greatest count that is withheld; 5 as shipped.</param>
internal sealed class SmallNumberRule(Indicator indicator, double most)
{
    /// <summary>Of the service's own work, figures over at least so many are shown as councils publish them.</summary>
    private const double EnoughOfTheServicesWork = 10;

    /// <summary>Breakdowns of the service's own work that say nothing of a child.</summary>
    private static readonly HashSet<string> OfTheService = ["team", "iro", "review_kind", "stage", "theme"];

    /// <summary>The cell of a value.</summary>
    /// <param name="value">The value; null where the group has no members.</param>
    /// <param name="by">The dimensions by which it is one group; empty for all.</param>
    public Cell CellOf(IndicatorValue? value, IReadOnlyCollection<string> by) => value is null
        ? new(0, isSmall: false)
        : new(SizeOf(value), !IsOfTheService(value, by) && Counts(value).Any(IsSmall));

    private bool IsSmall(double count) => count > 0 && count <= most;

    private bool IsOfTheService(IndicatorValue value, IReadOnlyCollection<string> by) =>
        indicator.Subject == IndicatorSubject.Service && by.All(OfTheService.Contains) && (value.Denominator ?? value.Value) >= EnoughOfTheServicesWork;

    private double SizeOf(IndicatorValue value) => (indicator.Unit switch
    {
        IndicatorUnit.Percent => value.Denominator,
        IndicatorUnit.Mean => value.Numerator,
        _ => value.Value,
    }) ?? 0;

    /// <summary>The counts of people or things that a value gives away.</summary>
    private IEnumerable<double> Counts(IndicatorValue value) => indicator.Unit switch
    {
        IndicatorUnit.Percent => [value.Numerator ?? 0, (value.Denominator ?? 0) - (value.Numerator ?? 0)],
        _ => [SizeOf(value)],
    };
}
