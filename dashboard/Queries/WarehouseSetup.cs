using IroAnalytics.Pipeline.Indicators.SmallNumbers;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>Where the published runs are, and how a request gets one.</summary>
internal static class WarehouseSetup
{
    public static void AddWarehouse(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(Folder(builder.Configuration, builder.Environment));
        builder.Services.AddSingleton(new PublishedWarehouseOptions(Shape: PublishedShape.OfThisVersion));
        builder.Services.AddSingleton<PublishedWarehouse>();
        builder.Services.AddSingleton<OpenOperations>();
        builder.Services.AddSingleton<RunCache>();
        builder.Services.AddSingleton<IEarlierRuns, EarlierRuns>().AddSingleton<SharedRuns>();
        builder.Services.AddScoped<CurrentRun>();
    }

    private static WarehouseFolder Folder(ConfigurationManager configuration, IHostEnvironment environment) =>
        new(Path.GetFullPath(configuration["Warehouse:Folder"] ?? "../data/warehouse", environment.ContentRootPath))
        {
            PostgreSql = configuration["Operations:PostgreSql"] is { Length: > 0 } connection ? connection : null,
        };
}
