using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using IroAnalytics.DuckDb.Execution;
using IroAnalytics.DuckDb.Native;

namespace IroAnalytics.DuckDb;

/// <summary>
/// A connection to a DuckDB database. Use one per thread; it runs one statement and has one open reader at a time.
/// </summary>
public sealed class DuckDbConnection : DbConnection
{
    // Weak, so that a command that nobody disposed of is still collected.
    private readonly ConditionalWeakTable<StatementBatch, object> _batches = [];
    private DuckDbOptions? _options;
    private DatabaseHandle? _ownDatabase;
    private ConnectionHandle? _handle;
    private DuckDbDataReader? _reader;
    private DuckDbTransaction? _transaction;
    private bool _disposed;
    private string _connectionString = string.Empty;

    /// <summary>Makes a closed connection without a database.</summary>
    public DuckDbConnection()
    {
    }

    /// <summary>Makes a closed connection.</summary>
    /// <param name="connectionString">As for <see cref="ConnectionString"/>.</param>
    public DuckDbConnection(string connectionString) => ConnectionString = connectionString;

    internal DuckDbConnection(DuckDbOptions options, ConnectionHandle handle)
    {
        _options = options;
        _connectionString = DuckDbConnectionString.Format(options);
        _handle = handle;
    }

    /// <summary>
    /// <c>Data Source</c> (a path or <c>:memory:</c>) and, as wanted, <c>Access Mode</c> (<c>read_only</c> or
    /// <c>read_write</c>), <c>Threads</c>, <c>Memory Limit</c> and <c>Temp Directory</c>.
    /// </summary>
    /// <exception cref="ArgumentException">The text is not pairs of keyword and value.</exception>
    /// <exception cref="FormatException">A keyword or value is not known, or the data source is missing.</exception>
    /// <exception cref="InvalidOperationException">The connection is open.</exception>
    [AllowNull]
    public override string ConnectionString
    {
        get => _connectionString;
        set
        {
            if (State == ConnectionState.Open)
                throw new InvalidOperationException("The connection string of an open connection cannot be changed. Close it first.");

            _connectionString = value ?? string.Empty;
            _options = _connectionString.Length == 0 ? null : DuckDbConnectionString.Parse(_connectionString);
        }
    }

    /// <summary>DuckDB's name of the database: the file's name without its extension, or <c>memory</c>.</summary>
    public override string Database => _options switch
    {
        null => string.Empty,
        { Path: DuckDbOptions.InMemory } => "memory",
        { Path: var path } => Path.GetFileNameWithoutExtension(path),
    };

    /// <summary>The path of the database.</summary>
    public override string DataSource => _options?.Path ?? string.Empty;

    /// <summary>The version of the native library, such as <c>v1.5.6</c>.</summary>
    public override string ServerVersion => DuckDbDatabase.Version;

    /// <summary>Open or closed.</summary>
    public override ConnectionState State => _handle is null ? ConnectionState.Closed : ConnectionState.Open;

    /// <inheritdoc/>
    protected override DbProviderFactory DbProviderFactory => DuckDbProviderFactory.Instance;

