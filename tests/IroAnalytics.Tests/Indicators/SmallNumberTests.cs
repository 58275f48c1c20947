using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Indicators.SmallNumbers;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Indicators;

/// <summary>Definitions, section 9.</summary>
public sealed class SmallNumberTests
{
    private static readonly ReportingPeriod Year = new(PeriodLength.Year, new(2025, 4, 1));

    [Theory]
    [InlineData("looked-after", "legal_status", "legal_status_code", "cohort", "sex")]
    [InlineData("looked-after", "ethnic_group", "ethnicity", "age_band", "placement_type")]
    [InlineData("ceased-looked-after", "reason_ceased", "cohort", "sex")]
    [InlineData("placement-moves", "cohort", "age_group", "team")]
    [InlineData("reviews-held", "iro", "sex", "review_kind")]
    [InlineData("escalations-raised", "theme", "stage", "cohort")]
    [InlineData("participation", "review_kind", "cohort", "iro")]
    [InlineData("unplanned-endings", "sex", "placement_type")]
    [InlineData("missing-children", "cohort", "age_group")]
    public async Task From_all_protected_views_no_count_of_1_to_5_can_be_found(string id, params string[] dimensions)
    {
        await using var warehouse = new PublishedWarehouse(new(await PublishedDemonstration.WarehouseAsync()), new());
        await using var run = await warehouse.OpenAsync(CancellationToken.None);
        var indicator = PublishedFolder.Indicator(id);
        var reader = new IndicatorReader(run!.Connection, run.Facts);
        var protectedReader = new ProtectedReader(reader, run.Facts);
        var periods = RunViews.PeriodsOf(Year);
        var shown = await RunViews.ReadAsync(periods, dimensions, slice => protectedReader.ValuesAsync(indicator, slice, CancellationToken.None));
        var truth = await RunViews.ReadAsync(periods, dimensions, slice => reader.ValuesAsync(indicator, slice, CancellationToken.None));

        foreach (var count in RunViews.Counts(indicator))
        {
            var attack = new SmallNumberAttack();
            shown.Tell(attack, truth, indicator, count, cell => cell);

            var (withheld, open) = attack.Extent;
            Assert.True(withheld > 0 && open > 0, $"{withheld} withheld, {open} shown: the attack shows nothing.");
            Assert.Empty(attack.Solve().Where(found => found.Value is >= 1 and <= 5).Select(found => $"{found.Key} is {found.Value}"));
        }
    }

    [Theory]
    [InlineData("a 3, b 40, c 60", "a c, b c, c 60")]
    [InlineData("a 2, b 2, c 60", "a c, b c, c 60")]
    [InlineData("a 1, b 1, c 60, d 90", "a c, b c, c c, d 90")]
    [InlineData("a 6, b 40", "a 6, b 40")]
    [InlineData("a 5, b 5", "a c, b c")]
    public void One_withheld_cell_takes_the_next_smallest_with_it_where_the_total_would_give_it_away(string counts, string expected)
    {
        var cells = counts.Split(", ").Select(text => text.Split(' ')).ToDictionary(pair => pair[0], pair => double.Parse(pair[1], null));
        var table = cells.ToDictionary(cell => cell.Key, cell => new Cell(cell.Value, cell.Value <= 5));
        var total = new Cell(cells.Values.Sum(), isSmall: false);

        new Withholding([new(total, [.. table.Values])], countsOnly: true).Complete();

        Assert.Equal(expected, string.Join(", ", table.Select(cell => $"{cell.Key} {(cell.Value.IsHidden ? "c" : cell.Value.Size)}")));
    }

    [Fact]
    public void A_cell_that_only_all_sums_together_give_away_is_protected_too()
    {
        Cell Hidden() => new(3, isSmall: true);
        Cell Shown() => new(50, isSmall: false);
        Cell[] left = [Hidden(), Hidden(), Hidden(), Hidden()], right = [Hidden(), Hidden(), Hidden(), Hidden()];
        var bridge = Hidden();
        Sum Line(params Cell[] parts) => new(Shown(), [.. parts, Shown()]);
        var sums = new List<Sum>
        {
            Line(left[0], left[1], bridge), Line(left[2], left[3]), Line(left[0], left[2]), Line(left[1], left[3]),
            Line(right[0], right[1]), Line(right[2], right[3]), Line(right[0], right[2], bridge), Line(right[1], right[3]),
        };

        new Withholding(sums, countsOnly: false).Complete();

        Assert.Contains(sums.SelectMany(sum => sum.Cells), cell => cell is { IsHidden: true, Size: 50 });
    }

    [Theory]
    [InlineData(7, false)]
    [InlineData(8, true)]
    public void Groups_that_their_number_gives_away_are_not_even_listed(int total, bool areListed)
    {
        var month = ReportingPeriod.Containing(PeriodLength.Month, Year.From);
        var groups = Enumerable.Range(1, 7).ToDictionary(place => $"T{place}", _ => (string?)null);
        IndicatorValue Value(Node node) => new("escalations-raised", month, null, null, null, node.Group is null ? total : node.Group == "T1" ? total - 6 : 1, ValueStatus.Ok, null);
        var indicator = PublishedFolder.Indicator("escalations-raised");
        var table = new ProtectedTable(indicator, new(indicator, most: 5), [month], [new("theme", groups)], (_, node, _) => Value(node));
        table.Settle((_, node, _) => node.Group is null ? false : null);

        table.Complete();

        Assert.All(groups.Keys, group => Assert.True(table.IsHidden(month, new(group, Wider: false), Node.All)));
        Assert.All(groups.Keys, group => Assert.Equal(!areListed, table.IsPartOfHidden(month, new(group, Wider: false), Node.All)));
    }

    [Theory]
    [InlineData("reviews-in-time", 1526, 1530, "", false)]
    [InlineData("reviews-in-time", 1526, 1530, "sex", true)]
    [InlineData("reviews-in-time", 8, 9, "iro", true)]
    [InlineData("reviews-in-time", 9, 10, "iro", false)]
    [InlineData("participation", 1526, 1530, "", true)]
    [InlineData("participation", 3, 1530, "", true)]
    [InlineData("participation", 0, 1530, "", false)]
    [InlineData("participation", 100, 100, "", false)]
    public void The_services_own_work_is_shown_as_councils_publish_it_but_not_by_anything_about_a_child(
        string id, double met, double members, string by, bool isWithheld)
    {
        var value = new IndicatorValue(id, Year, null, met, members, 100 * met / members, ValueStatus.Ok, null);

        var cell = new SmallNumberRule(PublishedFolder.Indicator(id), most: 5).CellOf(value, by.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(isWithheld, cell.IsHidden);
    }
}
