using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>One time a job ran.</summary>
/// <param name="Id">Its number; later ones are greater.</param>
/// <param name="Job">The job, such as <c>refresh</c>.</param>
/// <param name="RequestedBy">The person or schedule that asked for it.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="EndedAt">When it ended; null while it runs.</param>
/// <param name="Outcome">How it ended, such as <c>published</c> or <c>failed</c>; null while it runs.</param>
/// <param name="Message">One sentence that says what happened; null while it runs.</param>
/// <param name="Run">The run that it published or found current; null where there is none.</param>
/// <param name="Rows">The rows it used; null where it used none.</param>
/// <param name="Seconds">How long it took, wall-clock; null while it runs.</param>
public sealed record JobRun(
    long Id,
    string Job,
    string RequestedBy,
    DateTimeOffset StartedAt,
    DateTimeOffset? EndedAt,
    string? Outcome,
    string? Message,
    string? Run,
    long? Rows,
    double? Seconds);

/// <summary>How a job ended.</summary>
/// <param name="EndedAt">When.</param>
/// <param name="Outcome">A word, such as <c>published</c> or <c>failed</c>.</param>
/// <param name="Message">One sentence that says what happened.</param>
/// <param name="Run">The run that it published or found current; null where there is none.</param>
/// <param name="Rows">The rows it used; null where it used none.</param>
/// <param name="Seconds">How long it took, wall-clock.</param>
public sealed record JobEnding(
    DateTimeOffset EndedAt, string Outcome, string Message, string? Run, long? Rows, double Seconds);

/// <summary>What jobs ran, and how they ended.</summary>
public sealed class JobHistory
{
    private const string Columns =
        "job_run_id, job, requested_by, started_at, ended_at, outcome, message, run, row_count, seconds";

    private const string Start = """
        insert into job_run (job, requested_by, started_at, state)
        values ($1, $2, $3, 'running')
        returning job_run_id
        """;

    private const string End = """
        update job_run
        set state = 'ended', ended_at = $2, outcome = $3, message = $4, run = $5, row_count = $6, seconds = $7
        where job_run_id = $1
        """;

    private const string Interrupt = """
        update job_run
        set state = 'ended', ended_at = $1, outcome = 'interrupted', message = $2
        where state = 'running'
        """;

    private const string Recent = $"select {Columns} from job_run order by job_run_id desc limit $1";

    private const string Last = $"select {Columns} from job_run where job = $1 order by job_run_id desc limit 1";

    private readonly OperationsStore store;

    internal JobHistory(OperationsStore store) => this.store = store;

    /// <summary>Records that a job began.</summary>
    /// <param name="job">The job.</param>
    /// <param name="requestedBy">The person or schedule that asked for it.</param>
    /// <param name="startedAt">When it began.</param>
    /// <param name="cancellation">Stops the recording.</param>
    /// <returns>The number to end it by.</returns>
    public async Task<long> StartAsync(string job, string requestedBy, DateTimeOffset startedAt, CancellationToken cancellation)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        var numbers = await connection.ReadAsync(
            Start, OperationsStore.Parameters(job, requestedBy, startedAt), row => row.GetInt64(0), cancellation);
        return numbers[0];
    }

    /// <summary>Records that a job ended.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="ending">How it ended.</param>
    /// <param name="cancellation">Stops the recording.</param>
    public Task EndAsync(long id, JobEnding ending, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ending);
        return ExecuteAsync(
            End, cancellation, id, ending.EndedAt, ending.Outcome, ending.Message, ending.Run, ending.Rows, ending.Seconds);
    }

    /// <summary>Ends what a process that is no more left running; for the start of the one process that runs jobs.</summary>
    /// <param name="at">The moment now.</param>
    /// <param name="cancellation">Stops the recording.</param>
    public Task EndInterruptedAsync(DateTimeOffset at, CancellationToken cancellation) => ExecuteAsync(
        Interrupt, cancellation, at, "The dashboard stopped while this ran. Nothing was published by it.");

    /// <summary>The latest job runs, newest first.</summary>
    /// <param name="count">How many at most.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public Task<IReadOnlyList<JobRun>> RecentAsync(int count, CancellationToken cancellation) =>
        ReadAsync(Recent, cancellation, count);

    /// <summary>The last time a job ran.</summary>
    /// <param name="job">The job.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The job run, or null where it never ran.</returns>
    public async Task<JobRun?> LastAsync(string job, CancellationToken cancellation) =>
        (await ReadAsync(Last, cancellation, job)).SingleOrDefault();

    private static JobRun Row(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        row.GetFieldValue<DateTimeOffset>(3),
        row.IsDBNull(4) ? null : row.GetFieldValue<DateTimeOffset>(4),
        row.Nullable<string>(5),
        row.Nullable<string>(6),
        row.Nullable<string>(7),
        row.IsDBNull(8) ? null : row.GetInt64(8),
        row.IsDBNull(9) ? null : row.GetDouble(9));

    private async Task ExecuteAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        await connection.RunAsync(sql, OperationsStore.Parameters(values), cancellation);
    }

    private async Task<IReadOnlyList<JobRun>> ReadAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        return await connection.ReadAsync(sql, OperationsStore.Parameters(values), Row, cancellation);
    }
}
