using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests.Indicators;

/// <summary>Definitions, section 8: breakdowns and filters.</summary>
public sealed class IndicatorReaderTests
{
    private static readonly ReportingPeriod November = new(PeriodLength.Month, new(2025, 11, 1));

    [Fact]
    public async Task A_breakdown_lists_the_groups_that_have_members_and_no_total()
    {
        await using var warehouse = await WithReviewsAsync();

        Assert.Equal(
            ["first: 1 / 1", "later: 1 / 2"],
            await BreakdownAsync(warehouse, "reviews-in-time", ["review_kind"], []));
    }

    [Fact]
    public async Task Several_filters_all_hold_and_of_one_filter_any_group()
    {
        await using var warehouse = await WithReviewsAsync();

        Assert.Equal(
            ["female: 1 / 2", "male: 1 / 1"],
            await BreakdownAsync(warehouse, "reviews-in-time", ["sex"], [new("review_kind", ["first", "later"])]));
        Assert.Equal(
            ["later: 1 / 1"],
            await BreakdownAsync(warehouse, "reviews-in-time", ["review_kind"], [new("sex", ["female", "male"]), new("iro", ["IRO-01"]), new("review_kind", ["later"])]));
    }

    [Fact]
    public async Task Two_dimensions_break_down_together()
    {
        await using var warehouse = await WithReviewsAsync();

        Assert.Equal(
            ["IRO-01, female: 1 / 1", "IRO-02, female: 0 / 1", "not known, male: 1 / 1"],
            await BreakdownAsync(warehouse, "reviews-in-time", ["iro", "sex"], []));
    }

    [Fact]
    public async Task Members_are_filtered_as_values_are()
    {
        await using var warehouse = await WithReviewsAsync();
        var indicator = PublishedFolder.Indicator("reviews-in-time");
        var reader = await warehouse.ReaderAsync(indicator);

        var members = await reader.MembersAsync(indicator, November, [new("sex", ["female"])], new ReadingScope.EveryChild(), CancellationToken.None);

        Assert.Equal(["1", "2"], members.Select(member => member.MemberId).Order());
        Assert.Equal(new DateOnly(2025, 11, 4), members.Single(member => member.MemberId == "1").Evidence["due_on"]);
    }

    [Theory]
    [InlineData("reviews-in-time", "theme", "'reviews-in-time' has no dimension 'theme'. It has: cohort, sex, age_band")]
    [InlineData("looked-after", "review_kind", "'looked-after' has no dimension 'review_kind'. It has: cohort, sex, age_band")]
    [InlineData("iro-caseload", "iro", "'iro-caseload' has no dimension 'iro'. It has: none.")]
    public async Task A_dimension_that_the_indicator_does_not_have_is_refused_naming_those_it_has(string id, string dimension, string sentence)
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        var indicator = PublishedFolder.Indicator(id);
        var reader = await warehouse.ReaderAsync(indicator);

        var byBreakdown = await Assert.ThrowsAsync<DimensionNotOfIndicatorException>(
            () => reader.ValuesAsync(indicator, new([November], [dimension], []), CancellationToken.None));
        var byFilter = await Assert.ThrowsAsync<DimensionNotOfIndicatorException>(
            () => reader.MembersAsync(indicator, November, [new(dimension, ["any"])], new ReadingScope.EveryChild(), CancellationToken.None));

        Assert.StartsWith(sentence, byBreakdown.Message, StringComparison.Ordinal);
        Assert.Equal(byBreakdown.Message, byFilter.Message);
    }

    [Fact]
    public async Task A_child_of_whom_nothing_is_known_is_local_and_otherwise_not_known()
    {
        await using var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("core.escalation", """
            escalation_id | child_id | raised_on  | is_formal | stage | theme
            1             | Z        | 2025-11-06 | true      | 1     |
            2             | Z        | 2025-11-06 | false     | 0     | PEP
            """);

        Assert.Equal(
            ["Local, not known, not known, 1: "],
            await BreakdownAsync(warehouse, "escalations-raised", ["cohort", "sex", "theme", "stage"], []));
    }

    private static async Task<TestWarehouse> WithReviewsAsync()
    {
        var warehouse = await TestWarehouse.CreateAsync();
        await warehouse.GivenAsync("marts.review_held", """
            member_id | child_id | held_on    | due_on     | is_in_time | review_kind | iro
            1         | A        | 2025-11-03 | 2025-11-04 | true       | later       | IRO-01
            2         | B        | 2025-11-03 | 2025-11-02 | false      | later       | IRO-02
            3         | C        | 2025-11-28 | 2025-11-28 | true       | first       |
            4         | A        | 2025-12-01 | 2025-12-01 | true       | later       | IRO-01
            """);
        await warehouse.GivenAsync("core.child", """
            child_id | sex
            A        | female
            B        | female
            C        | male
            """);
        return warehouse;
    }

    private static async Task<IEnumerable<string>> BreakdownAsync(
        TestWarehouse warehouse, string id, IReadOnlyList<string> by, IReadOnlyList<DimensionFilter> where)
    {
        var indicator = PublishedFolder.Indicator(id);
        var reader = await warehouse.ReaderAsync(indicator);
        var values = await reader.ValuesAsync(indicator, new([November], by, where), CancellationToken.None);
        return values.Select(value => $"{string.Join(", ", by.Select(dimension => value.Group?[dimension]))}: "
            + (value.Denominator is null ? "" : $"{value.Numerator} / {value.Denominator}"));
    }
}
