using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Queries;

public sealed class ChangeReasonTests
{
    [Theory]
    [InlineData(2026, 10)]
    [InlineData(2026, 9)]
    [InlineData(2026, 5)]
    [InlineData(2025, 12)]
    public async Task The_reasons_add_up_to_the_change_as_it_is_shown(int year, int month)
    {
        await using var warehouse = new PublishedWarehouse(new(await PublishedDemonstration.WarehouseAsync()), new());
        await using var run = await warehouse.OpenAsync(CancellationToken.None) ?? throw new InvalidOperationException("Nothing is published.");
        var reader = new IndicatorReader(run.Connection, run.Facts);
        var indicator = IndicatorCatalogue.Find("reviews-in-time") ?? throw new InvalidOperationException("The catalogue lost an indicator.");
        var period = new ReportingPeriod(PeriodLength.Month, new(year, month, 1));
        var values = await reader.ValuesAsync(indicator, IndicatorSlice.Of(period.Shift(-1), period), CancellationToken.None);

        var reasons = await ChangeReason.ReadAsync(new(run.Connection, run.Facts, shared: null), indicator, period, "team", [], CancellationToken.None);

        Assert.Equal(Tenths(values[1]) - Tenths(values[0]), reasons.Sum(reason => reason.Points));
    }

    private static int Tenths(IndicatorValue value) =>
        (int)Math.Round(1000 * (decimal)(value.Numerator ?? 0) / (decimal)(value.Denominator ?? 1), MidpointRounding.AwayFromZero);
}
