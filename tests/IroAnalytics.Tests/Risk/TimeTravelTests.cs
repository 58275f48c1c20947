using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Tests.Simulation;

namespace IroAnalytics.Tests.Risk;

/// <summary>A feature of a past month must be what it was then: whatever was recorded later is deleted, and nothing may change.</summary>
public sealed class TimeTravelTests : IDisposable
{
    private static readonly DateOnly Until = new(2025, 10, 31);
    private readonly SimulatedFolder simulated = new(new(SimulatedFolder.NewFolder(), Children: 120, Years: 3, Until: Until, Seed: 5, WithMistakes: false));

    [Theory]
    [InlineData("2024-02-29")]
    [InlineData("2024-08-31")]
    [InlineData("2025-05-31")]
    public async Task Features_of_a_month_are_the_same_before_and_after_what_came_later(string month)
    {
        var day = DateOnly.ParseExact(month, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        using var whole = CutExtracts.Of(simulated, Until);
        using var cut = CutExtracts.Of(simulated, day);

        var after = await FeaturesAsync(whole.Path, Until, day);
        var then = await FeaturesAsync(cut.Path, day, day);

        Assert.True(then.Count > 50, $"{then.Count} rows");
        Assert.Equal(then, after);
    }

    public void Dispose() => simulated.Dispose();

    private static async Task<IReadOnlyList<string>> FeaturesAsync(string folder, DateOnly asAt, DateOnly day)
    {
        await using var extracts = await RiskExtracts.ReadAsync(folder, asAt, CancellationToken.None);
        Assert.Null(extracts.Refusal);
        return await extracts.Connection.ReadAsync(
            "select feature::varchar || record::varchar from risk.feature inner join risk.record using (child_id, as_of) where as_of = $day order by child_id",
            [("day", day)],
            row => row.GetString(0),
            CancellationToken.None);
    }
}
