using IroAnalytics.DuckDb.Native;

namespace IroAnalytics.DuckDb.Execution;

/// <summary>One run of a command: its statements in order, stopping wherever one gives rows.</summary>
internal sealed class CommandRun(
    ConnectionHandle connection, StatementBatch batch, DuckDbParameterCollection parameters, Interruption interruption)
{
    private int _next;
    private long? _changed;

    public ConnectionHandle Connection => connection;

    public Interruption Interruption => interruption;

    /// <summary>Rows changed so far; -1 while no statement was of a kind that changes rows.</summary>
    public int RowsChanged => _changed is { } changed ? (int)Math.Min(changed, int.MaxValue) : -1;

    /// <summary>Runs on to the next statement that gives rows; null when there is none.</summary>
    public ResultHandle? NextRows(CancellationToken cancellation)
    {
        while (_next < batch.Count)
        {
            var result = RunNext(cancellation);
            if (result.ReturnType == ReturnType.QueryResult)
                return result;

            using (result)
                Count(result, cancellation);
        }

        return null;
    }

    /// <summary>Gives up the statements that follow, since one before them failed.</summary>
    public void SkipRest() => _next = batch.Count;

    private ResultHandle RunNext(CancellationToken cancellation)
    {
        interruption.ThrowIfStopped(cancellation);
        var statement = batch.Prepare(_next);
        try
        {
            RequireNoneUnused(statement);
            var result = statement.Execute(parameters, interruption, cancellation);
            _next++;
            return result;
        }
        catch
        {
            // What follows a statement that failed must not run, not even when the reader is closed.
            SkipRest();
            throw;
        }
        finally
        {
            batch.Release(statement);
        }
    }

    private void Count(ResultHandle result, CancellationToken cancellation)
    {
        var changesRows = result.ReturnType == ReturnType.ChangedRows;
        using var chunk = interruption.Run(result.FetchChunk, cancellation);
        if (changesRows && chunk is not null)
            _changed = (_changed ?? 0) + ReadCount(chunk);
    }

    private static unsafe long ReadCount(ChunkHandle chunk) =>
        NativeMethods.DataChunkGetSize(chunk) == 0
            ? 0
            : *(long*)NativeMethods.VectorGetData(NativeMethods.DataChunkGetVector(chunk, 0));

    // Of several statements each may use some parameters only, so there the unused cannot be told from the awaited.
    private void RequireNoneUnused(PreparedStatement statement)
    {
        if (batch.Count > 1)
            return;

        foreach (DuckDbParameter parameter in parameters)
        {
            var name = parameter.BareName;
            if (name.Length > 0 && !statement.ParameterNames.Contains(name, StringComparer.OrdinalIgnoreCase))
                throw new InvalidOperationException($"Parameter ${name} was given, but the statement does not use it.");
        }

        if (parameters.Count > statement.ParameterNames.Count)
        {
            throw new InvalidOperationException(
                $"{parameters.Count} parameters were given, but the statement uses {statement.ParameterNames.Count}.");
        }
    }
}
