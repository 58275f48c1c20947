using System.Data;
using System.Globalization;
using IroAnalytics.DuckDb.Writing;

namespace IroAnalytics.DuckDb;

/// <summary>
/// Appends many rows to a table, much faster than inserting them. Every value is checked against its column before
/// DuckDB sees it. Call <see cref="Complete"/> at the end: disposed without it, the rows not yet flushed are dropped.
/// DuckDB itself flushes about every 200,000 rows, so use a transaction where it must be all rows or none.
/// </summary>
public sealed class DuckDbAppender : IDisposable
{
    private readonly DuckDbConnection _connection;
    private readonly AppenderTarget _target;
    private int _row;
    private int _column;
    private bool _disposed;

    private DuckDbAppender(DuckDbConnection connection, AppenderTarget target)
    {
        _connection = connection;
        _target = target;
    }

    /// <summary>The names of the table's columns, in the order in which values are expected.</summary>
    public IReadOnlyList<string> ColumnNames => _target.Names;

    /// <summary>Appends a whole row.</summary>
    /// <param name="values">A value for each column; null or <see cref="DBNull"/> for SQL's null.</param>
    /// <exception cref="InvalidOperationException">There are more or fewer values than columns.</exception>
    /// <exception cref="InvalidCastException">A value does not fit its column; the row is dropped.</exception>
    public void AppendRow(params ReadOnlySpan<object?> values)
    {
        RequireUsable();
        if (_column != 0)
            throw new InvalidOperationException($"A row of '{_target.Table}' is begun already. Call EndRow first.");
        if (values.Length != _target.Writers.Length)
            throw new InvalidOperationException($"{Columns()} A row of {values.Length} values was given.");

        foreach (var value in values)
            Append(value);
        EndRow();
    }

    /// <summary>Gives the next column of the row its value.</summary>
    /// <typeparam name="T">The value's type; nothing is boxed where it is the column's own.</typeparam>
    /// <param name="value">The value; null or <see cref="DBNull"/> for SQL's null.</param>
    /// <returns>This appender.</returns>
    /// <exception cref="InvalidOperationException">The row has a value for every column already.</exception>
    /// <exception cref="InvalidCastException">The value does not fit the column; the row is dropped.</exception>
    public DuckDbAppender Append<T>(T value)
    {
        RequireUsable();
        if (_column == _target.Writers.Length)
        {
            _column = 0;
            throw new InvalidOperationException($"{Columns()} The row was given one more: {Shown(value)}.");
        }

        Write(_target.Writers[_column], value);
        _column++;
        return this;
    }

    /// <summary>Leaves the next column of the row null.</summary>
    /// <returns>This appender.</returns>
    /// <exception cref="InvalidOperationException">The row has a value for every column already.</exception>
    public DuckDbAppender AppendNull() => Append<object?>(null);

    /// <summary>Ends the row.</summary>
    /// <exception cref="InvalidOperationException">A column has no value yet; the row is dropped.</exception>
    /// <exception cref="DuckDbException">DuckDB refused rows, for instance because a constraint does not hold.</exception>
    public void EndRow()
    {
        RequireUsable();
        var given = _column;
        _column = 0;
        if (given != _target.Writers.Length)
            throw new InvalidOperationException($"{Columns()} The row ended after {given}; '{_target.Names[given]}' is the first without.");

        if (++_row == AppenderTarget.ChunkSize)
            Send();
    }

    /// <summary>Makes the rows so far visible to the connection.</summary>
    /// <exception cref="DuckDbException">DuckDB refused rows, for instance because a constraint does not hold.</exception>
    public void Flush()
    {
        RequireUsable();
        if (_column != 0)
            throw new InvalidOperationException($"A row of '{_target.Table}' is begun and not ended. Call EndRow first.");

        Send();
        _target.Flush();
    }

    /// <summary>Flushes, and ends the appending.</summary>
    /// <exception cref="DuckDbException">DuckDB refused rows, for instance because a constraint does not hold.</exception>
    public void Complete()
    {
        Flush();
        Dispose();
    }

    /// <summary>Ends the appending; rows that were not flushed are dropped.</summary>
    public void Dispose()
    {
        _disposed = true;
        _target.Dispose();
    }

    internal static DuckDbAppender Create(DuckDbConnection connection, string? schema, string table) =>
        new(connection, AppenderTarget.Open(connection.Handle, schema, table));

    private void Write<T>(ColumnWriter writer, T value)
    {
        try
        {
            if (value is null or DBNull)
                writer.WriteNull(_row);
            else if (writer is ITypedWriter<T> typed)
                typed.Write(_row, value);
            else
                writer.Write(_row, value);
        }
        catch (Exception reason) when (reason is InvalidCastException or OverflowException or ArgumentException or FormatException)
        {
            throw Refusal(value, reason);
        }
    }

    private InvalidCastException Refusal<T>(T value, Exception reason)
    {
        var column = _target.Names[_column];
        var expected = _target.Types[_column].Name;
        _column = 0;
        return new InvalidCastException(
            $"Column '{column}' of '{_target.Table}' expects {expected} but got {Shown(value)}. {reason.Message}", reason);
    }

    // The value itself is left out: it may be about a person, and messages end up in logs.
    private static string Shown<T>(T value) => value is null ? "null" : string.Create(CultureInfo.InvariantCulture, $"a {value.GetType().Name}");

    private string Columns() => $"'{_target.Table}' has {_target.Writers.Length} columns ({string.Join(", ", _target.Names)}).";

    private void Send()
    {
        ObjectDisposedException.ThrowIf(_connection.State != ConnectionState.Open, _connection);
        _connection.RequireNoReader();
        if (_row > 0)
            _target.Send(_row);
        _row = 0;
    }

    private void RequireUsable() => ObjectDisposedException.ThrowIf(_disposed, this);
}
