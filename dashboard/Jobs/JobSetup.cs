using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>The refresh by schedule, by new files and by hand.</summary>
internal static class JobSetup
{
    /// <summary>Adds the jobs. A <see cref="WarehouseFolder"/> and a <see cref="PublishedWarehouse"/> must be among the services.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="configuration">The application's configuration, with the sections <c>Jobs</c> and <c>Retention</c>.</param>
    /// <exception cref="OptionsValidationException">A value is of another kind than its setting.</exception>
    public static void AddJobs(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.Read<JobOptions>(JobOptions.Section);
        configuration.Read<RetentionOptions>(RetentionOptions.Section);
        services.AddOptions<JobOptions>().Bind(configuration.GetSection(JobOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection(RetentionOptions.Section)).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<IValidateOptions<JobOptions>, JobOptionsCheck>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(Options);
        services.AddSingleton(Threads);
        services.AddSingleton<Refresh>(provider => (options, progress, cancellation) => provider.GetRequiredService<LowPriorityThreads>().RunAsync(() =>
            new PipelineRun(options, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<OpenOperations>()).ExecuteAsync(progress, cancellation)));
        services.TryAddSingleton<OpenOperations>();
        services.AddSingleton<JobBoard>().AddSingleton<RefreshQueue>().AddSingleton<LostRefreshes>();
        services.AddSingleton<RefreshJob>().AddSingleton<TrainingJob>().AddSingleton<NightlySchedule>();
        services.AddSingleton<PatientHistory>().AddSingleton<RecordedJob>().AddSingleton<ClosingJob>().AddSingleton<BackupJob>().AddSingleton<RetentionJob>();
        if (options.Enabled)
            AddClocks(services, options, Shared(services));
    }

    /// <summary>Meets what would keep the jobs from running before the host starts, which would log it with a stack trace.</summary>
    /// <param name="services">The services of the built application.</param>
    /// <exception cref="OptionsValidationException">A setting is not valid.</exception>
    /// <exception cref="WarehouseProblemException">The operations database cannot be opened, or the schedule cannot keep its tables in it.</exception>
    public static async Task PrepareJobsAsync(this IServiceProvider services)
    {
        if (!services.GetRequiredService<IOptions<JobOptions>>().Value.Enabled) return;

        await services.GetRequiredService<OpenOperations>().GetAsync(CancellationToken.None);
        Scheduler.Prepare(services);
    }

    private static string? Shared(IServiceCollection services) =>
        services.Select(service => service.ImplementationInstance).OfType<WarehouseFolder>().LastOrDefault()?.PostgreSql;

    private static void AddClocks(IServiceCollection services, JobOptions options, string? postgreSql)
    {
        services.AddHostedService<RefreshWorker>();
        if (options.WatchExtracts)
            services.AddHostedService<ExtractsWatch>();

        // What is not valid is refused at the start by JobOptionsCheck, with a sentence.
        if (new JobOptionsCheck().Validate(name: null, options).Succeeded)
            Scheduler.AddTo(services, postgreSql);
    }

    // One more than a refresh works on at once: what it does beside must not wait.
    private static LowPriorityThreads Threads(IServiceProvider provider) => new(
        (provider.GetRequiredService<IOptions<JobOptions>>().Value.Threads ?? Environment.ProcessorCount) + 1, provider.GetRequiredService<ILogger<LowPriorityThreads>>());

    private static PipelineOptions Options(IServiceProvider provider)
    {
        var jobs = provider.GetRequiredService<IOptions<JobOptions>>().Value;
        var root = provider.GetRequiredService<IHostEnvironment>().ContentRootPath;
        return new(
            Path.GetFullPath(jobs.ExtractsFolder, root),
            provider.GetRequiredService<WarehouseFolder>().Path,
            RunsKept: jobs.RunsKept,
            Threads: jobs.Threads,
            MemoryLimit: jobs.MemoryLimit);
    }
}
