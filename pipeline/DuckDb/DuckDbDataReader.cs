using System.Collections;
using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using IroAnalytics.DuckDb.Execution;
using IroAnalytics.DuckDb.Reading;

namespace IroAnalytics.DuckDb;

/// <summary>
/// The rows of a command, fetched from DuckDB a chunk at a time, forward only. Closing it early abandons the rows that
/// were not read; statements that follow in the command are then still run.
/// </summary>
[SuppressMessage("Design", "CA1010", Justification = "Its rows have no type of their own.")]
public sealed partial class DuckDbDataReader : DbDataReader
{
    private readonly DuckDbConnection _connection;
    private readonly CommandRun _run;
    private readonly CommandBehavior _behavior;
    private volatile bool _closed;
    private ResultRows? _rows;
    private bool _readAhead;
    private bool _hasRows;

    private DuckDbDataReader(DuckDbConnection connection, CommandRun run, CommandBehavior behavior)
    {
        _connection = connection;
        _run = run;
        _behavior = behavior;
    }

    /// <summary>Always 0: results are not nested.</summary>
    public override int Depth => 0;

    /// <summary>How many columns the result at hand has; 0 when there is none.</summary>
    public override int FieldCount => Open()?.Columns.Length ?? 0;

    /// <summary>Whether the result at hand has at least one row.</summary>
    public override bool HasRows => Open() is not null && _hasRows;

    /// <inheritdoc/>
    public override bool IsClosed => _closed;

    /// <summary>Rows changed by the statements run so far; -1 when none was of a kind that changes rows.</summary>
    public override int RecordsAffected => _run.RowsChanged;

    /// <summary>Moves to the next row.</summary>
    /// <returns>False after the last row.</returns>
    /// <exception cref="DuckDbException">DuckDB failed while it made the rows, or exceeded the timeout.</exception>
    /// <exception cref="OperationCanceledException">The command was cancelled.</exception>
    public override bool Read() => Read(CancellationToken.None);

    /// <inheritdoc/>
    public override Task<bool> ReadAsync(CancellationToken cancellationToken) =>
        cancellationToken.IsCancellationRequested || _readAhead || (Open()?.HasNextAtHand ?? true)
            ? Immediately(cancellationToken)
            : Waiting.Off(() => Read(cancellationToken), cancellationToken);

    /// <summary>Runs the statements up to the next that gives rows.</summary>
    /// <returns>False when no further statement gives rows.</returns>
    /// <exception cref="DuckDbException">A statement failed.</exception>
    public override bool NextResult() => NextResult(CancellationToken.None);

    /// <inheritdoc/>
    public override Task<bool> NextResultAsync(CancellationToken cancellationToken) =>
        Waiting.Off(() => NextResult(cancellationToken), cancellationToken);

    /// <summary>Closes the reader, and runs the statements that follow.</summary>
    /// <exception cref="DuckDbException">A statement that follows failed.</exception>
    public override void Close()
    {
        if (_closed)
            return;

        try
        {
            while (NextResult())
            {
                // Every statement runs, also when nobody reads its rows.
            }
        }
        finally
        {
            Abandon();
        }
    }

    /// <inheritdoc/>
    public override IEnumerator GetEnumerator() => new DbEnumerator(this, closeReader: false);

    internal static DuckDbDataReader Start(
        DuckDbConnection connection, CommandRun run, CommandBehavior behavior, CancellationToken cancellation)
    {
        var reader = new DuckDbDataReader(connection, run, behavior);
        connection.Reading(reader);
        try
        {
            _ = reader.NextResult(cancellation);
            return reader;
        }
        catch
        {
            reader.Abandon();
            throw;
        }
    }

    /// <summary>Closes the reader without running what follows.</summary>
    internal void Abandon()
    {
        if (_closed)
            return;

        _closed = true;
        _rows?.Dispose();
        _connection.DoneReading(this);
        if (_behavior.HasFlag(CommandBehavior.CloseConnection))
            _connection.Close();
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Close();

        base.Dispose(disposing);
    }

    private Task<bool> Immediately(CancellationToken cancellation) => cancellation.IsCancellationRequested
        ? Task.FromCanceled<bool>(cancellation)
        : Task.FromResult(Read(cancellation));

    internal bool Read(CancellationToken cancellation)
    {
        if (Open() is not { } rows)
            return false;

        if (!_readAhead)
            return Advance(rows, cancellation);

        _readAhead = false;
        return _hasRows;
    }

    private bool Advance(ResultRows rows, CancellationToken cancellation)
    {
        try
        {
            return rows.Read(cancellation);
        }
        catch
        {
            _run.SkipRest();
            throw;
        }
    }

    // The first row is fetched at once, so that HasRows is known; Read then gives it without moving.
    private bool NextResult(CancellationToken cancellation)
    {
        _ = Open();
        _rows?.Dispose();
        _rows = null;
        if (_run.NextRows(cancellation) is not { } result)
            return false;

        _rows = new ResultRows(result, _run.Interruption);
        _hasRows = Advance(_rows, cancellation);
        _readAhead = true;
        return true;
    }

    private ResultRows? Open()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        return _rows;
    }
}
