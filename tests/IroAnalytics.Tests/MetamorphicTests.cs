using System.Globalization;
using System.Text.RegularExpressions;
using IroAnalytics.Pipeline;

namespace IroAnalytics.Tests;

/// <summary>What must not matter does not: the order of rows, what children are called, who else is there, and when it all is.</summary>
public sealed partial class MetamorphicTests(SampleRun sample) : IClassFixture<SampleRun>
{
    private const string Newcomer = "NEWCOMER";

    /// <summary>Whole weeks, and as many leap years before any month as there are now: in 28 years the calendar comes round.</summary>
    private const int CalendarRound = 28;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_order_of_the_children_in_the_files_changes_nothing(int seed)
    {
        var before = await OutputAsync(sample.OpenAsync);

        await using var shuffled = await PublishedFolder.RefreshAsync(Files().Select(file => (file.Name, Shuffled(file.Lines, seed))), Sample.AsAt);

        Assert.Equal(before.Order(), (await OutputAsync(shuffled.OpenAsync)).Order());
    }

    [Fact]
    public async Task What_children_are_called_changes_nothing_but_their_names()
    {
        var before = await OutputAsync(sample.OpenAsync, withMembers: false);

        await using var renamed = await PublishedFolder.RefreshAsync(Files().Select(file => (file.Name, Renamed(file.Lines))), Sample.AsAt);

        Assert.Equal(before, await OutputAsync(renamed.OpenAsync, withMembers: false));
    }

    [Fact]
    public async Task Another_child_changes_nothing_about_the_others()
    {
        var before = await OutputAsync(sample.OpenAsync, withValues: false);

        await using var grown = await PublishedFolder.RefreshAsync(Files().Select(file => (file.Name, WithNewcomer(file.Name, file.Lines))), Sample.AsAt);
        var after = await OutputAsync(grown.OpenAsync, withValues: false);

        Assert.Contains(after, line => line.Contains(Newcomer, StringComparison.Ordinal));
        Assert.Equal(before, after.Where(line => !line.Contains(Newcomer, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task When_it_all_is_changes_nothing_but_the_days()
    {
        var before = await OutputAsync(sample.OpenAsync);
        var holidays = File.ReadAllLines(Path.Combine(PipelineRun.ReferenceFolder, "bank_holidays.csv"));

        await using var later = await PublishedFolder.RefreshAsync(
            Files().Append(("bank_holidays.csv", holidays)).Select(file => (Later(file.Item1), file.Item2.Select(Later))), Sample.AsAt.AddYears(CalendarRound));
        var after = await OutputAsync(later.OpenAsync, yearsLater: CalendarRound);

        Assert.Equal(before, after.Select(Earlier));
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> Lines)> Files() =>
        Directory.EnumerateFiles(Sample.Extracts, "*.csv", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(Sample.Extracts, path), (IReadOnlyList<string>)File.ReadAllLines(path)));

    /// <summary>Rows of one child keep their order, which has a meaning.</summary>
    private static IEnumerable<string> Shuffled(IReadOnlyList<string> lines, int seed)
    {
#pragma warning disable CA5394 // The same seed gives the same order on every machine.
        var random = new Random(seed);
        var order = lines.Skip(1).GroupBy(line => line.Split(',')[Child(lines) ?? 0]).Select(rows => (Key: random.Next(), Rows: rows)).OrderBy(group => group.Key);
#pragma warning restore CA5394
        return order.SelectMany(group => group.Rows).Prepend(lines[0]);
    }

    private static IEnumerable<string> Renamed(IReadOnlyList<string> lines) => Child(lines) is not { } child
        ? lines
        : lines.Skip(1).Select(line => line.Split(',')).Select(values => string.Join(',', values.Select((value, place) => place == child ? NewName(value) : value))).Prepend(lines[0]);

    /// <summary>Names in another order than before, with every character that is awkward somewhere.</summary>
    private static string NewName(string name) => $"#/é '{string.Concat(name.Reverse())}@{name.Length}+";

    private static IEnumerable<string> WithNewcomer(string file, IReadOnlyList<string> lines) => file switch
    {
        "Header.csv" => [.. lines, $"{Newcomer},M,01/01/2012,BCRB,,,"],
        "Episodes.csv" => [lines[0], $"{Newcomer},02/05/2025,S,C1,N1,U6,PR1,14/08/2025,E4A,,ZQ1 1AA,ZQ2 1AA,SC100001", .. lines.Skip(1)],
        "Reviews.csv" => [.. lines, $"{Newcomer},01/01/2012,30/05/2025,PN1"],
        _ => lines,
    };

    /// <summary>Days, and the years that folders are named for, moved on by a round of the calendar.</summary>
    private static string Later(string text) => Year().Replace(text, year => Moved(year.Value, CalendarRound));

    /// <summary>Days and periods of the years to come, moved back.</summary>
    private static string Earlier(string text) => DayOrPeriod().Replace(text, found =>
        Moved(found.Groups["year"].Value, -CalendarRound) + "-" + (int.Parse(found.Groups["next"].Value, CultureInfo.InvariantCulture) > 12
            ? Moved(found.Groups["next"].Value, -CalendarRound)
            : found.Groups["next"].Value));

    private static string Moved(string year, int by) => (int.Parse(year, CultureInfo.InvariantCulture) + by).ToString("00", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=/)(19|20)\d\d\b|\b20\d\d(?=-\d\d-\d\d)|\b20\d\d(?=-\d\d/)|(?<=\b20\d\d-)\d\d(?=/)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(?<year>20[4-6]\d)-(?<next>\d\d)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DayOrPeriod();

    private static int? Child(IReadOnlyList<string> lines) =>
        lines[0].Split(',').Index().Where(column => column.Item == "CHILD").Select(column => (int?)column.Index).FirstOrDefault();

    private static async Task<IReadOnlyList<string>> OutputAsync(
        Func<Task<Pipeline.Warehouse.PublishedRun>> open, bool withValues = true, bool withMembers = true, int yearsLater = 0)
    {
        await using var run = await open();
        var output = new SampleOutput(run, yearsLater);
        return
        [
            .. withValues ? await output.ValuesAsync() : [],
            .. withValues ? await output.BreakdownsAsync() : [],
            .. withMembers ? await output.MembersAsync() : [],
        ];
    }
}
