using System.Runtime.InteropServices;

namespace IroAnalytics.DuckDb;

/// <summary>DuckDB's INTERVAL: three parts that are not exchangeable, since months and days differ in length.</summary>
/// <param name="Months">Whole months; twelve to a year.</param>
/// <param name="Days">Whole days.</param>
/// <param name="Micros">The rest, in microseconds.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDbInterval(int Months, int Days, long Micros)
{
    /// <summary>Makes an interval of microseconds alone; finer ticks are cut off.</summary>
    /// <param name="span">A length of time.</param>
    /// <returns>An interval without months or days.</returns>
    public static DuckDbInterval FromTimeSpan(TimeSpan span) => new(0, 0, span.Ticks / TimeSpan.TicksPerMicrosecond);

    /// <summary>The interval as a length of time, with a day of 24 hours.</summary>
    /// <returns>The days and microseconds together.</returns>
    /// <exception cref="InvalidCastException">The interval has months, whose length is not fixed.</exception>
    /// <exception cref="OverflowException">The interval is longer than a <see cref="TimeSpan"/> can be.</exception>
    public TimeSpan ToTimeSpan() => Months == 0
        ? new TimeSpan(checked((Days * TimeSpan.TicksPerDay) + (Micros * TimeSpan.TicksPerMicrosecond)))
        : throw new InvalidCastException($"An interval of {Months} months has no fixed length. Read it as {nameof(DuckDbInterval)}.");
}
