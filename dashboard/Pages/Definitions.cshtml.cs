using IroAnalytics.Dashboard.Queries;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>Every indicator and what it means.</summary>
internal sealed class DefinitionsModel(CurrentRun current) : ReportPage(current)
{
    public Task OnGetAsync(CancellationToken cancellation) => ReadFrameAsync(cancellation);
}
