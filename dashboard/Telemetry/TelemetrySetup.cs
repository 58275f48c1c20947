using Microsoft.AspNetCore.Http.Features;

namespace IroAnalytics.Dashboard.Telemetry;

/// <summary>Traces and metrics over OTLP, where a collector is named; nothing is sent otherwise.</summary>
internal static class TelemetrySetup
{
    /// <summary>Sends what the process tells of itself to the collector of the settings, for as long as it runs.</summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (builder.Configuration.Read<TelemetryOptions>(TelemetryOptions.Section).Address() is { } collector)
            builder.Services.AddHostedService(_ => new TelemetryExport(collector));
    }

    /// <summary>Gives the span of a request its method and its answer; comes before everything that answers.</summary>
    public static void UseRequestSpans(this WebApplication app) => app.Use(async (http, next) =>
    {
        try
        {
            await next(http);
        }
        finally
        {
            http.Features.Get<IHttpActivityFeature>()?.Activity
                .SetTag(SpanTags.Method, http.Request.Method)
                .SetTag(SpanTags.Status, http.Response.StatusCode);
        }
    });

    /// <summary>Gives the span of a request its route, which has the names of parameters and not their values; comes after routing.</summary>
    public static void UseRouteSpans(this WebApplication app) => app.Use((http, next) =>
    {
        // A page that stands in for another is routed a second time: the first route is the one that was asked for.
        if (http.Features.Get<IHttpActivityFeature>()?.Activity is { } span && span.GetTagItem(SpanTags.Route) is null && http.GetEndpoint() is RouteEndpoint endpoint)
            span.SetTag(SpanTags.Route, endpoint.RoutePattern.RawText);
        return next(http);
    });
}
