using System.Data.Common;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Indicators.SmallNumbers;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>The one published run that a request reads, so that no page mixes two.</summary>
/// <param name="warehouse">Where runs are published.</param>
/// <param name="cache">Answers that were read already.</param>
/// <param name="preparation">What is asked, so that it can be read ahead of the next run.</param>
/// <param name="sharedRuns">The runs that readers of protected figures saw before.</param>
/// <param name="operations">Where decisions about limits and the machine score, and actions against themes, are kept.</param>
/// <param name="audience">For whom the request is answered.</param>
internal sealed class CurrentRun(
    PublishedWarehouse warehouse, RunCache cache, RunPreparation preparation, SharedRuns sharedRuns, OpenOperations operations, IAudience audience) : IAsyncDisposable
{
    private const string ThemeDimension = "theme";

    private IReadOnlyList<Rebase> rebases = [];
    private IReadOnlyList<ThemeAction> actions = [];
    private PublishedRun? run;
    private bool isAhead;
    private Figures? indicators;
    private Figures? shared;

    /// <summary>What the run says of itself.</summary>
    /// <exception cref="InvalidOperationException">The request has not opened a run.</exception>
    public MeasuredRun Facts => Opened.Facts;

    /// <summary>The run's file, read-only.</summary>
    /// <exception cref="InvalidOperationException">The request has not opened a run.</exception>
    public DbConnection Connection => Opened.Connection;

    /// <summary>The way to values and members.</summary>
    /// <exception cref="InvalidOperationException">The request has not opened a run.</exception>
    public Figures Indicators => audience.SeesSmallNumbers ? indicators ??= new(Opened.Connection, Opened.Facts, shared: null) : Shared;

    /// <summary>The way to figures that leave the service, such as the board's: small numbers are withheld, whoever asks.</summary>
    /// <exception cref="InvalidOperationException">The request has not opened a run.</exception>
    public Figures Shared => shared ??= new(Opened.Connection, Opened.Facts, sharedRuns);

    /// <summary>The switch that keeps the machine score of drift risk from being shown; null where it may be, or where that cannot be read.</summary>
    public MachineScoreSwitch? MachineScoreOff { get; private set; }

    /// <summary>Why decisions, actions and the switch of the machine score cannot be read, as a sentence; null where they can.</summary>
    public string? RecordsProblem { get; private set; }

    // A dashboard that cannot have the operations store, because another one has it open, shows figures without decisions and actions.
    private async Task ReadRecordsAsync(CancellationToken cancellation)
    {
        try
        {
            var store = await operations.GetAsync(cancellation);
            rebases = [.. (await store.Rebases.ListAsync(cancellation)).Where(rebase => rebase.Holds)];
            actions = [.. (await store.ThemeActions.ListAsync(cancellation)).Where(action => action.Holds)];
            MachineScoreOff = await store.MachineScore.OffAsync(cancellation);
        }
        catch (WarehouseProblemException problem)
        {
            (rebases, actions, RecordsProblem) = ([], [], problem.Message);
        }
    }

    private PublishedRun Opened => run ?? throw new InvalidOperationException("No run is open. Open one before it is read.");

    /// <summary>Opens the run that is current now and keeps to it.</summary>
    /// <param name="cancellation">Ends the opening.</param>
    /// <returns>False where nothing is published yet.</returns>
    public async Task<bool> OpenAsync(CancellationToken cancellation)
    {
        if (run is null && (run = await warehouse.OpenAsync(cancellation)) is not null) await ReadRecordsAsync(cancellation);
        return run is not null;
    }

    /// <summary>Keeps to a run that is not served yet.</summary>
    /// <param name="held">The run; whoever calls lets it go.</param>
    /// <param name="cancellation">Ends the opening.</param>
    public Task HoldAsync(PublishedRun held, CancellationToken cancellation)
    {
        (run, isAhead) = (held, true);
        return ReadRecordsAsync(cancellation);
    }

    /// <summary>An answer from the run, read once for as long as the run is current; and of the next run before that is served.</summary>
    /// <typeparam name="T">An immutable record or list.</typeparam>
    /// <param name="question">All that the answer depends on beside the run; what a person may see is part of it.</param>
    /// <param name="read">Reads the answer of a run. It outlives the request, and so uses nothing of it.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public Task<T> OnceAsync<T>(string question, Func<CurrentRun, CancellationToken, Task<T>> read, CancellationToken cancellation)
    {
        if (!isAhead && audience.SeesSmallNumbers) preparation.Remember(question, (next, stopped) => next.OnceAsync(question, read, stopped));
        return cache.OnceAsync(
            Facts.Run,
            $"{question} {audience.SeesSmallNumbers} {string.Join(' ', rebases.Select(rebase => rebase.Id))}; {string.Join(' ', actions.Select(action => action.Id))}",
            () => read(this, cancellation));
    }

    /// <summary>The decisions that hold to draw an indicator's limits anew, in order of their days.</summary>
    /// <param name="id">The indicator's identifier.</param>
    public IReadOnlyList<Rebase> RebasesOf(string id) => [.. rebases.Where(rebase => rebase.Measure == id)];

    /// <summary>The actions that stand against the themes that a figure counts, in order of their days.</summary>
    /// <param name="indicator">The indicator; actions belong to those about escalations that themes break down.</param>
    /// <param name="where">The figure's filters: one by theme leaves only the actions against it, and those against all.</param>
    public IReadOnlyList<ThemeAction> ActionsOn(Indicator indicator, IReadOnlyList<DimensionFilter> where)
    {
        if (indicator.Theme != "escalation" || !indicator.Dimensions.Contains(ThemeDimension)) return [];

        var themes = where.FirstOrDefault(filter => filter.Dimension == ThemeDimension)?.Groups;
        return themes is null ? actions : [.. actions.Where(action => action.Theme.Length == 0 || themes.Contains(action.Theme))];
    }

    /// <summary>Every action that stands, in order of their days.</summary>
    public IReadOnlyList<ThemeAction> Actions => actions;

    /// <summary>Lets the run go.</summary>
    public ValueTask DisposeAsync() => run?.DisposeAsync() ?? ValueTask.CompletedTask;
}
