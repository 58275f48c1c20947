using System.ComponentModel;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IroAnalytics.Dashboard.Api;

/// <summary>A value as it was first published, beside the value as now known.</summary>
internal sealed record FirstPublishedBody(
    [property: Description("The indicator's identifier.")] string Indicator,
    [property: Description("The closed month, quarter or year.")] string Period,
    [property: Description("When the period was closed.")] DateTimeOffset ClosedAt,
    [property: Description("The run its values were read from.")] string Run,
    [property: Description("The last day that run describes.")] DateOnly AsAt,
    [property: Description("The version of the definitions then.")] int DefinitionsVersion,
    [property: Description("The value then, not rounded; null where there was none.")] double? FirstPublished,
    [property: Description("The value now, not rounded; null where there is none.")] double? Now,
    [property: Description("Now minus then; null where either is.")] double? Revision);

/// <summary>Closed periods for programs.</summary>
internal static class FirstPublishedApi
{
    public static void MapFirstPublishedApi(this RouteGroupBuilder api) => api.MapGet("/indicators/{id}/first-published", List)
        .WithTags("Indicators").WithName("FirstPublished")
        .WithSummary("Values as first published and as now known")
        .WithDescription("One entry a closed month, quarter or year, the earliest first.")
        .ProducesProblem(404);

    private static async Task<Results<Ok<FirstPublishedBody[]>, ProblemHttpResult>> List(
        [Description("The indicator's identifier, such as reviews-in-time.")] string id,
        CurrentRun current,
        OpenOperations operations,
        CancellationToken cancellation)
    {
        if (IndicatorCatalogue.Find(id) is not { } indicator) return IndicatorApi.NoIndicator(id);

        var first = await FirstPublishedValues.ReadAsync(operations, indicator, cancellation);
        if (first.Problem is { } problem) return TypedResults.Problem(problem, statusCode: StatusCodes.Status503ServiceUnavailable);

        var kept = first.ByPeriod.Values.OrderBy(one => one.Closing.Period.From).ThenBy(one => one.Closing.Period.Length).ToList();
        var now = await current.Indicators.ValuesAsync(indicator, IndicatorSlice.Of([.. kept.Select(one => one.Closing.Period)]), cancellation);
        return TypedResults.Ok(kept.Zip(now, Body).ToArray());
    }

    private static FirstPublishedBody Body(FirstPublishedValue first, IndicatorValue now) => new(
        first.Value.Indicator,
        first.Closing.Period.Key,
        first.Closing.ClosedAt,
        first.Closing.Run,
        first.Closing.AsAt,
        first.Closing.DefinitionsVersion,
        first.Value.Value,
        now.Value,
        now.Value - first.Value.Value);
}
