using Cronos;
using Microsoft.Extensions.Options;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>The moments of the nightly refresh, reckoned by the library that the scheduler reckons by.</summary>
/// <param name="options">When.</param>
internal sealed class NightlySchedule(IOptions<JobOptions> options)
{
    private static readonly char[] BetweenFields = [' ', '\t'];

    private readonly CronExpression cron = CronExpression.Parse(options.Value.NightlyRefresh, FormatOf(options.Value.NightlyRefresh));
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    /// <summary>Whether a text is a cron expression of five fields, or of six with seconds in front.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsCron(string text) => FieldsOf(text) is 5 or 6 && CronExpression.TryParse(text, FormatOf(text), out _);

    /// <summary>The first scheduled moment after another.</summary>
    /// <param name="moment">The moment, itself not counted.</param>
    /// <returns>The moment, or null where the schedule has ended.</returns>
    public DateTimeOffset? After(DateTimeOffset moment) => cron.GetNextOccurrence(moment, zone);

    /// <summary>The last scheduled moment before another.</summary>
    /// <param name="moment">The moment, itself counted.</param>
    /// <returns>The moment, or null where the schedule had not begun.</returns>
    public DateTimeOffset? Before(DateTimeOffset moment) => cron.GetPreviousOccurrence(moment, zone, inclusive: true);

    /// <summary>Whether a scheduled refresh passed while no process was there to run it.</summary>
    /// <param name="last">When extracts were last read; null where they never were, and then none was missed.</param>
    /// <param name="now">The moment now.</param>
    public bool WasMissed(DateTimeOffset? last, DateTimeOffset now) => last is { } then && After(then) <= now;

    private static CronFormat FormatOf(string text) => FieldsOf(text) == 6 ? CronFormat.IncludeSeconds : CronFormat.Standard;

    private static int FieldsOf(string text) => text.Split(BetweenFields, StringSplitOptions.RemoveEmptyEntries).Length;
}
