using System.Data.Common;
using System.Globalization;
using IroAnalytics.Pipeline.Modelling;
using Npgsql;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>Carries the operations records over from the file of a warehouse folder into the PostgreSQL database that is to stand in for it, all or none of them.</summary>
/// <param name="folder">The folder, with the database.</param>
/// <param name="time">The clock.</param>
public sealed class CarryingOver(WarehouseFolder folder, TimeProvider time)
{
    private const string Tables = """
        select table_name, list(column_name order by column_index) as columns, coalesce(max(regexp_extract(column_default, 'nextval\(''(\w+)''\)', 1)), '') as sequence
        from duckdb_columns()
        where database_name = current_database() and table_name <> 'schema_version'
        group by table_name
        order by table_name
        """;

    /// <summary>Copies every table, lets numbers go on where they were, and checks the audit log at its new place.</summary>
    /// <param name="cancellation">Stops it; nothing is carried over then.</param>
    /// <returns>How many rows each table has; the file is as it was.</returns>
    /// <exception cref="WarehouseProblemException">No database is named or it does not answer, there is no file or a dashboard has it open, its audit log was changed, or the database has records already.</exception>
    public async Task<IReadOnlyList<(string Table, long Rows)>> RunAsync(CancellationToken cancellation)
    {
        if (folder.PostgreSql is null)
            throw new WarehouseProblemException($"No database is named to carry the records into. Set the environment variable {WarehouseFolder.PostgreSqlVariable} to its connection string.");
        if (!File.Exists(folder.Operations))
            throw new WarehouseProblemException($"There are no operations records in '{folder.Path}' to carry over: the dashboard writes them into '{folder.Operations}'. Name the folder that the dashboard uses.");

        await using var file = await OperationsStore.OpenAsync(new(folder.Path), time, cancellation);
        await using var database = await OperationsStore.OpenAsync(folder, time, cancellation);
        var written = await file.Audit.VerifyAsync(cancellation);
        if (written.Break is { } broken)
            throw new WarehouseProblemException($"The audit log is not as it was written, so nothing was carried over. {broken} Put back the last backup that holds, and find out who could write to '{file.Name}'.");

        await using var reading = await file.ConnectAsync(cancellation);
        var counted = await CopyAsync(reading, database, cancellation);
        if (await database.Audit.VerifyAsync(cancellation) is var carried && carried != written)
            throw new WarehouseProblemException($"The audit log in '{database.Name}' is not that of the file. {carried.Break} Empty the database and carry the records over again; the file is as it was.");

        return counted;
    }

    private static async Task<IReadOnlyList<(string Table, long Rows)>> CopyAsync(DbConnection reading, OperationsStore database, CancellationToken cancellation)
    {
        var tables = await reading.ReadAsync(
            Tables, row => (Name: row.GetString(0), Columns: row.GetFieldValue<List<string>>(1), Sequence: row.GetString(2)), cancellation);
        await using var alone = await database.AloneAsync(Exclusive.Migrating, cancellation);
        await using var writing = (NpgsqlConnection)await database.ConnectAsync(cancellation);
        await using var transaction = await writing.BeginTransactionAsync(cancellation);
        var counted = new List<(string, long)>();
        foreach (var (name, columns, sequence) in tables)
        {
            if (await CountAsync(writing, name, cancellation) is > 0 and var there)
                throw new WarehouseProblemException(string.Create(CultureInfo.InvariantCulture, $"'{database.Name}' has records already (rows of {name}: {there}), so nothing was carried over. Give an empty database, before a dashboard is started with it."));

            counted.Add((name, await CopyAsync(reading, writing, name, columns, cancellation)));
            if (sequence.Length > 0)
                await writing.RunAsync($"select setval('{sequence}', coalesce(max({columns[0]}), 1), max({columns[0]}) is not null) from {name}", cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return counted;
    }

    private static async Task<long> CopyAsync(DbConnection reading, NpgsqlConnection writing, string table, IReadOnlyList<string> columns, CancellationToken cancellation)
    {
        var list = string.Join(", ", columns);
        await using var importer = await writing.BeginBinaryImportAsync($"copy {table} ({list}) from stdin (format binary)", cancellation);
        await reading.ReadAsync($"select {list} from {table}", row => Write(importer, row), cancellation);
        return (long)await importer.CompleteAsync(cancellation);
    }

    private static int Write(NpgsqlBinaryImporter importer, DbDataReader row)
    {
        importer.StartRow();
        for (var column = 0; column < row.FieldCount; column++)
        {
            if (row.IsDBNull(column)) importer.WriteNull();
            else importer.Write(row.GetValue(column) is DateTime moment ? DateTime.SpecifyKind(moment, DateTimeKind.Utc) : row.GetValue(column));
        }

        return row.FieldCount;
    }

    private static async Task<long> CountAsync(DbConnection connection, string table, CancellationToken cancellation) =>
        (await connection.ReadAsync($"select count(*) from {table}", row => row.GetInt64(0), cancellation))[0];
}
