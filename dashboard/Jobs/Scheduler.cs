using Hangfire;
using Hangfire.AspNetCore;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Hangfire.Server;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.Extensions.Options;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>
/// Wakes the jobs at their times, by Hangfire: within the process where there is one dashboard, over tables of Hangfire's own where
/// several share a PostgreSQL database. This file and <see cref="SchedulerLog"/> alone know it.
/// </summary>
internal static class Scheduler
{
    // Several dashboards know a job by its name; without one each would make its own.
    private const string NightlyRefresh = "nightly refresh";
    private const string MonthlyTraining = "monthly training";

    // One for the training, which takes minutes, and one for the refresh, which is only asked for.
    private const int Workers = 2;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(2);

    // What falls due is handed on within the process at once; this is for what another dashboard has left behind.
    private static readonly TimeSpan BetweenLooksForLost = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(5);

    // Who works on a job says every fifth of this that it lives; a job of one that is silent for longer is begun by another.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // What a dashboard that is gone had locked is free again after this. Hangfire holds its locks for moments.
    private static readonly TimeSpan LongestLock = TimeSpan.FromSeconds(30);

    /// <summary>Starts the clock with the application.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="postgreSql">The connection string of the database by which several dashboards agree which of them wakes; null for one dashboard.</param>
    public static void AddTo(IServiceCollection services, string? postgreSql)
    {
        // Hangfire keeps what it is not given in static fields, which are those of whoever came last.
        services.AddSingleton(provider => StorageOf(provider, postgreSql));
        services.AddSingleton<JobActivator, AspNetCoreJobActivator>();
        services.AddSingleton<SchedulerLog>();
        services.AddHangfire((provider, hangfire) => hangfire.UseLogProvider(provider.GetRequiredService<SchedulerLog>()));
        services.AddHangfireServer(server =>
        {
            server.WorkerCount = Workers;
            server.SchedulePollingInterval = BetweenLooks;
            server.ShutdownTimeout = LongestStop;
        });
        services.AddSingleton<IBackgroundProcess, Timetable>();
    }

    /// <summary>Makes the tables where they are missing.</summary>
    /// <param name="services">The services of the built application.</param>
    /// <exception cref="WarehouseProblemException">They cannot be made.</exception>
    public static void Prepare(IServiceProvider services) => services.GetRequiredService<JobStorage>();

    private static JobStorage StorageOf(IServiceProvider provider, string? postgreSql)
    {
        // By this the log is in place before there is anything to say.
        provider.GetRequiredService<IGlobalConfiguration>();
        return postgreSql is null ? new InMemoryStorage() : Shared(postgreSql);
    }

    private static PostgreSqlStorage Shared(string postgreSql)
    {
        var options = new PostgreSqlStorageOptions
        {
            UseSlidingInvisibilityTimeout = true,
            InvisibilityTimeout = Patience,
            DistributedLockTimeout = LongestLock,
            QueuePollInterval = BetweenLooksForLost,
            AllowDegradedModeWithoutStorage = false,
            StartupConnectionBaseDelay = TimeSpan.FromMilliseconds(100),
        };
        try
        {
            return new(new NpgsqlConnectionFactory(postgreSql, options), options);
        }
        catch (InvalidOperationException problem)
        {
            throw new WarehouseProblemException(
                $"The schedule cannot make its tables in the schema '{options.SchemaName}' of the operations database ({problem.InnerException?.Message.Split('\n')[0].TrimEnd('.')}). Let the account make schemas in it: 'grant create on database'.",
                problem);
        }
    }

    /// <summary>Tells Hangfire what is due when, and again where it could not be told.</summary>
    internal sealed class Timetable(IRecurringJobManager jobs, IOptions<JobOptions> options) : IBackgroundProcess
    {
        public void Execute(BackgroundProcessContext context)
        {
            // A night that passed while the machine slept is made up once when it wakes.
            var when = new RecurringJobOptions
            {
                TimeZone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone),
                MisfireHandling = MisfireHandlingMode.Relaxed,
            };
            jobs.AddOrUpdate<Night>(NightlyRefresh, night => night.ExecuteAsync(CancellationToken.None), options.Value.NightlyRefresh, when);
            jobs.AddOrUpdate<Month>(MonthlyTraining, month => month.ExecuteAsync(CancellationToken.None), options.Value.MonthlyTraining, when);
            context.StoppingToken.WaitHandle.WaitOne();
        }
    }

    /// <summary>What is woken at night: it asks for a refresh and leaves the work to <see cref="RefreshWorker"/>.</summary>
    [AutomaticRetry(Attempts = 0, OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    internal sealed class Night(RefreshQueue queue, NightlySchedule schedule, TimeProvider time)
    {
        // Woken twice for one night, as Hangfire may where a database was away or nobody ran, it asks once.
        public Task ExecuteAsync(CancellationToken cancellation) =>
            queue.AskAsync(RefreshRequest.Scheduled with { DueAt = schedule.Before(time.GetUtcNow()) }, cancellation);
    }

    /// <summary>What is woken once a month; while one still trains, another waits for a minute before it looks again.</summary>
    [AutomaticRetry(Attempts = 3, DelaysInSeconds = [60], OnAttemptsExceeded = AttemptsExceededAction.Delete)]
    internal sealed class Month(TrainingJob training, WarehouseFolder folder)
    {
        public async Task ExecuteAsync(CancellationToken cancellation)
        {
            using var lease = TrainingLease.TryTake(folder) ?? throw new WarehouseProblemException("The model of drift risk is still being trained.");
            await training.ExecuteAsync(cancellation);
        }
    }
}
