namespace IroAnalytics.DuckDb.Reading;

/// <summary>DuckDB's days and microseconds since 1970 as C#'s types, which have no infinity and end with the year 9999.</summary>
internal static class TemporalValues
{
    private const long MicrosPerDay = 86_400_000_000;
    private static readonly int FirstDay = -DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
    private static readonly int LastDay = DateOnly.MaxValue.DayNumber + FirstDay;

    public static int Days(DateOnly date) => date.DayNumber + FirstDay;

    public static DateOnly Date(int days) => days >= FirstDay && days <= LastDay
        ? DateOnly.FromDayNumber(days - FirstDay)
        : throw Outside(days is int.MaxValue or -int.MaxValue, "date", nameof(DateOnly));

    public static TimeOnly Time(long micros) => micros < MicrosPerDay
        ? new TimeOnly(micros * TimeSpan.TicksPerMicrosecond)
        : throw new InvalidCastException($"The time 24:00:00 does not fit {nameof(TimeOnly)}. Cast it to interval or varchar in the statement.");

    public static long Micros(TimeOnly time) => time.Ticks / TimeSpan.TicksPerMicrosecond;

    public static DateTime Seconds(long seconds) => Scaled(seconds, TimeSpan.TicksPerSecond);

    public static DateTime Milliseconds(long milliseconds) => Scaled(milliseconds, TimeSpan.TicksPerMillisecond);

    public static DateTime Timestamp(long micros) => Scaled(micros, TimeSpan.TicksPerMicrosecond);

    /// <summary>Cuts off what is finer than 100 ns, C#'s tick.</summary>
    public static DateTime Nanoseconds(long nanoseconds) => nanoseconds is long.MaxValue or -long.MaxValue
        ? throw Outside(true, "timestamp", nameof(DateTime))
        : new DateTime(DateTime.UnixEpoch.Ticks + (long)Math.Floor(nanoseconds / 100m), DateTimeKind.Unspecified);

    public static DateTimeOffset Instant(long micros) => new(Timestamp(micros), TimeSpan.Zero);

    public static long Micros(DateTime moment) => FloorToMicros(moment.Ticks - DateTime.UnixEpoch.Ticks);

    public static long Micros(DateTimeOffset moment) => FloorToMicros(moment.UtcTicks - DateTime.UnixEpoch.Ticks);

    private static long FloorToMicros(long ticks) =>
        (ticks - (((ticks % TimeSpan.TicksPerMicrosecond) + TimeSpan.TicksPerMicrosecond) % TimeSpan.TicksPerMicrosecond))
        / TimeSpan.TicksPerMicrosecond;

    private static DateTime Scaled(long count, long ticksEach)
    {
        var ticks = DateTime.UnixEpoch.Ticks + ((Int128)count * ticksEach);
        return ticks >= 0 && ticks <= DateTime.MaxValue.Ticks
            ? new DateTime((long)ticks, DateTimeKind.Unspecified)
            : throw Outside(count is long.MaxValue or -long.MaxValue, "timestamp", nameof(DateTime));
    }

    private static InvalidCastException Outside(bool infinite, string what, string type)
    {
        var value = infinite ? $"An infinite {what}" : $"A {what} outside the years 1 to 9999";
        return new InvalidCastException($"{value} does not fit {type}. Cast it to varchar in the statement, or leave such rows out.");
    }
}
