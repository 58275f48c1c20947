using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>A page that shows figures of a published run. <see cref="RunFilter"/> opens the run before the page is asked for.</summary>
/// <param name="current">The run that the request reads.</param>
internal abstract class ReportPage(CurrentRun current) : PageModel
{
    private const int RecordingLagInWorkingDays = 20;

    /// <summary>What every page says of the run.</summary>
    public RunOverview Overview { get; private set; } = new(0, 0, 0, 0);

    /// <summary>What the page shows, from its address.</summary>
    public ReportView View { get; private set; } = new(new(PeriodLength.Month, default), [], [], null);

    /// <summary>The groups that slicers offer, by dimension.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Groups { get; private set; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Whether small numbers are shown. Where they are withheld there are no filters: two views that differ by one could give them away.</summary>
    public bool SeesSmallNumbers => current.Indicators.SeesSmallNumbers;

    /// <summary>What the run says of itself.</summary>
    public MeasuredRun Facts => current.Facts;

    /// <summary>Whether the chosen month may still change, and until when; null where it is settled.</summary>
    public DateOnly? ProvisionalUntil { get; protected set; }

    /// <summary>The day from which a period's figures no longer change.</summary>
    /// <param name="period">The period.</param>
    protected DateOnly SettledOn(ReportingPeriod period) => Facts.Calendar.NthWorkingDayAfter(period.To, RecordingLagInWorkingDays);

    /// <summary>The run that the page reads.</summary>
    protected CurrentRun Current => current;

    /// <summary>Reads what every page needs.</summary>
    /// <param name="cancellation">Ends the reading.</param>
    protected async Task ReadFrameAsync(CancellationToken cancellation)
    {
        Overview = await current.OnceAsync("overview of the run", () => RunOverview.QueryAsync(current.Connection, cancellation));
        var view = ReportView.Read(Request.Query, Facts.AsAt);
        View = SeesSmallNumbers ? view : view with { Filters = [] };
        if (SeesSmallNumbers) Groups = await current.OnceAsync("groups", () => current.Indicators.GroupsAsync(cancellation));
    }
}
