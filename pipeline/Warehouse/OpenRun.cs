using System.Data.Common;
using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>A run's database, open once and shared by all who read that run. It closes when retired and read by nobody.</summary>
internal sealed class OpenRun
{
    private readonly Lock sync = new();
    private readonly DuckDbDatabase opened;
    private readonly string runFile;
    private int readers;
    private bool retired;

    private OpenRun(RunPointer pointer, string file, DuckDbDatabase database, MeasuredRun facts)
    {
        Pointer = pointer;
        runFile = file;
        opened = database;
        Facts = facts;
    }

    public RunPointer Pointer { get; }

    public MeasuredRun Facts { get; }

    /// <exception cref="WarehouseProblemException">The file is missing, is not the one that was published, or cannot be read.</exception>
    public static async Task<OpenRun> OpenAsync(
        RunPointer pointer, WarehouseFolder folder, PublishedWarehouseOptions options, CancellationToken cancellation)
    {
        var file = folder.RunFile(pointer.Run);
        if (!File.Exists(file))
            throw Problem(pointer, "is not there");

        try
        {
            if (options.VerifySha256 && await Publication.Sha256Async(file, cancellation) != pointer.Sha256)
                throw Problem(pointer, "was changed or cut short since it was published");

            return await OpenAsync(pointer, file, options, cancellation);
        }
        catch (Exception exception) when (exception is DbException or IOException or UnauthorizedAccessException)
        {
            throw Problem(pointer, $"cannot be read ({DuckDbFailure.Reason(exception)})", exception);
        }
    }

    /// <summary>Holds the run for one reader.</summary>
    /// <returns>The run with a connection of its own, or null where it was retired.</returns>
    public PublishedRun? TryPin()
    {
        lock (sync)
        {
            if (retired)
                return null;

            var connection = opened.Connect(FewRows.ComparedInTurn);
            readers++;
            return new(this, connection);
        }
    }

    public void Release() => CloseWhen(() => readers--);

    public void Retire() => CloseWhen(() => retired = true);

    /// <summary>Opens the file of a published run to read it. Whoever in a process opens it must do so here: a file that is open already is shared as the first opened it.</summary>
    /// <param name="file">The file.</param>
    /// <param name="options">How much of the machine reading takes.</param>
    /// <exception cref="DbException">It cannot be opened.</exception>
    internal static DuckDbDatabase OpenFile(string file, PublishedWarehouseOptions options) => DuckDbDatabase.Open(new DuckDbOptions(
        file, ReadOnly: true, options.Threads, options.MemoryLimit, Path.Combine(Path.GetTempPath(), "iro-analytics-spill")));

    private static async Task<OpenRun> OpenAsync(
        RunPointer pointer, string file, PublishedWarehouseOptions options, CancellationToken cancellation)
    {
        var database = OpenFile(file, options);
        try
        {
            await using var connection = database.Connect();
            if (options.Shape is { } shape) await shape.RequireAsync(connection, pointer.Run, cancellation);
            var facts = await RunFacts.ReadAsync(connection, pointer, cancellation);
            PinnedRuns.Add(file);
            return new(pointer, file, database, facts);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    private static WarehouseProblemException Problem(RunPointer pointer, string what, Exception? cause = null)
    {
        var sentence = $"The file of run {pointer.Run} {what}. Make another run current with 'rollback', or refresh.";
        return cause is null ? new(sentence) : new(sentence, cause);
    }

    private void CloseWhen(Action change)
    {
        lock (sync)
        {
            change();
            if (!retired || readers > 0)
                return;
        }

        opened.Dispose();
        PinnedRuns.Remove(runFile);
    }
}
