using System.Data.Common;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>
/// The database of people's own records and of the job history, which no refresh touches: a DuckDB file that one process opens,
/// or a PostgreSQL database that several do. Its SQL is what both understand, and nothing but <see cref="OpenAsync"/> knows which of them answers.
/// </summary>
public sealed class OperationsStore : IAsyncDisposable
{
    private readonly IOperationsDatabase database;

    private OperationsStore(IOperationsDatabase database)
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

    // Those of this process wait here, so that they do not hold a connection each while they do.
    private static Dictionary<Exclusive, SemaphoreSlim> Waiting { get; } = Enum.GetValues<Exclusive>().ToDictionary(what => what, _ => new SemaphoreSlim(1));

    /// <summary>What people call the database: the file, or the name and the server.</summary>
    public string Name => database.Name;

    /// <summary>Whether several processes have it open at a time.</summary>
    public bool IsShared => database.IsShared;

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
    /// <param name="folder">The warehouse folder, which says whether a PostgreSQL database stands in for its file.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Stops the opening.</param>
    /// <exception cref="WarehouseProblemException">It cannot be reached or written, another process has the file open, or a newer version made it.</exception>
    public static async Task<OperationsStore> OpenAsync(WarehouseFolder folder, TimeProvider time, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(time);
        folder.Prepare();
        var store = new OperationsStore(folder.PostgreSql is { } connection ? PostgreSqlOperations.Open(connection) : DuckDbOperations.Open(folder));
        try
        {
            await new OperationsMigrations(store, time).ApplyAsync(cancellation);
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
    /// <exception cref="WarehouseProblemException">The database cannot be reached now.</exception>
    public Task<DbConnection> ConnectAsync(CancellationToken cancellation) => database.ConnectAsync(cancellation);

    /// <inheritdoc cref="IOperationsDatabase.SettleAsync"/>
    internal Task SettleAsync(CancellationToken cancellation) => database.SettleAsync(cancellation);

    /// <summary>Waits until no other process or task does the same, and keeps them waiting until disposed.</summary>
    /// <param name="what">What is done.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <exception cref="WarehouseProblemException">The database cannot be reached now.</exception>
    internal async Task<IAsyncDisposable> AloneAsync(Exclusive what, CancellationToken cancellation)
    {
        await Waiting[what].WaitAsync(cancellation);
        try
        {
            return new Turn(Waiting[what], await database.AloneAsync(what, cancellation));
        }
        catch
        {
            Waiting[what].Release();
            throw;
        }
    }

    /// <summary>Closes the database.</summary>
    public ValueTask DisposeAsync() => database.DisposeAsync();

    /// <summary>Values of the parameters <c>$1</c>, <c>$2</c>, ..., in their order: PostgreSQL's driver wants them without names. Moments are kept in UTC.</summary>
    internal static IReadOnlyList<(string Name, object? Value)> Parameters(params IReadOnlyList<object?> values) =>
        [.. values.Select(value => ("", value is DateTimeOffset moment ? moment.ToUniversalTime() : value))];

    private sealed class Turn(SemaphoreSlim waiting, IAsyncDisposable? held) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            try
            {
                if (held is not null) await held.DisposeAsync();
            }
            finally
            {
                waiting.Release();
            }
        }
    }
}
