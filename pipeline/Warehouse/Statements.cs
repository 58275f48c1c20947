using System.Data.Common;
using System.Diagnostics.CodeAnalysis;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>Statements in one line each.</summary>
internal static class Statements
{
    [SuppressMessage("Security", "CA2100", Justification = "Callers give constants, or names they have quoted.")]
    public static async Task ExecuteAsync(this DbConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellation);
    }

    [SuppressMessage("Security", "CA2100", Justification = "Callers give constants, or names they have quoted.")]
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        this DbConnection connection, string sql, Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ReadAsync(row, cancellation);
    }

    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        this DbCommand command, Func<DbDataReader, T> row, CancellationToken cancellation)
    {
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
            rows.Add(row(reader));

        return rows;
    }

    public static string? TextOrNull(this DbDataReader reader, int column) =>
        reader.IsDBNull(column) ? null : reader.GetString(column);
}
