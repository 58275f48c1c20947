using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>A value as it stood when its period was closed.</summary>
/// <param name="Closing">When and from what.</param>
/// <param name="Value">The value.</param>
internal sealed record FirstPublishedValue(PeriodClosing Closing, IndicatorValue Value);

/// <summary>An indicator's values as first published, beside which those as now known are shown.</summary>
/// <param name="ByPeriod">The closed months, quarters and years.</param>
/// <param name="Problem">Why they cannot be read, as a sentence; null where they can.</param>
internal sealed record FirstPublishedValues(IReadOnlyDictionary<ReportingPeriod, FirstPublishedValue> ByPeriod, string? Problem)
{
    /// <summary>Reads them.</summary>
    /// <param name="operations">Where they are kept.</param>
    /// <param name="indicator">What is measured.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static async Task<FirstPublishedValues> ReadAsync(OpenOperations operations, Indicator indicator, CancellationToken cancellation)
    {
        try
        {
            var store = await operations.GetAsync(cancellation);
            var kept = await store.ClosedPeriods.OfAsync(indicator.Id, cancellation);
            return new(kept.ToDictionary(pair => pair.Key, pair => Value(pair.Value)), Problem: null);
        }
        catch (WarehouseProblemException problem)
        {
            return new(new Dictionary<ReportingPeriod, FirstPublishedValue>(), problem.Message);
        }
    }

    /// <summary>Whether any of these periods is closed.</summary>
    /// <param name="values">Values of the indicator.</param>
    public bool TouchAnyOf(IReadOnlyList<IndicatorValue> values) => values.Any(value => ByPeriod.ContainsKey(value.Period));

    private static FirstPublishedValue Value(FirstPublished first) => new(
        first.Closing,
        new(
            first.Value.Id,
            first.Closing.Period,
            Group: null,
            first.Value.Numerator,
            first.Value.Denominator,
            first.Value.Value,
            first.Value.Value is null ? ValueStatus.NoData : ValueStatus.Ok,
            Target: null));
}
