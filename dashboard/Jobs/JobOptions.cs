using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>When the extracts are read anew, and with what. The configuration section <c>Jobs</c>.</summary>
internal sealed record JobOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Jobs";

    /// <summary>Whether this process refreshes at all; one that only serves has this off and leaves the job history alone.</summary>
    public bool Enabled { get; init; } = true;

    /// <summary>When the nightly refresh begins: cron, with five fields or with seconds in front.</summary>
    public string NightlyRefresh { get; init; } = "30 2 * * *";

    /// <summary>Whether a backup is made after the nightly refresh.</summary>
    public bool NightlyBackup { get; init; } = true;

    /// <summary>When the model of drift risk is trained anew: cron, like <see cref="NightlyRefresh"/>.</summary>
    public string MonthlyTraining { get; init; } = "0 5 2 * *";

    /// <summary>The time zone of <see cref="NightlyRefresh"/> and <see cref="MonthlyTraining"/>.</summary>
    public string TimeZone { get; init; } = "Europe/London";

    /// <summary>Whether new files in the extracts folder lead to a refresh.</summary>
    public bool WatchExtracts { get; init; } = true;

    /// <summary>How many seconds the files must not have changed for before they are read.</summary>
    [Range(1, 3600)]
    public int StillSeconds { get; init; } = 30;

    /// <summary>How many seconds lie between two looks at the folder; network folders announce no changes.</summary>
    [Range(1, 3600)]
    public int PollSeconds { get; init; } = 10;

    /// <summary>The folder of extracts; relative to the dashboard's folder.</summary>
    [Required]
    public string ExtractsFolder { get; init; } = "../data/extracts";

    /// <summary>How many published runs are kept, the current one included.</summary>
    [Range(1, 1000)]
    public int RunsKept { get; init; } = 12;

    /// <summary>How many threads a refresh uses; null for one a core.</summary>
    [Range(1, 1024)]
    public int? Threads { get; init; }

    /// <summary>How much memory a refresh uses before it spills to disk, such as <c>2GB</c>; null for DuckDB's default.</summary>
    public string? MemoryLimit { get; init; }
}

/// <summary>Refuses to start with a schedule that is none, in a sentence.</summary>
internal sealed class JobOptionsCheck : IValidateOptions<JobOptions>
{
    public ValidateOptionsResult Validate(string? name, JobOptions options) =>
        !TimeZoneInfo.TryFindSystemTimeZoneById(options.TimeZone, out _)
            ? ValidateOptionsResult.Fail($"The setting Jobs:TimeZone is '{options.TimeZone}', which is no time zone. Write one such as Europe/London.")
            : !NightlySchedule.IsCron(options.NightlyRefresh)
                ? ValidateOptionsResult.Fail($"The setting Jobs:NightlyRefresh is '{options.NightlyRefresh}', which is no cron expression. Write one such as '30 2 * * *', every night at half past two.")
            : !NightlySchedule.IsCron(options.MonthlyTraining)
                ? ValidateOptionsResult.Fail($"The setting Jobs:MonthlyTraining is '{options.MonthlyTraining}', which is no cron expression. Write one such as '0 5 2 * *', at five on the second day of each month.")
                : ValidateOptionsResult.Success;
}
