using System.Data.Common;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>The select that returns an indicator's members, as the run was made with it.</summary>
/// <param name="Sql">The text of the published view.</param>
internal sealed record IndicatorDefinition(string Sql)
{
    /// <summary>Reads an indicator's select.</summary>
    /// <param name="connection">A published run.</param>
    /// <param name="indicator">The indicator.</param>
    /// <param name="cancellation">Ends the query.</param>
    /// <returns>Null where the run has no such view, as when its extract was not supplied.</returns>
    public static async Task<IndicatorDefinition?> QueryAsync(DbConnection connection, Indicator indicator, CancellationToken cancellation) =>
        (await Query.RowsAsync<IndicatorDefinition>(
            connection, "indicator_definition", new { view = indicator.View["indicators.".Length..] }, cancellation)).SingleOrDefault();
}
