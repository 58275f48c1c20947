using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests.Indicators;

public sealed class DriftRiskDefinitionTests
{
    [Theory]
    [InlineData("2025-10", 2, 1)]
    [InlineData("2025-11", 3, 2)]
    public async Task Plans_in_the_high_band_are_met_among_all_children_with_a_score(string month, int children, int high)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("risk.score", """
            child_id | as_of      | band   | is_high | rule_score | model
            A        | 2025-10-31 | high   | true    | 12         | rule
            B        | 2025-10-31 | low    | false   | 0          | rule
            A        | 2025-11-30 | high   | true    | 12         | rule
            B        | 2025-11-30 | high   | true    | 9          | rule
            C        | 2025-11-30 | medium | false   | 5          | rule
            """);
        var indicator = IndicatorCatalogue.Find("drift-risk-high") ?? throw new InvalidOperationException("There is no drift-risk-high.");
        var period = ReportingPeriod.TryParse(month) ?? throw new ArgumentException(month, nameof(month));

        var reader = await warehouse.ReaderAsync(indicator);
        var value = Assert.Single(await reader.ValuesAsync(indicator, IndicatorSlice.Of(period), CancellationToken.None));

        Assert.Equal(((double?)high, (double?)children), (value.Numerator, value.Denominator));
    }
}
