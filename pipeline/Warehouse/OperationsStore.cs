using System.Data.Common;
using IroAnalytics.DuckDb;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>
/// The database of people's own records and of the job history, which no refresh touches. One process opens it; its SQL is
/// what DuckDB and PostgreSQL both understand, and this file is the only one that knows which of them answers.
/// </summary>
public sealed class OperationsStore : IAsyncDisposable
{
    private readonly DuckDbDatabase database;

    private OperationsStore(DuckDbDatabase database)
    {
        this.database = database;
        Jobs = new(this);
        ClosedPeriods = new(this);
        Rebases = new(this);
        Audit = new(this);
        Keys = new(this);
        Secrets = new(this);
        Views = new(this);
        Decisions = new(this);
        MachineScore = new(this);
        DipSamples = new(this);
        ThemeDecisions = new(this);
        ThemeActions = new(this);
    }

    /// <summary>DuckDB shares one file among all who open it in a process, and two who change its tables at once conflict.</summary>
    private static SemaphoreSlim Migrating { get; } = new(1);

    /// <summary>What jobs ran, and how they ended.</summary>
    public JobHistory Jobs { get; }

    /// <summary>Values as they were first published.</summary>
    public ClosedPeriods ClosedPeriods { get; }

    /// <summary>Decisions to draw limits anew.</summary>
    public Rebases Rebases { get; }

    /// <summary>Who saw, did and was refused what.</summary>
    public AuditLog Audit { get; }

    /// <summary>The keys by which programs ask the API.</summary>
    public ApiKeys Keys { get; }

    /// <summary>The views that people have named.</summary>
    public SavedViews Views { get; }

    /// <summary>Secrets that the deployment made for itself.</summary>
    public DeploymentSecrets Secrets { get; }

    /// <summary>What was decided on children of the months' lists.</summary>
    public WorklistDecisions Decisions { get; }

    /// <summary>Whether the council lets the machine score be shown.</summary>
    public MachineScore MachineScore { get; }

    /// <summary>Random samples of children that were drawn for audits.</summary>
    public DipSamples DipSamples { get; }

    /// <summary>What people said of the themes of escalations.</summary>
    public ThemeDecisions ThemeDecisions { get; }

    /// <summary>What is done against them.</summary>
    public ThemeActions ThemeActions { get; }

    /// <summary>Opens the database, makes it where it is missing, and brings its tables up to date.</summary>
    /// <param name="folder">The warehouse folder.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <exception cref="WarehouseProblemException">It cannot be written, another process has it open, or a newer version made it.</exception>
    public static async Task<OperationsStore> OpenAsync(WarehouseFolder folder, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(time);
        folder.Prepare();
        var store = new OperationsStore(Open(folder));
        try
        {
            await MigrateAsync(store, folder, time, cancellation);
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    /// <summary>Makes a connection; dispose it when done.</summary>
    /// <param name="cancellation">Stops the connecting.</param>
    public Task<DbConnection> ConnectAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult<DbConnection>(database.Connect());
    }

    /// <summary>Closes the database.</summary>
    public ValueTask DisposeAsync() => database.DisposeAsync();

    /// <summary>Values of the parameters <c>$1</c>, <c>$2</c>, ..., which both databases understand.</summary>
    internal static IReadOnlyList<(string Name, object? Value)> Parameters(params IReadOnlyList<object?> values) =>
        [.. values.Select((value, index) => (FormattableString.Invariant($"{index + 1}"), value))];

    private static async Task MigrateAsync(
        OperationsStore store, WarehouseFolder folder, TimeProvider time, CancellationToken cancellation)
    {
        await Migrating.WaitAsync(cancellation);
        try
        {
            await new OperationsMigrations(store, time).ApplyAsync(folder.Operations, cancellation);
        }
        finally
        {
            Migrating.Release();
        }
    }

    private static DuckDbDatabase Open(WarehouseFolder folder)
    {
        try
        {
            return DuckDbDatabase.Open(new DuckDbOptions(folder.Operations));
        }
        catch (DuckDbException exception) when (WarehouseProblemException.Explains(exception))
        {
            throw WarehouseProblemException.From(exception, folder.Path);
        }
        catch (DuckDbException exception)
        {
            throw new WarehouseProblemException(Refusal(folder.Operations, exception.Message), exception);
        }
    }

    private static string Refusal(string file, string reason) => reason.Contains("lock", StringComparison.OrdinalIgnoreCase)
        ? $"'{file}' is open in another process. Stop the dashboard that uses it, or give this one a warehouse folder of its own."
        : $"'{file}' cannot be opened ({reason.Split('\n')[0].TrimEnd('.')}). Put the last backup in its place.";
}
