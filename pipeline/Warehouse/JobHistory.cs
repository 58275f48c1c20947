using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>What jobs were asked for, what runs, and how those before ended. Dashboards on several machines share it, and each job is begun by one.</summary>
public sealed class JobHistory
{
    private const string Columns =
        "job_run_id, job, requested_by, started_at, ended_at, outcome, message, run, row_count, seconds, state";

    private const string InHandColumns =
        "job_run_id, job, requested_by, coalesce(skip_unchanged, false), started_at, coalesce(beat, 0), progress, cancelled_by";

    private const string Ask = """
        insert into job_run (job, requested_by, started_at, state, skip_unchanged)
        select $1, $2, $3, 'waiting', $4
        where not exists (select 1 from job_run where job = $1 and (state = 'waiting' or started_at >= $5))
        """;

    private const string Claim = $"""
        update job_run
        set state = 'running', started_at = $2, beat = 0
        where
            job_run_id = (select min(job_run_id) from job_run where job = $1 and state = 'waiting')
            and state = 'waiting'
            and not exists (select 1 from job_run where job = $1 and state = 'running')
        returning {InHandColumns}
        """;

    private const string Beat = $"""
        update job_run
        set beat = coalesce(beat, 0) + 1, progress = $2
        where job_run_id = $1 and state = 'running'
        returning {InHandColumns}
        """;

    private const string Running = $"select {InHandColumns} from job_run where state = 'running' order by job_run_id";

    private const string Cancel = "update job_run set cancelled_by = $2 where job = $1 and state = 'running'";

    private const string GiveUp = """
        update job_run
        set state = 'ended', ended_at = $3, outcome = 'interrupted', message = $4
        where job_run_id = $1 and state = 'running' and coalesce(beat, 0) = $2
        """;

