using System.Data.Common;
using System.Globalization;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>Brings the operations database up to date with the numbered files of <c>Migrations</c>, each once and in order.</summary>
internal sealed class OperationsMigrations(OperationsStore store, TimeProvider time)
{
    private const string VersionTable = """
        create table if not exists schema_version (
            version integer not null primary key,
            name varchar not null,
            applied_at timestamptz not null
        )
        """;

    /// <exception cref="WarehouseProblemException">A newer version of the dashboard has changed the database.</exception>
    public async Task ApplyAsync(CancellationToken cancellation)
    {
        await using var alone = await store.AloneAsync(Exclusive.Migrating, cancellation);
        await using var connection = await store.ConnectAsync(cancellation);
        await connection.RunAsync(VersionTable, cancellation);
        var applied = await connection.ReadAsync("select version from schema_version", row => row.GetInt32(0), cancellation);
        var known = All();
        if (applied.Count > 0 && applied.Max() > known[^1].Version)
        {
            throw new WarehouseProblemException(
                $"'{store.Name}' was changed by a newer version of the dashboard (schema {applied.Max()}; this one knows {known[^1].Version}). Start the newer version.");
        }

        var missing = known.Where(one => !applied.Contains(one.Version)).ToList();
        foreach (var migration in missing) await ApplyAsync(connection, migration, cancellation);
        if (missing.Count > 0) await store.SettleAsync(cancellation);
    }

    private static List<Migration> All() =>
        [.. SqlModel.Resources(typeof(OperationsMigrations).Assembly, "Warehouse/Migrations/")
            .Select(file => new Migration(int.Parse(file.Path.AsSpan(0, 4), CultureInfo.InvariantCulture), file.Path, file.Text))];

    private async Task ApplyAsync(DbConnection connection, Migration migration, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await connection.RunAsync(migration.Sql, cancellation);
        await connection.RunAsync(
            "insert into schema_version (version, name, applied_at) values ($1, $2, $3)",
            OperationsStore.Parameters(migration.Version, migration.Name, time.GetUtcNow()),
            cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private sealed record Migration(int Version, string Name, string Sql);
}
