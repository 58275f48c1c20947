using Microsoft.Extensions.Options;
using Quartz;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>The clock of the nightly refresh and of the monthly training. This file alone knows the scheduler.</summary>
/// <param name="options">When.</param>
internal sealed class NightlySchedule(IOptions<JobOptions> options)
{
    // Several dashboards know a job by its name; without one each would make its own.
    private const string NightlyRefresh = "nightly refresh";
    private const string MonthlyTraining = "monthly training";

    private readonly CronExpression cron = Read(options.Value.NightlyRefresh, options.Value);

    /// <summary>Whether a text is a cron expression of five fields, or of six with seconds in front.</summary>
    /// <param name="text">Any text.</param>
    public static bool IsCron(string text) => CronExpression.TryParse(text, FormatOf(text), out _);

    /// <summary>Starts the clock with the application.</summary>
    /// <param name="services">The application's services.</param>
    /// <param name="options">When.</param>
    /// <param name="postgreSql">The connection string of the database by which several dashboards agree which of them wakes; null for one dashboard.</param>
    public static void AddTo(IServiceCollection services, JobOptions options, string? postgreSql)
    {
        // A night that passed while the machine slept is made up once when it wakes.
        CronScheduleBuilder Schedule(string text) => CronScheduleBuilder.Create(Read(text, options))
            .InTimeZone(ZoneOf(options))
            .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed);
        services.AddQuartz(quartz =>
        {
            if (postgreSql is not null) Cluster(quartz, postgreSql);
            quartz.ScheduleJob<Night>(
                trigger => trigger.WithIdentity(NightlyRefresh).WithCronSchedule(Schedule(options.NightlyRefresh)), job => job.WithIdentity(NightlyRefresh).RequestRecovery());
            quartz.ScheduleJob<Month>(
                trigger => trigger.WithIdentity(MonthlyTraining).WithCronSchedule(Schedule(options.MonthlyTraining)), job => job.WithIdentity(MonthlyTraining).RequestRecovery());
        });
        services.AddQuartzHostedService();
        services.AddLogging(logging => logging.AddFilter("Quartz", LogLevel.Warning));
    }

    // One dashboard wakes, and another where that one is gone before it has done its work. The scheduler makes its own tables, named qrtz_*, because it knows which columns its version needs.
    private static void Cluster(IQuartzBuilder quartz, string postgreSql)
    {
        quartz.ConfigureScheduler(scheduler =>
        {
            scheduler.InstanceName = "iro-analytics";
            scheduler.GenerateInstanceId = true;
        });
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(postgreSql);
            store.UseSystemTextJsonSerializer();
            store.UseClustering();
            store.ProvisionSchema();
        });
    }

    /// <summary>The first scheduled moment after another.</summary>
    /// <param name="moment">The moment, itself not counted.</param>
    /// <returns>The moment, or null where the schedule has ended.</returns>
    public DateTimeOffset? After(DateTimeOffset moment) => cron.GetNextValidTimeAfter(moment);

    /// <summary>Whether a scheduled refresh passed while no process was there to run it.</summary>
    /// <param name="last">When extracts were last read; null where they never were, and then none was missed.</param>
    /// <param name="now">The moment now.</param>
    public bool WasMissed(DateTimeOffset? last, DateTimeOffset now) => last is { } then && After(then) <= now;

    private static CronExpression Read(string text, JobOptions options) => CronExpression.Parse(text, FormatOf(text)).WithTimeZone(ZoneOf(options));

    private static TimeZoneInfo ZoneOf(JobOptions options) => TimeZoneInfo.FindSystemTimeZoneById(options.TimeZone);

    private static CronFormat FormatOf(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length == 5 ? CronFormat.Unix : CronFormat.Quartz;

    /// <summary>What the scheduler wakes: it asks for a refresh and leaves the work to <see cref="RefreshWorker"/>.</summary>
    internal sealed class Night(RefreshQueue queue) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await queue.AskAsync(RefreshRequest.Scheduled, cancellationToken);
    }

    /// <summary>What the scheduler wakes once a month; one that still trains is not begun again.</summary>
    [DisallowConcurrentExecution]
    internal sealed class Month(TrainingJob training) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await training.ExecuteAsync(cancellationToken);
    }
}
