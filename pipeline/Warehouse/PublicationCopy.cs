using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>What stands in the file of a new run, with the rows each table had when it was written.</summary>
internal sealed class PublicationCopy
{
    private const string Catalogue = """
        select database_name, schema_name, table_name, null as view_sql, table_oid as made
        from duckdb_tables()
        where database_name in (current_database(), $published) and not internal
        union all
        select database_name, schema_name, view_name, sql, view_oid
        from duckdb_views()
        where database_name = current_database() and not internal
        order by database_name, made
        """;

    private readonly IReadOnlyDictionary<PublishedObject, long> rows;

    private PublicationCopy(IReadOnlyDictionary<PublishedObject, long> rows) => this.rows = rows;

    /// <summary>Copies the chosen tables, in their order of rows, and views to those that were built in place, and closes the file.</summary>
    public static async Task<PublicationCopy> MakeAsync(
        DbConnection connection, SideBySide sideBySide, PublicationContents contents, CancellationToken cancellation)
    {
        var source = (await connection.ReadAsync("select current_database()", row => row.GetString(0), cancellation))[0];
        try
        {
            var chosen = await ChooseAsync(connection, contents, cancellation);
            await CopyAsync(connection, sideBySide, [.. chosen.Where(one => one.Database == source)], cancellation);
            await connection.RunAsync($"checkpoint {ScratchWarehouse.Published}", cancellation);
            return new(await CountAsync(connection, chosen, cancellation));
        }
        finally
        {
            await connection.RunAsync($"use {PublishedObject.Quote(source)}", CancellationToken.None);
            await connection.RunAsync($"detach {ScratchWarehouse.Published}", CancellationToken.None);
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
            Catalogue,
            [("published", ScratchWarehouse.Published)],
            row => new PublishedObject(row.GetString(0), row.GetString(1), row.GetString(2), row.Nullable<string>(3)),
            cancellation);
        var chosen = all.Where(contents.Includes).ToList();
        contents.RequireAllOf(chosen);
        return chosen;
    }

    private static async Task CopyAsync(
        DbConnection connection, SideBySide sideBySide, IReadOnlyList<PublishedObject> copied, CancellationToken cancellation)
    {
        await connection.RunAsync($"use {ScratchWarehouse.Published}", cancellation);
        foreach (var schema in copied.Select(one => one.Schema).Distinct(StringComparer.Ordinal))
            await connection.RunAsync($"create schema if not exists {PublishedObject.Quote(schema)}", cancellation);

        await sideBySide.ForEachAsync(
            copied.Where(one => one.ViewSql is null),
            table => table.FullName,
            (own, table, stopped) => own.RunAsync($"create table {ScratchWarehouse.Published}.{table.Quoted} as from {PublishedObject.Quote(table.Database)}.{table.Quoted}", stopped),
            cancellation);

        foreach (var view in copied.Where(one => one.ViewSql is not null))
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
