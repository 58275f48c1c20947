using System.Diagnostics;
using OpenTelemetry;

namespace IroAnalytics.Dashboard.Telemetry;

/// <summary>Takes from a span all that is not on a list: paths, queries and words of exceptions can hold references to children.</summary>
internal sealed class SpanTags : BaseProcessor<Activity>
{
    public const string Method = "http.request.method";
    public const string Route = "http.route";
    public const string Status = "http.response.status_code";

    private static readonly string[] Kept = [Method, Route, Status, "iro.outcome", "iro.run", "iro.seconds", "iro.rows", "iro.rows.read", "iro.rows.used"];

    public override void OnEnd(Activity data)
    {
        foreach (var name in data.TagObjects.Select(tag => tag.Key).Except(Kept).ToList()) data.SetTag(name, null);
        data.TraceStateString = null;
        data.SetStatus(data.Status);
        if (data.Kind == ActivityKind.Server) data.DisplayName = $"{data.GetTagItem(Method)} {data.GetTagItem(Route)}".TrimEnd();

        // What is said beside the tags cannot be taken away, so such a span is not sent.
        if (data.Events.Any() || data.Links.Any()) data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
    }
}
