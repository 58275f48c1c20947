using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using IroAnalytics.DuckDb.Execution;

namespace IroAnalytics.DuckDb;

/// <summary>
/// One or more statements with parameters written <c>$name</c>. They run in order; a statement's failure stops the rest.
/// What was prepared is kept and used again while the text and the connection stay the same.
/// </summary>
public sealed class DuckDbCommand : DbCommand
{
    private DuckDbConnection? _connection;
    private StatementBatch? _batch;
    private volatile Interruption? _interruption;
    private bool _disposed;

    /// <summary>Makes a command without text or connection.</summary>
    public DuckDbCommand()
    {
    }

    /// <summary>Makes a command.</summary>
    /// <param name="commandText">One or more statements, separated by semicolons.</param>
    /// <param name="connection">The connection to run it on.</param>
    public DuckDbCommand(string commandText, DuckDbConnection connection)
    {
        CommandText = commandText;
        _connection = connection;
    }

    /// <inheritdoc/>
    [AllowNull]
    public override string CommandText
    {
        get;
        set
        {
            Forget();
            field = value ?? string.Empty;
        }
    }

    = string.Empty;

    /// <summary>How many seconds each wait for DuckDB may last; 0, the default, for ever.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public override int CommandTimeout
    {
        get;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            field = value;
        }
    }

    /// <summary>Always <see cref="CommandType.Text"/>.</summary>
    /// <exception cref="NotSupportedException">Another type is set.</exception>
    public override CommandType CommandType
    {
        get => CommandType.Text;
        set
        {
            if (value != CommandType.Text)
                throw new NotSupportedException($"DuckDB has no commands of type {value}. Use {nameof(CommandType.Text)}.");
        }
    }

    /// <inheritdoc/>
    public override bool DesignTimeVisible { get; set; }

    /// <inheritdoc/>
    public override UpdateRowSource UpdatedRowSource { get; set; }

    /// <summary>The connection to run on.</summary>
    public new DuckDbConnection? Connection
    {
        get => _connection;
        set
        {
            Forget();
            _connection = value;
        }
    }

    /// <summary>The values for the text's <c>$name</c>s.</summary>
    public new DuckDbParameterCollection Parameters { get; } = [];

    /// <inheritdoc/>
    protected override DbConnection? DbConnection
    {
        get => Connection;
        set => Connection = (DuckDbConnection?)value;
    }

    /// <inheritdoc/>
    protected override DbParameterCollection DbParameterCollection => Parameters;

    /// <inheritdoc/>
    protected override DbTransaction? DbTransaction { get; set; }

    /// <summary>Stops the run in progress, which then throws <see cref="OperationCanceledException"/>. Safe from any thread.</summary>
    public override void Cancel() => _interruption?.Cancel();

    /// <summary>Lets DuckDB check and plan the text now. Of several statements only the syntax is checked.</summary>
    /// <exception cref="DuckDbException">The text is not valid.</exception>
    public override void Prepare()
    {
        var batch = Batch();
        if (batch.Count == 1)
            _ = batch.Prepare(0);
    }

    /// <summary>Runs every statement.</summary>
    /// <returns>The rows changed by all of them; -1 when none was of a kind that changes rows.</returns>
    /// <exception cref="DuckDbException">A statement failed or exceeded the timeout.</exception>
    /// <exception cref="InvalidOperationException">A parameter is missing or unused, or a reader is still open.</exception>
    public override int ExecuteNonQuery() => ExecuteNonQuery(CancellationToken.None);

    /// <inheritdoc/>
    public override Task<int> ExecuteNonQueryAsync(CancellationToken cancellationToken) =>
        Waiting.Off(() => ExecuteNonQuery(cancellationToken), cancellationToken);

    /// <summary>Runs every statement.</summary>
    /// <returns>The first column of the first row; null when there is no row, <see cref="DBNull"/> for SQL's null.</returns>
    /// <exception cref="DuckDbException">A statement failed or exceeded the timeout.</exception>
    public override object? ExecuteScalar() => ExecuteScalar(CancellationToken.None);

    /// <inheritdoc/>
    public override Task<object?> ExecuteScalarAsync(CancellationToken cancellationToken) =>
        Waiting.Off(() => ExecuteScalar(cancellationToken), cancellationToken);

    /// <summary>Runs up to the first statement that gives rows; the rest run as the reader moves on or is closed.</summary>
    /// <returns>The rows, read from DuckDB as they are asked for.</returns>
    /// <exception cref="DuckDbException">A statement failed or exceeded the timeout.</exception>
    /// <exception cref="InvalidOperationException">A parameter is missing or unused, or a reader is still open.</exception>
    public new DuckDbDataReader ExecuteReader() => Read(CommandBehavior.Default, CancellationToken.None);

    /// <inheritdoc/>
    protected override DbParameter CreateDbParameter() => new DuckDbParameter();

    /// <inheritdoc/>
    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => Read(behavior, CancellationToken.None);

    /// <inheritdoc/>
    protected override Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        Waiting.Off<DbDataReader>(() => Read(behavior, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Forget();

        _disposed = true;
        base.Dispose(disposing);
    }

    private int ExecuteNonQuery(CancellationToken cancellation)
    {
        var run = Start();
        while (run.NextRows(cancellation) is { } rows)
            rows.Dispose();

        return run.RowsChanged;
    }

    private object? ExecuteScalar(CancellationToken cancellation)
    {
        using var reader = Read(CommandBehavior.Default, cancellation);
        return reader.Read(cancellation) && reader.FieldCount > 0 ? reader.GetValue(0) : null;
    }

    private DuckDbDataReader Read(CommandBehavior behavior, CancellationToken cancellation)
    {
        var run = Start();
        return DuckDbDataReader.Start(Open(), run, behavior, cancellation);
    }

    private CommandRun Start()
    {
        var batch = Batch();
        var interruption = new Interruption(Open().Handle, CommandTimeout);
        _interruption = interruption;
        return new CommandRun(Open().Handle, batch, Parameters, interruption);
    }

    private StatementBatch Batch()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        var handle = Open().Handle;
        Open().RequireNoReader();
        if (_batch is not null && _batch.BelongsTo(handle))
            return _batch;

        Forget();
        return _batch = Open().Extract(CommandText);
    }

    private DuckDbConnection Open() =>
        _connection ?? throw new InvalidOperationException("The command has no connection. Set Connection first.");

    private void Forget()
    {
        _batch?.Dispose();
        _batch = null;
    }
}
