using System.ComponentModel.DataAnnotations;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>How long things are kept. What is not named here is kept for good: the audit log, decisions, notes and values as first published.</summary>
public sealed record RetentionRules
{
    /// <summary>How many published runs are kept, the current one included; null for all.</summary>
    [Range(1, 1000)]
    public int? RunsKept { get; init; }

    /// <summary>How many of the backups that the dashboard made are kept; null for all.</summary>
    [Range(1, 1000)]
    public int? BackupsKept { get; init; }

    /// <summary>For how many days the history of jobs is kept; null for good.</summary>
    [Range(1, 36500)]
    public int? JobHistoryDays { get; init; }

    /// <summary>For how many days after its last change a CSV file of the extracts is kept; null for good.</summary>
    [Range(1, 36500)]
    public int? ExtractDays { get; init; }

    /// <summary>The folder of extracts; null where none are to be looked at.</summary>
    public string? ExtractsFolder { get; init; }
}

/// <summary>Something that has been kept for as long as it is to be kept.</summary>
/// <param name="Kind">What it is: run, backup, job history or extract.</param>
/// <param name="What">The run, the file, or how many lines of the history.</param>
/// <param name="Rule">The rule by which it goes, in words.</param>
public sealed record Outlived(string Kind, string What, string Rule);
