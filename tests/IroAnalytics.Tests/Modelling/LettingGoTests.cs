using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Tests.Modelling;

public sealed class LettingGoTests
{
    private const string NoRuleReadsIt = "raw.booked_reviews";

    [Fact]
    public async Task Rows_of_an_extract_go_when_the_core_has_read_them_through_whatever_views()
    {
        var steps = await OfExtractsAsync(
            new("staging.booking", $"select * from {NoRuleReadsIt}"),
            new("core.present_booking", "-- One row.\n-- A view: core.diary alone reads it.\nselect * from staging.booking"),
            new("core.diary", "select * from core.present_booking"),
            new("core.booked", "select * from staging.booking"),
            new("marts.diary", "select * from core.diary"));

        Assert.Equal(["core.booked", "core.diary"], steps[NoRuleReadsIt].After.Order());
        Assert.True(steps[NoRuleReadsIt].MakesRoom);
    }

    [Theory]
    [InlineData(NoRuleReadsIt, "risk.fact")] // drift risk reads it later
    [InlineData(NoRuleReadsIt, "marts.fact")]
    [InlineData("raw.reviews", "core.fact")] // rules read staging.review
    public async Task Rows_that_something_reads_later_stay(string table, string reader)
    {
        var steps = await OfExtractsAsync(new("staging.review", $"select * from {table}"), new(reader, "select * from staging.review"));

        Assert.DoesNotContain(table, steps.Keys);
    }

    [Fact]
    public async Task A_table_of_the_core_goes_when_the_marts_and_the_themes_are_done_with_it_and_stays_for_drift_risk()
    {
        WorkStep themes = new("themes", new HashSet<string>(), (_, _) => Task.CompletedTask);
        var models = await OrderedAsync(
            new("core.a", "select 1 as one"), new("core.b", "select 2 as two"), new("marts.c", "select * from core.a, core.b"), new("risk.d", "select * from core.b"));

        var step = Assert.Single(new LettingGo(models).OfCore([themes]));

        Assert.Equal("letting go of core.a", step.Name);
        Assert.Equal(["marts.c", "themes"], step.After.Order());
    }

    private static async Task<IReadOnlyDictionary<string, WorkStep>> OfExtractsAsync(params SqlModel[] models) =>
        new LettingGo(await OrderedAsync(models)).OfExtracts().ToDictionary(step => step.Name["letting go of ".Length..], StringComparer.Ordinal);

    private static async Task<IReadOnlyList<PlannedModel>> OrderedAsync(params SqlModel[] models)
    {
        await using var database = DuckDbDatabase.Open(new(DuckDbOptions.InMemory));
        await using var connection = database.Connect();
        return await ModelGraph.InOrderAsync(connection, models, CancellationToken.None);
    }
}
