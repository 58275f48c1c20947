using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace IroAnalytics.Pipeline;

/// <summary>
/// What a refresh tells of itself to whoever listens: names of stages, seconds and numbers of rows. It never holds what is in a row, nor the
/// name of a file, for councils name files as they like.
/// </summary>
public static class RefreshTelemetry
{
    /// <summary>The name of the source of spans and of the meter.</summary>
    public const string Name = "IroAnalytics.Refresh";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Histogram<double> StageSeconds =
        Meter.CreateHistogram<double>("iro.refresh.stage.duration", "s", "How long a stage of a refresh took.");

    private static readonly Counter<long> RowsUsed = Meter.CreateCounter<long>("iro.refresh.rows.used", "{row}", "Rows of extracts that refreshes used.");
    private static readonly Counter<long> Refreshes = Meter.CreateCounter<long>("iro.refresh.count", "{refresh}", "Refreshes that ended, by outcome.");

    /// <summary>A refresh begins.</summary>
    /// <returns>Its span, to be disposed when it has ended; null where nobody listens.</returns>
    internal static Activity? Begin() => Source.StartActivity("refresh");

    /// <summary>A stage begins.</summary>
    /// <param name="stage">Its name.</param>
    /// <returns>Its span, to be disposed when it has ended; null where nobody listens.</returns>
    internal static Activity? Begin(string stage) => Source.StartActivity(stage);

    /// <summary>A stage has ended.</summary>
    /// <param name="span">Its span.</param>
    /// <param name="report">How long it took, and how many rows it wrote.</param>
    internal static void End(Activity? span, StageReport report)
    {
        span?.SetTag("iro.seconds", report.Seconds).SetTag("iro.rows", report.Rows);
        StageSeconds.Record(report.Seconds, new KeyValuePair<string, object?>("iro.stage", report.Stage));
    }

    /// <summary>A refresh has ended.</summary>
    /// <param name="span">Its span.</param>
    /// <param name="report">How it ended.</param>
    internal static void End(Activity? span, RunReport report)
    {
        var outcome = report.Outcome.ToString().ToLowerInvariant();
        var used = report.Extracts.Sum(extract => extract.RowsUsed);
        span?.SetTag("iro.outcome", outcome).SetTag("iro.run", report.Run)
            .SetTag("iro.rows.read", report.Extracts.Sum(extract => extract.RowsRead)).SetTag("iro.rows.used", used);
        RowsUsed.Add(used);
        Refreshes.Add(1, new KeyValuePair<string, object?>("iro.outcome", outcome));
    }
}
