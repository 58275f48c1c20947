using System.Data.Common;
using DuckDB.NET.Data;

namespace IroAnalytics.DuckDb;

/// <summary>Appending rows, which is much faster than inserting them.</summary>
public static class Appending
{
    /// <summary>Appends rows to a table, all or none of them.</summary>
    /// <param name="connection">An open connection to DuckDB, in no transaction.</param>
    /// <param name="table">The table's name, as it is, without quotes.</param>
    /// <param name="schema">The table's schema; null for the current one.</param>
    /// <param name="rows">The values of each row, in the order of the table's columns; null for SQL's null.</param>
    /// <exception cref="DbException">There is no such table, or it refuses a row.</exception>
    /// <exception cref="InvalidOperationException">A row has fewer values than the table has columns, or a value does not fit.</exception>
    public static void AppendRows(this DbConnection connection, string table, string? schema, IEnumerable<object?[]> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        var own = (DuckDBConnection)connection;
        using var transaction = own.BeginTransaction();
        using (var appender = own.CreateAppender(schema, table))
        {
            foreach (var values in rows)
            {
                var row = appender.CreateRow();
                foreach (var value in values) Append(row, value);
                row.EndRow();
            }
        }

        transaction.Commit();
    }

    private static void Append(IDuckDBAppenderRow row, object? value) => _ = value switch
    {
        null => row.AppendNullValue(),
        string text => row.AppendValue(text),
        bool truth => row.AppendValue(truth),
        int number => row.AppendValue(number),
        long number => row.AppendValue(number),
        double number => row.AppendValue(number),
        DateOnly day => row.AppendValue(day),
        DateTimeOffset moment => row.AppendValue(moment),
        _ => throw new InvalidOperationException($"Values of the type {value.GetType().Name} are appended nowhere yet."),
    };
}