    private const string Record = """
        insert into job_run (job, requested_by, started_at, state, ended_at, outcome, message, run, row_count, seconds)
        values ($1, $2, $3, 'ended', $4, $5, $6, $7, $8, $9)
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

    // The last of each job stays in any case: by it the schedule knows what it missed.
    private const string Old = """
        ended_at < $1 and job_run_id not in (select max(job_run_id) from job_run group by job)
        """;

    private readonly OperationsStore store;

    internal JobHistory(OperationsStore store) => this.store = store;

    /// <summary>Asks for a job, which the first process that has nothing else to do begins.</summary>
    /// <param name="job">The job.</param>
    /// <param name="requestedBy">The person or schedule that asks.</param>
    /// <param name="skipUnchanged">Whether nothing is published where the extracts are those of the current run.</param>
    /// <param name="at">The moment.</param>
    /// <param name="dueAt">The scheduled moment that is asked for; null where it is now.</param>
    /// <param name="cancellation">Stops the asking.</param>
    /// <returns>False where one waits already, or has begun or been asked for since it was due.</returns>
    public async Task<bool> AskAsync(string job, string requestedBy, bool skipUnchanged, DateTimeOffset at, DateTimeOffset? dueAt, CancellationToken cancellation) =>
        await ExecuteAsync(Ask, cancellation, job, requestedBy, at, skipUnchanged, dueAt) > 0;

    /// <summary>Begins the job that waits, unless one runs.</summary>
    /// <param name="job">The job.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellation">Stops the beginning.</param>
    /// <returns>What has begun, which is this process's to run; null where there is nothing to begin.</returns>
    public async Task<JobInHand?> ClaimAsync(string job, DateTimeOffset at, CancellationToken cancellation) =>
        (await ChangeAsync(Claim, cancellation, job, at)).SingleOrDefault();

    /// <summary>Says that the process that runs a job lives, and what the job is doing.</summary>
    /// <param name="id">The job's number.</param>
    /// <param name="progress">What it is doing.</param>
    /// <param name="cancellation">Stops the saying.</param>
    /// <returns>The job, with who cancelled it; null where another process has given it up for lost.</returns>
    public async Task<JobInHand?> BeatAsync(long id, string? progress, CancellationToken cancellation) =>
        (await ChangeAsync(Beat, cancellation, id, progress)).SingleOrDefault();

    /// <summary>What runs now, on whatever machine.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    public Task<IReadOnlyList<JobInHand>> RunningAsync(CancellationToken cancellation) => InHandAsync(Running, cancellation);

    /// <summary>Tells the process that runs a job that somebody cancels it.</summary>
    /// <param name="job">The job.</param>
    /// <param name="by">Who.</param>
    /// <param name="cancellation">Stops the telling.</param>
    /// <returns>False where none runs.</returns>
    public async Task<bool> CancelAsync(string job, string by, CancellationToken cancellation) => await ExecuteAsync(Cancel, cancellation, job, by) > 0;

    /// <summary>Ends a job whose process is gone.</summary>
    /// <param name="lost">The job, as it was last seen.</param>
    /// <param name="at">The moment now.</param>
    /// <param name="cancellation">Stops the recording.</param>
    /// <returns>False where it lives after all, or another process was first.</returns>
    public async Task<bool> GiveUpAsync(JobInHand lost, DateTimeOffset at, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(lost);
        return await ExecuteAsync(GiveUp, cancellation, lost.Id, lost.Beat, at, "The dashboard that ran this stopped before it had ended. Another one begins it again.") > 0;
    }

    /// <summary>Records a job that nobody had to wait for: that it began and how it ended, at once.</summary>
    /// <param name="job">The job.</param>
    /// <param name="requestedBy">The person or schedule that asked for it.</param>
    /// <param name="startedAt">When it began.</param>
    /// <param name="ending">How it ended.</param>
    /// <param name="cancellation">Stops the recording.</param>
    public Task RecordAsync(string job, string requestedBy, DateTimeOffset startedAt, JobEnding ending, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ending);
        return ExecuteAsync(
            Record, cancellation, job, requestedBy, startedAt, ending.EndedAt, ending.Outcome, ending.Message, ending.Run, ending.Rows, ending.Seconds);
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

    /// <summary>Ends what a process that is no more left running; for the start of the one process that has the database open.</summary>
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

    /// <summary>How many job runs ended before a moment, the last of each job not counted.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<long> CountEndedBeforeAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        return (await connection.ReadAsync(
            $"select count(*) from job_run where {Old}", OperationsStore.Parameters(moment), row => row.GetInt64(0), cancellation))[0];
    }

    /// <summary>Removes the job runs that ended before a moment, but for the last of each job.</summary>
    /// <param name="moment">The moment.</param>
    /// <param name="cancellation">Stops the removal.</param>
    public Task RemoveEndedBeforeAsync(DateTimeOffset moment, CancellationToken cancellation) =>
        ExecuteAsync($"delete from job_run where {Old}", cancellation, moment);

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
        row.IsDBNull(9) ? null : row.GetDouble(9),
        row.GetString(10) == "waiting");

    private static JobInHand InHand(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        row.GetBoolean(3),
        row.GetFieldValue<DateTimeOffset>(4),
        row.GetInt64(5),
        row.Nullable<string>(6),
        row.Nullable<string>(7));

    private async Task<IReadOnlyList<JobInHand>> ChangeAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var alone = await store.AloneAsync(Exclusive.Jobs, cancellation);
        return await InHandAsync(sql, cancellation, values);
    }

    private async Task<IReadOnlyList<JobInHand>> InHandAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        return await connection.ReadAsync(sql, OperationsStore.Parameters(values), InHand, cancellation);
    }

    // DuckDB refuses the second of two who change a row at once; among dashboards nobody is to find what another is about to take.
    private async Task<int> ExecuteAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var alone = await store.AloneAsync(Exclusive.Jobs, cancellation);
        await using var connection = await store.ConnectAsync(cancellation);
        return await connection.RunAsync(sql, OperationsStore.Parameters(values), cancellation);
    }

    private async Task<IReadOnlyList<JobRun>> ReadAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        return await connection.ReadAsync(sql, OperationsStore.Parameters(values), Row, cancellation);
    }
}
