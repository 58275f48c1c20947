using System.ComponentModel;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace IroAnalytics.Dashboard.Api;

/// <summary>Why a percentage changed, for programs.</summary>
internal static class ExplainApi
{
    public static void MapExplainApi(this RouteGroupBuilder api) => api.MapGet("/indicators/{id}/explain", Explain)
        .WithTags("Indicators").WithName("ExplainIndicator")
        .WithSummary("Why a percentage changed between two periods")
        .WithDescription("The parts are not rounded and add up to the change.")
        .ProducesProblem(400).ProducesProblem(404);

    private static async Task<Results<Ok<ExplanationOutput>, ProblemHttpResult>> Explain(
        [Description("The indicator's identifier, such as reviews-in-time.")] string id,
        [FromQuery, Description("The earlier period: a month 2026-09, a quarter 2026-27-Q2 or a year 2025-26.")] string from,
        [FromQuery, Description("The later period, of the same length.")] string to,
        [FromQuery, Description("The dimension of the groups. Left out: none.")] string? by,
        [FromQuery, Description("A filter dimension=value, such as cohort=Local; repeat for several.")] string[]? where,
        CurrentRun current,
        CancellationToken cancellation)
    {
        if (IndicatorCatalogue.Find(id) is not { } indicator) return IndicatorApi.NoIndicator(id);

        var (earlier, later) = (SliceQuery.PeriodOf(from), SliceQuery.PeriodOf(to));
        if (ChangeExplanation.Refusal(indicator, earlier, later) is { } refusal) throw new BadRequestException(refusal);

        var change = await current.Indicators.ExplainAsync(indicator, earlier, later, by, SliceQuery.Filters(where), cancellation);
        return TypedResults.Ok(ExplanationOutput.Of(change));
    }
}
