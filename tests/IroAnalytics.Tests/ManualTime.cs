namespace IroAnalytics.Tests;

/// <summary>A clock that stands still until it is told otherwise.</summary>
internal sealed class ManualTime(DateTimeOffset now) : TimeProvider
{
    private DateTimeOffset current = now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => current;

    public override long GetTimestamp() => current.UtcTicks;

    public void Advance(TimeSpan by) => current += by;
}
