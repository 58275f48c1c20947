using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Indicators.SmallNumbers;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Indicators;

/// <summary>Definitions, section 9.</summary>
public sealed class SmallNumberTests
{
    private static readonly ReportingPeriod Year = new(PeriodLength.Year, new(2025, 4, 1));

    private static readonly IReadOnlyList<ReportingPeriod> Periods =
    [
        Year,
        .. Enumerable.Range(0, 4).Select(ReportingPeriod.Containing(PeriodLength.Quarter, Year.From).Shift),
        .. Enumerable.Range(0, 12).Select(ReportingPeriod.Containing(PeriodLength.Month, Year.From).Shift),
    ];

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
        var shown = await ViewsAsync(dimensions, slice => new ProtectedReader(reader, run.Facts).ValuesAsync(indicator, slice, CancellationToken.None));
        var truth = await ViewsAsync(dimensions, slice => reader.ValuesAsync(indicator, slice, CancellationToken.None));

        foreach (var count in Counts(indicator))
        {
            var attack = new SmallNumberAttack();
            foreach (var (cell, value) in shown.Where(cell => cell.Value.Status != ValueStatus.NoData))
                attack.See(cell, value.Status == ValueStatus.Suppressed ? null : count(value), indicator.Unit == IndicatorUnit.Percent ? 0 : 1);
            foreach (var unlisted in truth.Keys.Except(shown.Keys)) attack.See(unlisted, null, 0);
            foreach (var (whole, parts) in Sums(truth, dimensions))
            {
                var listed = parts.Where(truth.ContainsKey).ToList();
                if (Math.Abs(count(truth[whole]) - listed.Sum(part => count(truth[part]))) < 0.5) attack.Adds(whole, listed);
            }

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

    private static async Task<Dictionary<string, IndicatorValue>> ViewsAsync(
        IReadOnlyList<string> dimensions, Func<IndicatorSlice, Task<IReadOnlyList<IndicatorValue>>> read)
    {
        var views = new Dictionary<string, IndicatorValue>(StringComparer.Ordinal);
        foreach (var by in Sets(dimensions))
        {
            foreach (var value in await read(new(Periods, by, []))) views[Name(value.Period, value.Group)] = value;
        }

        return views;
    }

    private static IEnumerable<IReadOnlyList<string>> Sets(IReadOnlyList<string> dimensions) =>
        [[], .. dimensions.Select(one => (string[])[one]), .. dimensions.SelectMany((one, place) => dimensions.Skip(place + 1).Select(other => (string[])[one, other]))];

    private static string Name(ReportingPeriod period, IReadOnlyDictionary<string, string>? group) =>
        $"{period}: {string.Join(", ", (group ?? new Dictionary<string, string>()).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"))}";

    /// <summary>What percentages are made of, and what counts are.</summary>
    private static IEnumerable<Func<IndicatorValue, double>> Counts(Indicator indicator) => indicator.Unit == IndicatorUnit.Percent
        ? [value => value.Numerator ?? 0, value => (value.Denominator ?? 0) - (value.Numerator ?? 0)]
        : [value => value.Value ?? 0];

    /// <summary>Everything that adds up: months to quarters to years, groups to the total, a group's cells to the group, codes to groups.</summary>
    private static IEnumerable<(string Whole, IEnumerable<string> Parts)> Sums(
        Dictionary<string, IndicatorValue> truth, IReadOnlyList<string> dimensions)
    {
        foreach (var (name, value) in truth)
        {
            if (value.Period.Length != PeriodLength.Month)
            {
                var parts = Periods.Where(part => part.Length == value.Period.Length - 1 && value.Period.Contains(part.From));
                yield return (name, [.. parts.Select(part => Name(part, value.Group))]);
            }

            foreach (var more in dimensions.Where(dimension => value.Group?.ContainsKey(dimension) != true))
                yield return (name, [.. truth.Where(cell => IsPart(cell.Value, value, more)).Select(cell => cell.Key)]);
        }
    }

    private static bool IsPart(IndicatorValue cell, IndicatorValue whole, string more) =>
        cell.Period == whole.Period
        && cell.Group?.Count == (whole.Group?.Count ?? 0) + 1
        && cell.Group.ContainsKey(more)
        && (whole.Group ?? new Dictionary<string, string>()).All(pair => cell.Group.GetValueOrDefault(pair.Key) == pair.Value);
}
