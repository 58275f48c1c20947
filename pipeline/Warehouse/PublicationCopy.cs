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

    private readonly IReadOnlyList<PublishedObject> published;
    private readonly IReadOnlyList<long> rows;

    private PublicationCopy(IReadOnlyList<PublishedObject> published, IReadOnlyList<long> rows) => (this.published, this.rows) = (published, rows);

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
            return new(chosen, await CountAsync(connection, chosen.Where(IsTable).Select(table => table.Original), cancellation));
        }
        finally
        {
            await connection.RunAsync($"use {PublishedObject.Quote(source)}", CancellationToken.None);
            await connection.RunAsync($"detach {ScratchWarehouse.Published}", CancellationToken.None);
        }
    }

    /// <summary>Compares the file, opened as a reader opens it, with what was copied, and sees that everything that a view reads is there.</summary>
    /// <exception cref="WarehouseProblemException">A table has other rows than the original.</exception>
    public async Task CheckAsync(DbConnection reader, CancellationToken cancellation)
    {
        var found = await CountAsync(reader, published.Where(IsTable).Select(table => table.Quoted), cancellation);
        foreach (var ((table, expected), counted) in published.Where(IsTable).Zip(rows).Zip(found))
        {
            if (counted != expected)
            {
                throw new WarehouseProblemException(
                    $"The copy of {table.FullName} has {counted} rows and the original {expected}, so the run was not published. Check the disk and refresh again.");
            }
        }

        foreach (var view in published.Where(one => !IsTable(one)))
            await reader.RunAsync($"from {view.Quoted} limit 0", cancellation);
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
            copied.Where(IsTable),
            table => table.FullName,
            (own, table, stopped) => own.RunAsync($"create table {ScratchWarehouse.Published}.{table.Quoted} as from {table.Original}", stopped),
            cancellation);

        foreach (var view in copied.Where(one => !IsTable(one)))
            await connection.RunAsync(view.ViewSql ?? string.Empty, cancellation);
    }

    /// <summary>The rows of each table, in one statement: to plan one for each takes longer than to count.</summary>
    private static async Task<IReadOnlyList<long>> CountAsync(DbConnection connection, IEnumerable<string> tables, CancellationToken cancellation)
    {
        var counts = tables.Select(table => $"(select count(*) from {table})");
        return (await connection.ReadAsync($"select [{string.Join(", ", counts)}]", row => row.GetFieldValue<List<long>>(0), cancellation))[0];
    }

    private static bool IsTable(PublishedObject one) => one.ViewSql is null;
}
