using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Indicators;

/// <summary>Why did this move: from a published run, and in words.</summary>
public sealed class ChangeExplanationTests
{
    private static readonly ReportingPeriod October = new(PeriodLength.Month, new(2025, 10, 1));

    [Fact]
    public async Task A_flow_is_explained_by_group_in_words()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("marts.review_held", """
            member_id | child_id | held_on    | due_on     | is_in_time | review_kind | iro
            1         | A        | 2025-10-03 | 2025-10-04 | true       | later       | IRO-01
            2         | B        | 2025-10-03 | 2025-10-04 | true       | first       | IRO-01
            3         | C        | 2025-11-03 | 2025-11-04 | true       | later       | IRO-01
            4         | D        | 2025-11-03 | 2025-11-02 | false      | first       | IRO-01
            """);

        var change = await ExplainAsync(warehouse, "reviews-in-time", "review_kind");

        Assert.Equal(-50, change.Change);
        Assert.Equal(
            "Reviews held in time: 50.0% in November 2025, 50.0 points lower than in October 2025 (100.0%). "
            + "Most of it: first took 50.0 points (1 of 1 not met, was 0 of 1).",
            change.Sentence.Replace(change.Indicator.Name, "Reviews held in time", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_snapshot_is_explained_by_who_came_who_left_and_who_changed()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("marts.child_plan", """
            child_id | snapshot_on | started_on | is_settled | is_plan_fresh
            A        | 2025-10-31  | 2024-01-01 | true       | true
            B        | 2025-10-31  | 2024-01-01 | true       | false
            A        | 2025-11-30  | 2024-01-01 | true       | false
            C        | 2025-11-30  | 2024-01-01 | true       | true
            """);

        var change = await ExplainAsync(warehouse, "care-plan-up-to-date", null);

        Assert.Equal(0, change.Change);
        Assert.Equal(
            [(MovementKind.Entered, 25.0), (MovementKind.Left, 25.0), (MovementKind.StoppedBeingMet, -50.0)],
            change.Movements.Select(movement => (movement.Kind, movement.Points)));
        Assert.EndsWith(
            "By member: 1 came in, 1 of them met (+25.0); 1 left, 0 of them met (+25.0); 1 are no longer met (\u221250.0).",
            change.Sentence,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_period_has_no_value_there_is_nothing_to_explain()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();

        var change = await ExplainAsync(warehouse, "reviews-in-time", "team");

        Assert.Null(change.Change);
        Assert.Empty(change.Groups);
        Assert.EndsWith("has no value for October 2025, so there is no change to explain.", change.Sentence, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("looked-after", "2025-10", "2025-11", "'looked-after' is a count: only the change of a percentage can be explained.")]
    [InlineData("reviews-in-time", "2025-10", "2025-26", "'2025-10' is a month and '2025-26' a year: compare periods of one length.")]
    [InlineData("reviews-in-time", "2025-11", "2025-11", "'2025-11' does not lie before '2025-11': give the earlier period first.")]
    [InlineData("reviews-in-time", "2025-10", "2025-11", null)]
    public void What_cannot_be_explained_is_refused_in_a_sentence(string id, string from, string to, string? sentence)
    {
        var refusal = ChangeExplanation.Refusal(PublishedFolder.Indicator(id), Period(from), Period(to));

        Assert.Equal(sentence, refusal);
    }

    [Fact]
    public async Task Every_percentage_of_a_council_is_explained_to_the_last_digit()
    {
        await using var published = new PublishedWarehouse(new(await PublishedDemonstration.WarehouseAsync()), new());
        await using var run = await published.OpenAsync(CancellationToken.None) ?? throw new InvalidOperationException("Nothing is published.");
        var reader = new IndicatorReader(run.Connection, run.Facts);

        foreach (var indicator in IndicatorCatalogue.All.Where(indicator => indicator.Unit == IndicatorUnit.Percent))
        {
            foreach (var (from, to) in (IReadOnlyList<(string, string)>)[("2026-09", "2026-10"), ("2024-25", "2025-26")])
            {
                var by = indicator.Dimensions.Contains("team") ? "team" : null;
                var change = await reader.ExplainAsync(indicator, Period(from), Period(to), by, [], CancellationToken.None);

                if (change.Change is not { } points) continue;

                Assert.Equal(points, change.Movements.Sum(movement => movement.Points), 1e-9);
                Assert.Equal(by is null ? 0 : points, change.Groups.Sum(group => group.Points), 1e-9);
            }
        }
    }

    private static async Task<ChangeExplanation> ExplainAsync(TestWarehouse warehouse, string id, string? by)
    {
        var indicator = PublishedFolder.Indicator(id);
        var reader = await warehouse.ReaderAsync(indicator);
        return await reader.ExplainAsync(indicator, October, October.Shift(1), by, [], CancellationToken.None);
    }

    private static ReportingPeriod Period(string text) =>
        ReportingPeriod.TryParse(text) ?? throw new ArgumentException($"'{text}' is not a period.", nameof(text));
}
