using System.Data.Common;
using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>The database a run is built in. It is gone when disposed; what a killed refresh left is removed by the next one.</summary>
public sealed class ScratchWarehouse : IAsyncDisposable
{
    /// <summary>A checkpoint in the midst of a stage holds up all others, and nobody reads the file again.</summary>
    private const string NeverCheckpoint = "1TB";

    /// <summary>The name of the database that is published, beside the scratch database.</summary>
    internal const string Published = "published";

    /// <summary>What is most of a run is built where it is published, and so written once.</summary>
    private const string BuiltInPlace = "marts";

    private ScratchWarehouse(WarehouseFolder folder, string run, DuckDbDatabase database)
    {
        Folder = folder;
        Run = run;
        Database = database;
    }

    /// <summary>The warehouse it lies in.</summary>
    public WarehouseFolder Folder { get; }

    /// <summary>The name of the run that is built.</summary>
    public string Run { get; }

    /// <summary>The open database, read and written by any number of connections.</summary>
    public DuckDbDatabase Database { get; }

    /// <summary>Removes what earlier refreshes left and opens an empty database for a new run.</summary>
    /// <param name="lease">The right to refresh; only its holder may tidy the work folder.</param>
    /// <param name="run">The new run's name.</param>
    /// <param name="threads">How many threads DuckDB uses; null for one a core.</param>
    /// <param name="memoryLimit">How much memory it uses before it spills to disk, such as <c>2GB</c>; null for its own default.</param>
    /// <exception cref="WarehouseProblemException">The folder cannot be written or the disk is full.</exception>
    public static ScratchWarehouse Open(RefreshLease lease, string run, int? threads = null, string? memoryLimit = null)
    {
        ArgumentNullException.ThrowIfNull(lease);
        var folder = lease.Folder;
        try
        {
            RemoveLeftovers(folder);
            Directory.CreateDirectory(folder.SpillFolder(run));
            var workers = threads ?? Environment.ProcessorCount;
            var database = DuckDbDatabase.Open(new DuckDbOptions(
                DuckDbOptions.InMemory, ReadOnly: false, workers, memoryLimit, folder.SpillFolder(run), ExternalThreads: workers, NeverCheckpoint));
            Attach(database, folder.PublishFile(run), run);
            return new(folder, run, database);
        }
        catch (Exception exception) when (WarehouseProblemException.Explains(exception))
        {
            throw WarehouseProblemException.From(exception, folder.Path);
        }
    }

    /// <summary>Makes a connection to the scratch database, in which the marts are those of the database that is published.</summary>
    /// <returns>An open connection; dispose it when done.</returns>
    public DbConnection Connect() => Database.Connect(
        $"set search_path = '{PublishedObject.Quote(Run)}.main,{Published}.{BuiltInPlace}'; {FewRows.ComparedInTurn}");

    /// <summary>Writes what was built in place to disk: the work of one core, which may be done beside other work on the scratch database.</summary>
    /// <param name="cancellation">Interrupts it.</param>
    public async Task SettleAsync(CancellationToken cancellation)
    {
        await using var connection = Connect();
        await connection.RunAsync($"checkpoint {Published}", cancellation);
    }

    /// <summary>Closes the database and removes its files.</summary>
    public async ValueTask DisposeAsync()
    {
        // What is about to be removed need not be written down.
        await using (var connection = Database.Connect()) await connection.RunAsync("pragma disable_checkpoint_on_shutdown", CancellationToken.None);
        await Database.DisposeAsync();
        Remove(Folder, Run);
    }

    /// <summary>
    /// The scratch database in memory, for nobody opens it again and what does not fit is spilled; and the file that is published, without a log, for one that is not
    /// published is removed. Its storage is that of the DuckDB in use, which compresses text to three quarters of what the oldest readers could read, in less time.
    /// </summary>
    private static void Attach(DuckDbDatabase database, string publishFile, string run)
    {
        using var attaching = database.Connect($"""
            attach ':memory:' as {PublishedObject.Quote(run)};
            attach '{publishFile.Replace("'", "''", StringComparison.Ordinal)}' as {Published} (recovery_mode no_wal_writes, storage_version '{DuckDbDatabase.Version}');
            create schema {Published}.{BuiltInPlace};
            """);
    }

    private static void RemoveLeftovers(WarehouseFolder folder)
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(folder.Work))
        {
            if (Path.GetFileName(entry).Split('.')[0] is { } run && RunName.IsOne(run))
                Remove(folder, run);
        }
    }

    private static void Remove(WarehouseFolder folder, string run)
    {
        foreach (var file in Directory.EnumerateFiles(folder.Work, $"{run}.*"))
            File.Delete(file);
        foreach (var spill in Directory.EnumerateDirectories(folder.Work, $"{run}.*"))
            Directory.Delete(spill, recursive: true);
    }
}
