using static IroAnalytics.Tests.Simulation.SimulatedFolder;

namespace IroAnalytics.Tests.Simulation;

public sealed class SimulatedReturnsTests(SimulatedFolder folder) : IClassFixture<SimulatedFolder>
{
    private static readonly DateOnly Until = new(2026, 10, 31);

    [Fact]
    public void Closed_years_have_folders_and_the_newest_return_is_in_the_root()
    {
        var returns = folder.Returns("Episodes").Select(held => held.Return).Distinct(StringComparer.Ordinal);

        Assert.Equal(["2021-22", "2022-23", "2023-24", "2024-25", "2025-26", ""], returns);
    }

    [Fact]
    public void Social_workers_and_deprivation_of_liberty_begin_with_the_returns_that_ask_for_them()
    {
        var files = folder.Report.Files.Select(file => file.File.Replace('\\', '/')).ToList();

        Assert.DoesNotContain("2022-23/SWEpisodes.csv", files);
        Assert.Contains("2023-24/SWEpisodes.csv", files);
        Assert.DoesNotContain("2025-26/DoLo.csv", files);
        Assert.Contains("DoLo.csv", files);
    }

    [Fact]
    public void An_episode_open_at_the_end_of_a_return_is_in_the_next()
    {
        var returns = folder.Returns("Episodes").GroupBy(held => held.Return, held => held.Row).ToList();

        foreach (var (earlier, later) in returns.Zip(returns.Skip(1)))
        {
            var next = later.Select(Key).ToHashSet(StringComparer.Ordinal);
            Assert.All(earlier.Where(row => row["DEC"].Length == 0), row => Assert.Contains(Key(row), next));
        }
    }

    [Fact]
    public void Each_episode_begins_where_the_one_before_ended_or_begins_care_anew()
    {
        foreach (var child in folder.Standing("Episodes", "CHILD", "DECOM").GroupBy(row => row["CHILD"], StringComparer.Ordinal))
        {
            var episodes = child.OrderBy(row => Day(row["DECOM"])).ToList();
            Assert.All(episodes.Zip(episodes.Skip(1)), pair =>
            {
                if (pair.First["REC"] == "X1")
                    Assert.Equal(pair.First["DEC"], pair.Second["DECOM"]);
                else
                    Assert.Equal("S", pair.Second["RNE"]);
            });
        }
    }

    [Theory]
    [InlineData("2023-24", "1", "2")]
    [InlineData("2024-25", "M", "F")]
    public void Sex_is_coded_as_the_return_of_the_year_asks(string year, string male, string female)
    {
        var codes = folder.Rows($"{year}/Header").Select(row => row["SEX"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

        Assert.Equal(new[] { male, female }.Order(StringComparer.Ordinal), codes);
    }

    [Fact]
    public void Unregistered_supported_accommodation_is_not_in_returns_that_no_longer_know_it()
    {
        var later = folder.Returns("Episodes").Where(held => held.Return is "2024-25" or "2025-26" or "").Select(held => held.Row["PLACE"]);

        Assert.DoesNotContain(later, place => place is "H5" or "P2");
    }

    [Fact]
    public void Nothing_happens_after_the_last_day_but_what_is_planned()
    {
        var events = folder.Report.Files.Select(file => file.File[..^4]).Where(file => file != "booked_reviews")
            .SelectMany(file => folder.Rows(file).SelectMany(row => row.Where(value => value.Key != "DUE" && !IsMeetingAhead(file, row, value.Key))));

        var latest = events.Select(value => value.Value).Where(LooksLikeADay).Max(Day);

        Assert.True(latest <= Until, $"something happened on {latest}");
        Assert.Contains(folder.Rows("booked_reviews"), row => Day(row["BOOKED_FOR"]) > Until);
        Assert.Contains(folder.Rows("review_meetings"), row => Day(row["REVIEW"]) > Until && row["REPORT_RECEIVED"].Length > 0);
        Assert.Contains(folder.Rows("review_meetings"), row => Day(row["REVIEW"]) > Until && row["REPORT_RECEIVED"].Length == 0);
    }

    /// <summary>The day of a meeting that is entered before it is held; the row says nothing yet of what comes after it.</summary>
    private static bool IsMeetingAhead(string file, IReadOnlyDictionary<string, string> row, string column) =>
        file == "review_meetings" && column == "REVIEW" && row["METHOD"].Length == 0 && row["DECISIONS_SENT"].Length == 0;

    private static string Key(IReadOnlyDictionary<string, string> row) => row["CHILD"] + "|" + row["DECOM"];

    private static bool LooksLikeADay(string text) => text.Length == 10 && text[2] == '/' && text[5] == '/';
}
