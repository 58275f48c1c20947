using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>What was copied into the file of a new run, with the rows each table had.</summary>
internal sealed class PublicationCopy
{
    private const string Catalogue = """
        select schema_name, table_name, null as view_sql, table_oid as made
        from duckdb_tables()
        where database_name = current_database() and not internal
        union all
        select schema_name, view_name, sql, view_oid
        from duckdb_views()
        where database_name = current_database() and not internal
        order by made
        """;

    private readonly IReadOnlyDictionary<PublishedObject, long> rows;

    private PublicationCopy(IReadOnlyDictionary<PublishedObject, long> rows) => this.rows = rows;

    /// <summary>Copies the chosen tables, in their order of rows, and views into a new file.</summary>
    public static async Task<PublicationCopy> MakeAsync(
        DbConnection connection, SideBySide sideBySide, PublicationContents contents, string file, CancellationToken cancellation)
    {
        var chosen = await ChooseAsync(connection, contents, cancellation);
        var source = (await connection.ReadAsync("select current_database()", row => row.GetString(0), cancellation))[0];
        await connection.RunAsync($"attach '{file.Replace("'", "''", StringComparison.Ordinal)}' as published (recovery_mode no_wal_writes)", cancellation);
        try
        {
            await CopyAsync(connection, sideBySide, chosen, source, cancellation);
            await connection.RunAsync("checkpoint published", cancellation);
            await connection.RunAsync($"use {PublishedObject.Quote(source)}", cancellation);
            return new(await CountAsync(connection, chosen, cancellation));
        }
        finally
        {
            await connection.RunAsync($"use {PublishedObject.Quote(source)}", CancellationToken.None);
            await connection.RunAsync("detach published", CancellationToken.None);
        }
    }

    /// <summary>Compares the file, opened as a reader opens it, with what was copied.</summary>
    /// <exception cref="WarehouseProblemException">A table has other rows than the original.</exception>
    public async Task CheckAsync(DbConnection published, CancellationToken cancellation)
    {
        foreach (var (copied, expected) in await CountAsync(published, rows.Keys, cancellation))
        {
            if (expected != rows[copied])
            {
                throw new WarehouseProblemException(
                    $"The copy of {copied.FullName} has {expected} rows and the original {rows[copied]}, so the run was not published. Check the disk and refresh again.");
            }
        }
    }

    private static async Task<IReadOnlyList<PublishedObject>> ChooseAsync(
        DbConnection connection, PublicationContents contents, CancellationToken cancellation)
    {
        var all = await connection.ReadAsync(
            Catalogue, row => new PublishedObject(row.GetString(0), row.GetString(1), row.Nullable<string>(2)), cancellation);
        var chosen = all.Where(contents.Includes).ToList();
        contents.RequireAllOf(chosen);
        return chosen;
    }

    private static async Task CopyAsync(
        DbConnection connection, SideBySide sideBySide, IReadOnlyList<PublishedObject> chosen, string source, CancellationToken cancellation)
    {
        await connection.RunAsync("use published", cancellation);
        foreach (var schema in chosen.Select(one => one.Schema).Distinct(StringComparer.Ordinal))
            await connection.RunAsync($"create schema if not exists {PublishedObject.Quote(schema)}", cancellation);

        await sideBySide.ForEachAsync(
            chosen.Where(one => one.ViewSql is null),
            table => table.FullName,
            (own, table, stopped) => own.RunAsync($"create table published.{table.Quoted} as from {PublishedObject.Quote(source)}.{table.Quoted}", stopped),
            cancellation);

        foreach (var view in chosen.Where(one => one.ViewSql is not null))
            await connection.RunAsync(view.ViewSql ?? string.Empty, cancellation);
    }

    // A view is counted too: it shows that everything it reads is there.
    private static async Task<IReadOnlyDictionary<PublishedObject, long>> CountAsync(
        DbConnection connection, IEnumerable<PublishedObject> objects, CancellationToken cancellation)
    {
        var counts = new Dictionary<PublishedObject, long>();
        foreach (var one in objects)
            counts[one] = (await connection.ReadAsync($"select count(*) from {one.Quoted}", row => row.GetInt64(0), cancellation))[0];

        return counts;
    }
}
