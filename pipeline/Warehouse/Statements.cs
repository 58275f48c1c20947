using System.Data.Common;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>Reads the rows of a prepared command.</summary>
internal static class Statements
{
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
