using System.Globalization;
using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Api;
using IroAnalytics.Dashboard.Assets;
using IroAnalytics.Dashboard.Jobs;
using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Dashboard.Telemetry;

namespace IroAnalytics.Dashboard;

/// <summary>The dashboard's services and routes, as a table of contents.</summary>
internal static class DashboardHost
{
    /// <summary>DuckDB works on the thread that asks, so that a pool that grows by a thread a second lets pages wait behind a refresh.</summary>
    private const int ThreadsAtOnce = 64;

    /// <summary>Builds the web application; running it is left to the caller.</summary>
    /// <param name="args">Command-line configuration, such as <c>--Warehouse:Folder=/srv/warehouse</c>.</param>
    public static WebApplication Build(string[] args)
    {
        ThreadPool.SetMinThreads(ThreadsAtOnce, ThreadsAtOnce);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(DashboardHost).Assembly.GetName().Name,
        });
        builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
        builder.Services.AddSingleton(TimeProvider.System);

        builder.AddTelemetry();
        builder.AddWarehouse();
        builder.AddAccess();
        builder.AddReportPages();
        builder.AddIndicatorApi();
        builder.AddBrowserAssets();
        builder.Services.AddJobs(builder.Configuration);

        var app = builder.Build();
        app.UseRequestSpans();
        app.UseSecurityHeaders();
        app.UseTransportRules();
        app.UseProblems();
        app.UseResponseCompression();
        app.UseRouting();
        app.UseRouteSpans();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();

        app.MapBrowserAssets();
        app.MapHealth();
        app.MapCouncilAccounts();
        app.MapIndicatorApi();
        app.MapRazorPages();
        return app;
    }
}
