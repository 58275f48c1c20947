using System.Data.Common;

namespace IroAnalytics.Pipeline.Modelling;

/// <summary>Runs SQL on an open connection and reads its rows.</summary>
public static class SqlText
{
    /// <summary>Runs statements that return no rows.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="sql">One or more statements.</param>
    /// <param name="parameters">Names without the dollar sign, and values.</param>
    /// <param name="cancellation">Interrupts the statement.</param>
    /// <returns>How many rows the last statement changed.</returns>
    public static async Task<int> RunAsync(
        this DbConnection connection, string sql, IReadOnlyList<(string Name, object? Value)> parameters, CancellationToken cancellation)
    {
        var command = connection.Command(sql, parameters);
        await using var closing = command.ConfigureAwait(false);
        return await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Runs statements that return no rows and need no parameters.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="sql">One or more statements.</param>
    /// <param name="cancellation">Interrupts the statement.</param>
    /// <returns>How many rows the last statement changed.</returns>
    public static Task<int> RunAsync(this DbConnection connection, string sql, CancellationToken cancellation) =>
        connection.RunAsync(sql, [], cancellation);

    /// <summary>Reads every row of a select.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="connection">An open connection.</param>
    /// <param name="sql">One select.</param>
    /// <param name="parameters">Names without the dollar sign, and values.</param>
    /// <param name="read">Makes a value from the reader's present row.</param>
    /// <param name="cancellation">Interrupts the statement.</param>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        this DbConnection connection,
        string sql,
        IReadOnlyList<(string Name, object? Value)> parameters,
        Func<DbDataReader, T> read,
        CancellationToken cancellation)
    {
        var rows = new List<T>();
        await connection.ForEachAsync(sql, parameters, row => rows.Add(read(row)), cancellation);
        return rows;
    }

    /// <summary>Reads every row of a select that needs no parameters.</summary>
    /// <typeparam name="T">What a row becomes.</typeparam>
    /// <param name="connection">An open connection.</param>
    /// <param name="sql">One select.</param>
    /// <param name="read">Makes a value from the reader's present row.</param>
    /// <param name="cancellation">Interrupts the statement.</param>
    public static Task<IReadOnlyList<T>> ReadAsync<T>(
        this DbConnection connection, string sql, Func<DbDataReader, T> read, CancellationToken cancellation) =>
        connection.ReadAsync(sql, [], read, cancellation);

    /// <summary>Does something with every row of a select, in its order.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="sql">One select.</param>
    /// <param name="parameters">Names without the dollar sign, and values.</param>
    /// <param name="act">Told of the reader on each row.</param>
    /// <param name="cancellation">Interrupts the statement.</param>
    public static async Task ForEachAsync(
        this DbConnection connection,
        string sql,
        IReadOnlyList<(string Name, object? Value)> parameters,
        Action<DbDataReader> act,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(act);
        var command = connection.Command(sql, parameters);
        await using var closing = command.ConfigureAwait(false);
        var reader = await command.ExecuteReaderAsync(cancellation);
        await using var closingReader = reader.ConfigureAwait(false);
        while (await reader.ReadAsync(cancellation)) act(reader);
    }

    /// <summary>The value of a column, or null where it is SQL null.</summary>
    /// <typeparam name="T">The column's type.</typeparam>
    /// <param name="reader">A reader on a row.</param>
    /// <param name="column">The column's place, 0 for the first.</param>
    public static T? Nullable<T>(this DbDataReader reader, int column)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.IsDBNull(column) ? default : reader.GetFieldValue<T>(column);
    }

    private static DbCommand Command(
        this DbConnection connection, string sql, IReadOnlyList<(string Name, object? Value)> parameters)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is the product's own: names come from contracts and catalogues, values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
