using IroAnalytics.Pipeline.Indicators.SmallNumbers;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>How published runs are served. The configuration section <c>Warehouse</c>.</summary>
internal sealed record ServingOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Warehouse";

    /// <summary>How many milliseconds a page waits for a run that was just published, before it shows the one before; -1 for as long as it takes.</summary>
    public int PatienceMilliseconds { get; init; } = 200;
}

/// <summary>Where the published runs are, and how a request gets one.</summary>
internal static class WarehouseSetup
{
    public static void AddWarehouse(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(Folder(builder.Configuration, builder.Environment));
        builder.Services.AddSingleton(new PublishedWarehouseOptions(Shape: PublishedShape.OfThisVersion, Patience: Patience(builder.Configuration)));
        builder.Services.AddSingleton<PublishedWarehouse>().AddHostedService<RunFollower>();
        builder.Services.AddSingleton<OpenOperations>();
        builder.Services.AddSingleton<RunCache>().AddSingleton<RunPreparation>().AddSingleton<IRunPreparation>(provider => provider.GetRequiredService<RunPreparation>());
        builder.Services.AddSingleton<IEarlierRuns, EarlierRuns>().AddSingleton<SharedRuns>();
        builder.Services.AddScoped<CurrentRun>();
    }

    private static TimeSpan? Patience(ConfigurationManager configuration) =>
        configuration.Read<ServingOptions>(ServingOptions.Section).PatienceMilliseconds is >= 0 and var most ? TimeSpan.FromMilliseconds(most) : null;

    private static WarehouseFolder Folder(ConfigurationManager configuration, IHostEnvironment environment) =>
        new(Path.GetFullPath(configuration["Warehouse:Folder"] ?? "../data/warehouse", environment.ContentRootPath))
        {
            PostgreSql = configuration["Operations:PostgreSql"] is { Length: > 0 } connection ? connection : null,
        };
}
