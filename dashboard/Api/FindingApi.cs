using System.ComponentModel;
using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace IroAnalytics.Dashboard.Api;

/// <summary>Findings for programs: how many by rule, which indicators they touch, and the runs before. No row, and so no child, is named.</summary>
internal static class FindingApi
{
    public static void MapFindingApi(this RouteGroupBuilder api)
    {
        api.MapGet("/findings", Findings).WithTags("Findings").WithName("ListFindings").RequireAuthorization(Roles.ChildLevel)
            .WithSummary("How many rows break each rule, by column and indicator")
            .WithDescription("A finding touches an indicator that is made from its column. A column that touches none is not listed.")
            .ProducesProblem(404);
        api.MapGet("/findings/trend", Trend).WithTags("Findings").WithName("FindingTrend").RequireAuthorization(Roles.ChildLevel).WithSummary("How many rows broke each rule in the latest runs");
    }

    private static async Task<Results<Ok<IReadOnlyList<FindingTouching>>, ProblemHttpResult>> Findings(
        [FromQuery, Description("One indicator's identifier. Left out: all.")] string? indicator,
        [FromQuery, Description("One rule's code. Left out: all.")] string? rule,
        CurrentRun current,
        CancellationToken cancellation) => indicator is null || IndicatorCatalogue.Find(indicator) is not null
        ? TypedResults.Ok(await FindingTouching.QueryAsync(current.Connection, rule, indicator, cancellation))
        : IndicatorApi.NoIndicator(indicator);

    private static async Task<Ok<IReadOnlyList<RunFindings>>> Trend(CurrentRun current, CancellationToken cancellation) =>
        TypedResults.Ok((await FindingTrend.QueryAsync(current.Connection, cancellation)).Rows);
}
