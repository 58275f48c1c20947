using IroAnalytics.Dashboard.Queries;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace IroAnalytics.Dashboard.Api;

/// <summary>Whether the process is alive, and whether it has figures to show. Open to monitors without sign-in.</summary>
internal static class Health
{
    public const string ReadyTag = "ready";

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(ReadyTag) }).AllowAnonymous();
    }
}

/// <summary>Ready means: a run is published, and it opens.</summary>
/// <param name="current">The run that is current now.</param>
internal sealed class PublishedCheck(CurrentRun current) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await current.OpenAsync(cancellationToken)
            ? HealthCheckResult.Healthy(current.Facts.Run)
            : HealthCheckResult.Unhealthy("Nothing is published yet.");
}
