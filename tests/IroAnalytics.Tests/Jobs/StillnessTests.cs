using IroAnalytics.Dashboard.Jobs;

namespace IroAnalytics.Tests.Jobs;

public sealed class StillnessTests
{
    private readonly ManualTime time = new(new DateTimeOffset(2026, 11, 21, 8, 15, 0, TimeSpan.Zero));

    [Fact]
    public void Files_that_lay_there_at_the_start_are_not_read_anew()
    {
        var stillness = Watching("a");
        time.Advance(TimeSpan.FromHours(1));

        Assert.False(stillness.IsTimeToRead("a"));
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void New_files_are_read_once_they_have_been_still_for_thirty_seconds(int seconds, bool read)
    {
        var stillness = Watching("a");
        stillness.IsTimeToRead("a b");

        time.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(read, stillness.IsTimeToRead("a b"));
    }

    [Fact]
    public void A_file_that_is_still_being_copied_puts_the_reading_off()
    {
        var stillness = Watching("");
        stillness.IsTimeToRead("a 1 KB");
        time.Advance(TimeSpan.FromSeconds(20));
        stillness.IsTimeToRead("a 2 KB");
        time.Advance(TimeSpan.FromSeconds(20));

        Assert.False(stillness.IsTimeToRead("a 2 KB"));
        time.Advance(TimeSpan.FromSeconds(10));
        Assert.True(stillness.IsTimeToRead("a 2 KB"));
    }

    [Fact]
    public void One_change_is_read_once()
    {
        var stillness = Watching("a");
        stillness.IsTimeToRead("a b");
        time.Advance(TimeSpan.FromMinutes(1));
        stillness.IsTimeToRead("a b");
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.False(stillness.IsTimeToRead("a b"));
    }

    [Fact]
    public void A_file_put_there_and_taken_away_again_leads_to_nothing()
    {
        var stillness = Watching("a");
        stillness.IsTimeToRead("a b");
        time.Advance(TimeSpan.FromSeconds(10));
        stillness.IsTimeToRead("a");
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.False(stillness.IsTimeToRead("a"));
    }

    private Stillness Watching(string known) => new(TimeSpan.FromSeconds(30), time, known);
}
