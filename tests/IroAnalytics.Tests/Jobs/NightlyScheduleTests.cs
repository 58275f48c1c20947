using System.Globalization;
using IroAnalytics.Dashboard.Jobs;
using Microsoft.Extensions.Options;

namespace IroAnalytics.Tests.Jobs;

public sealed class NightlyScheduleTests
{
    private readonly NightlySchedule schedule = new(Options.Create(new JobOptions()));

    [Theory]
    [InlineData("2026-01-10T12:00:00Z", "2026-01-11T02:30:00Z")]
    [InlineData("2026-07-10T12:00:00Z", "2026-07-11T01:30:00Z")]  // half past two in London is half past one in UTC in summer
    [InlineData("2026-03-28T12:00:00Z", "2026-03-29T01:30:00Z")]  // the night the clocks go forward
    [InlineData("2026-10-24T12:00:00Z", "2026-10-25T02:30:00Z")]  // the night they go back
    public void The_nightly_refresh_begins_at_half_past_two_in_London(string after, string due) =>
        Assert.Equal(Moment(due), schedule.After(Moment(after)));

    [Theory]
    [InlineData("2026-01-11T02:29:59Z", "2026-01-10T02:30:00Z")]
    [InlineData("2026-01-11T02:30:00Z", "2026-01-11T02:30:00Z")]
    [InlineData("2026-03-29T12:00:00Z", "2026-03-29T01:30:00Z")]
    [InlineData("2026-10-25T12:00:00Z", "2026-10-25T02:30:00Z")]
    public void The_night_that_a_wake_is_for_is_the_last_before_it(string woken, string due) =>
        Assert.Equal(Moment(due), schedule.Before(Moment(woken)));

    [Theory]
    [InlineData("2026-11-20T02:31:00Z", "2026-11-21T02:29:00Z", false)]
    [InlineData("2026-11-20T02:31:00Z", "2026-11-21T02:30:00Z", true)]
    [InlineData("2026-11-01T02:31:00Z", "2026-11-21T12:00:00Z", true)]
    public void A_night_that_passed_while_nothing_ran_was_missed(string last, string now, bool missed) =>
        Assert.Equal(missed, schedule.WasMissed(Moment(last), Moment(now)));

    [Fact]
    public void Where_nothing_was_ever_read_nothing_was_missed() =>
        Assert.False(schedule.WasMissed(last: null, Moment("2026-11-21T12:00:00Z")));

    [Theory]
    [InlineData("30 2 * * *", true)]
    [InlineData("0 30 2 * * ?", true)]
    [InlineData("0 30 2 ? * MON-FRI", true)]
    [InlineData("0 30 2 * * ? 2027", false)]
    [InlineData("H 2 * * *", false)]
    [InlineData("@daily", false)]
    [InlineData("every night", false)]
    [InlineData("61 2 * * *", false)]
    [InlineData("", false)]
    public void Cron_is_read_with_five_fields_or_with_seconds_in_front(string text, bool isCron) =>
        Assert.Equal(isCron, NightlySchedule.IsCron(text));

    [Fact]
    public void A_schedule_that_is_none_is_refused_in_a_sentence()
    {
        var refusal = new JobOptionsCheck().Validate(name: null, new JobOptions { NightlyRefresh = "every night" });

        Assert.Equal(
            "The setting Jobs:NightlyRefresh is 'every night', which is no cron expression. Write one such as '30 2 * * *', every night at half past two.",
            refusal.FailureMessage);
    }

    [Fact]
    public void A_time_zone_that_is_none_is_refused_in_a_sentence()
    {
        var refusal = new JobOptionsCheck().Validate(name: null, new JobOptions { TimeZone = "Europe/Northmere" });

        Assert.Equal(
            "The setting Jobs:TimeZone is 'Europe/Northmere', which is no time zone. Write one such as Europe/London.", refusal.FailureMessage);
    }

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
