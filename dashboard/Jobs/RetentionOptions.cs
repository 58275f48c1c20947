using System.ComponentModel.DataAnnotations;

namespace IroAnalytics.Dashboard.Jobs;

/// <summary>How long things are kept that no refresh replaces. The configuration section <c>Retention</c>; runs have <see cref="JobOptions.RunsKept"/>.</summary>
internal sealed record RetentionOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Retention";

    /// <summary>How many nightly backups are kept.</summary>
    [Range(1, 1000)]
    public int BackupsKept { get; init; } = 14;

    /// <summary>For how many days the history of jobs is kept; null for good.</summary>
    [Range(1, 36500)]
    public int? JobHistoryDays { get; init; }

    /// <summary>For how many days after its last change a CSV file of the extracts is kept; null for good.</summary>
    [Range(1, 36500)]
    public int? ExtractDays { get; init; }
}