    internal ConnectionHandle Handle
    {
        get
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _handle ?? throw new InvalidOperationException("The connection is not open. Call Open first.");
        }
    }

    /// <summary>Opens the database that the connection string names; one that is open already in this process is shared.</summary>
    /// <exception cref="DuckDbException">DuckDB refused; its reason is the message.</exception>
    /// <exception cref="InvalidOperationException">The connection is open or names no database.</exception>
    public override void Open()
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (_handle is not null)
            throw new InvalidOperationException("The connection is already open.");

        _ownDatabase = DatabaseOpening.Open(
            _options ?? throw new InvalidOperationException("The connection string is empty. Give it at least 'Data Source=path'."));
        _handle = DatabaseOpening.Connect(_ownDatabase);
        OnStateChange(new StateChangeEventArgs(ConnectionState.Closed, ConnectionState.Open));
    }

    /// <summary>Closes the connection: its reader is closed and its transaction rolled back.</summary>
    public override void Close()
    {
        if (_handle is null)
            return;

        CloseReader();
        _transaction?.End();

        // Else a command that outlives the connection would keep the file open.
        foreach (var (batch, _) in _batches)
            batch.Dispose();
        _handle.Dispose();
        _handle = null;
        _ownDatabase?.Dispose();
        _ownDatabase = null;
        OnStateChange(new StateChangeEventArgs(ConnectionState.Open, ConnectionState.Closed));
    }

    /// <summary>Makes another attached database the default one.</summary>
    /// <param name="databaseName">The name it was attached under.</param>
    /// <exception cref="DuckDbException">No database of that name is attached.</exception>
    public override void ChangeDatabase(string databaseName) =>
        Execute($"use \"{databaseName.Replace("\"", "\"\"", StringComparison.Ordinal)}\"");

    /// <summary>Starts a transaction.</summary>
    /// <returns>The transaction.</returns>
    /// <exception cref="DuckDbException">The connection is in a transaction already.</exception>
    public new DuckDbTransaction BeginTransaction() => Begin();

    /// <summary>Makes a command on this connection.</summary>
    /// <returns>A command without text.</returns>
    public new DuckDbCommand CreateCommand() => new() { Connection = this };

    /// <summary>Makes a command on this connection.</summary>
    /// <param name="commandText">One or more statements; parameters are written <c>$name</c>.</param>
    /// <returns>A command.</returns>
    public DuckDbCommand CreateCommand(string commandText) => new(commandText, this);

    /// <summary>Starts appending rows to a table.</summary>
    /// <param name="table">The table's name, as it is, without quotes.</param>
    /// <param name="schema">The table's schema; null for the current one.</param>
    /// <returns>An appender; what it was given counts only once it is completed.</returns>
    /// <exception cref="DuckDbException">There is no such table.</exception>
    public DuckDbAppender CreateAppender(string table, string? schema = null) => DuckDbAppender.Create(this, schema, table);

    /// <summary>Appends rows to a table, all or none of them.</summary>
    /// <param name="table">The table's name, as it is, without quotes.</param>
    /// <param name="schema">The table's schema; null for the current one.</param>
    /// <param name="rows">The values of each row, in the order of the table's columns.</param>
    /// <exception cref="DuckDbException">There is no such table, or it refuses a row.</exception>
    public void AppendRows(string table, string? schema, IEnumerable<object?[]> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        using var appender = CreateAppender(table, schema);
        foreach (var row in rows) appender.AppendRow(row);
        appender.Complete();
    }

    internal void Execute(string sql)
    {
        using var command = new DuckDbCommand(sql, this);
        command.ExecuteNonQuery();
    }

    internal void RequireNoReader()
    {
        if (_reader is not null)
        {
            throw new InvalidOperationException(
                "A reader is still open on this connection. Dispose it first, or use another connection of the same database.");
        }
    }

    internal StatementBatch Extract(string text)
    {
        var batch = new StatementBatch(Handle, text);
        _batches.Add(batch, this);
        return batch;
    }

    internal void Reading(DuckDbDataReader reader) => _reader = reader;

    internal void DoneReading(DuckDbDataReader reader) => _ = Interlocked.CompareExchange(ref _reader, null, reader);

    internal void CloseReader() => _reader?.Abandon();

    internal void Ended(DuckDbTransaction transaction) => _ = Interlocked.CompareExchange(ref _transaction, null, transaction);

    /// <inheritdoc/>
    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => isolationLevel switch
    {
        IsolationLevel.Serializable or IsolationLevel.Chaos => throw new NotSupportedException(
            $"DuckDB gives snapshot isolation, not {isolationLevel}. Ask for {nameof(IsolationLevel.Snapshot)}."),
        _ => Begin(),
    };

    /// <inheritdoc/>
    protected override DbCommand CreateDbCommand() => CreateCommand();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
            Close();

        _disposed = true;
        base.Dispose(disposing);
    }

    private DuckDbTransaction Begin()
    {
        Execute("begin transaction");
        return _transaction = new DuckDbTransaction(this);
    }
}
