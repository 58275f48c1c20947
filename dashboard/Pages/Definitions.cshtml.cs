using IroAnalytics.Dashboard.Queries;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>Every indicator and what it means.</summary>
internal sealed class DefinitionsModel(CurrentRun current) : ReportPage(current)
{
    /// <summary>The rules that judge the columns an indicator is made from, by the indicator's identifier.</summary>
    public ILookup<string, string> CheckedBy { get; private set; } = Enumerable.Empty<string>().ToLookup(rule => rule);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ReadFrameAsync(cancellation);
        CheckedBy = await Current.OnceAsync("rules touching", static (run, stopped) => RuleTouching.QueryAsync(run.Connection, stopped), cancellation);
    }
}
