using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Oracle;

/// <summary>The published run and plain loops over the same rows agree on every member of every period.</summary>
public sealed class OracleTests(OracleTests.RandomRun random) : IClassFixture<OracleTests.RandomRun>
{
    private static readonly IReadOnlyList<ReportingPeriod> Periods = PublishedFolder.Periods(new(2023, 1, 1), RandomHistories.AsAt);

    public static TheoryData<string> Indicators => [.. OracleIndicators.All];

    [Theory]
    [MemberData(nameof(Indicators))]
    public async Task Members_are_those_that_plain_loops_find(string id)
    {
        await using var run = await random.OpenAsync();
        var reader = new IndicatorReader(run.Connection, run.Facts);
        var differences = new List<string>();

        foreach (var period in Periods)
        {
            var found = (await reader.MembersAsync(PublishedFolder.Indicator(id), period, [], new ReadingScope.EveryChild(), CancellationToken.None)).Select(Written).ToList();
            var expected = random.Expected.Members(id, period).Select(member => member.ToString()).ToList();
            differences.AddRange(expected.Except(found).Select(line => $"{period} missing: {line}"));
            differences.AddRange(found.Except(expected).Select(line => $"{period} too much: {line}"));
            if (expected.Count != found.Count) differences.Add($"{period}: {found.Count} members instead of {expected.Count}");
        }

        Assert.True(differences.Count == 0, $"{differences.Count} differences\n" + string.Join("\n", differences.Take(10).Select(random.WithRows)));
    }

    [Theory]
    [MemberData(nameof(Indicators))]
    public async Task Values_are_what_the_members_add_up_to(string id)
    {
        await using var run = await random.OpenAsync();
        var reader = new IndicatorReader(run.Connection, run.Facts);
        var indicator = PublishedFolder.Indicator(id);

        var values = await reader.ValuesAsync(indicator, IndicatorSlice.Of(Periods), CancellationToken.None);

        Assert.Equal(Periods.Select(period => Added(indicator, random.Expected.Members(id, period))), values.Select(value => value.Value));
    }

    [Theory]
    [MemberData(nameof(Indicators))]
    public async Task Groups_are_those_of_the_child_on_its_day(string id)
    {
        await using var run = await random.OpenAsync();
        var reader = new IndicatorReader(run.Connection, run.Facts);
        var indicator = PublishedFolder.Indicator(id);

        var values = await reader.ValuesAsync(indicator, new(Periods, OracleGroups.Dimensions, []), CancellationToken.None);
        var found = values.Select(value => $"{value.Period}: {string.Join(" | ", OracleGroups.Dimensions.Select(name => value.Group?[name]))}: {value.Denominator ?? value.Value}");

        var expected = Periods.SelectMany(period => random.Expected.Groups(id, period).Select(group => $"{period}: {group.Key}: {group.Value}"));
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_next_reviews_are_those_that_plain_loops_find()
    {
        await using var run = await random.OpenAsync();

        var found = await run.Connection.ReadAsync(
            "select child_id, review_kind, due_on, days_until_due, due_week_on, is_overdue from marts.review_due",
            row => string.Join(" | ", Enumerable.Range(0, row.FieldCount).Select(column => TestTable.Write(row, column))),
            CancellationToken.None);

        var expected = random.Expected.Pending().ToList();
        Assert.Contains(expected, line => line.EndsWith("true", StringComparison.Ordinal));
        Assert.Contains(expected, line => line.Contains("not known", StringComparison.Ordinal));
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static double? Added(Indicator indicator, IReadOnlyList<OracleMember> members) =>
        indicator.Unit == IndicatorUnit.Count ? members.Count
        : members.Count == 0 ? null
        : 100.0 * members.Count(member => member.IsMet == true) / members.Count;

    private static string Written(IndicatorMember member) =>
        new OracleMember(member.ChildId ?? "", member.CountedOn, member.IsMet, Extra(member)).ToString();

    private static string Extra(IndicatorMember member) => member.Indicator switch
    {
        "reviews-in-time" => $"{member.Evidence["review_kind"]} {TestTable.Write(member.Evidence["due_on"])}",
        "reviews-overdue" => TestTable.Write(member.Evidence["due_on"]),
        _ => "",
    };

    /// <summary>One run over all children, and what the loops make of them.</summary>
    public sealed class RandomRun : IAsyncLifetime
    {
        private IReadOnlyList<RandomChild> _children = [];
        private PublishedFolder? _published;

        internal OracleIndicators Expected { get; private set; } = new([], RandomHistories.AsAt);

        public Task<PublishedRun> OpenAsync() => _published?.OpenAsync() ?? throw new InvalidOperationException("The run is not there yet.");

        /// <summary>A difference and the rows of the child it is about, so that it can be judged by hand.</summary>
        public string WithRows(string difference) =>
            difference + string.Concat(_children.Where(child => difference.Contains(child.Id, StringComparison.Ordinal))
                .SelectMany(child => child.Episodes.Select(row => $"\n    {row}").Concat(child.Reviews.Select(row => $"\n    {row}"))));

        public async Task InitializeAsync()
        {
            var children = _children = new RandomHistories(seed: 20251130).Make(1500);
            Expected = new([.. children.Select(child => new OracleChild(child, RandomHistories.AsAt))], RandomHistories.AsAt);
            _published = await PublishedFolder.RefreshAsync(RandomExtracts.Files(children), RandomHistories.AsAt);
        }

        public async Task DisposeAsync()
        {
            if (_published is not null) await _published.DisposeAsync();
        }
    }
}
