using System.Data.Common;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>What the rail says of findings beside pages that show no figures.</summary>
/// <param name="current">The run that the request reads.</param>
internal sealed class RailFindings(CurrentRun current)
{
    /// <summary>How many rules have findings; null where nothing is published, or where the run cannot be read, of which such a page has no need.</summary>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<long?> RulesAsync(CancellationToken cancellation)
    {
        try
        {
            return await current.OpenAsync(cancellation) ? (await RunOverview.OfAsync(current, cancellation)).Rules : null;
        }
        catch (Exception problem) when (problem is WarehouseProblemException or DbException)
        {
            return null;
        }
    }
}
