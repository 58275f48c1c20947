using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace IroAnalytics.Dashboard.Api;

/// <summary>Indicators for programs: what there is, values, and the rows behind them.</summary>
internal static class IndicatorApi
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static void AddIndicatorApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddProblemDetails(problems => problems.CustomizeProblemDetails = Problems.Describe);
        builder.Services.AddOpenApi("v1", ApiDescription.Configure);
        builder.Services.AddHealthChecks().AddCheck<PublishedCheck>("published", tags: [Health.ReadyTag]);
    }

    public static void MapIndicatorApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").RequireAuthorization(Roles.Figures).RequireRateLimiting(RateLimits.Api);
        var all = app.MapGroup("/api/v1").RequireAuthorization(Roles.Figures).RequireRateLimiting(RateLimits.Api).ProducesProblem(401).ProducesProblem(429);
        var api = all.MapGroup("").AddEndpointFilter<EntityTagFilter>().ProducesProblem(503);
        api.MapGet("/indicators", List).WithTags("Indicators").WithName("ListIndicators").WithSummary("All indicators and what each means");
        app.MapGet("/definitions.json", Download).ExcludeFromDescription();
        api.MapFirstPublishedApi();
        api.MapGet("/indicators/{id}", Values).WithTags("Indicators").WithName("IndicatorValues")
            .WithSummary("Values of an indicator, over time, by group, filtered")
            .WithDescription("Values are not rounded. A value that cannot be given is null with its status beside it. One entry a period, or one a period and group.")
            .ProducesProblem(400).ProducesProblem(404);
        api.MapGet("/indicators/{id}/members", Members).WithTags("Indicators").WithName("IndicatorMembers")
            .WithSummary("The rows behind a value").RequireAuthorization(Roles.ChildLevel)
            .WithDescription("Rows about single children: open to managers, quality assurance, administrators and keys made for it, and to IROs for their own caseload.")
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404);
        api.MapExplainApi();
        api.MapReviewsDueApi();
        api.MapFindingApi();
        // The list of runs changes without the current one changing, so it carries no tag.
        all.MapGet("/runs", Runs).WithTags("Runs").WithName("ListRuns").WithSummary("The published runs, the current one marked");
    }

    private static Ok<IndicatorBody[]> List() => TypedResults.Ok(IndicatorCatalogue.All.Select(IndicatorBody.Of).ToArray());

    // A file for people: indented, and named for the version it holds.
    private static FileContentHttpResult Download() => TypedResults.File(
        JsonSerializer.SerializeToUtf8Bytes(IndicatorCatalogue.All.Select(IndicatorBody.Of), Readable),
        "application/json",
        $"definitions-{IndicatorCatalogue.DefinitionsVersion}.json");

    private static async Task<Results<Ok<ValueOutput[]>, ProblemHttpResult>> Values(
        [Description("The indicator's identifier, such as reviews-in-time.")] string id,
        [AsParameters] SliceQuery slice,
        CurrentRun current,
        CancellationToken cancellation)
    {
        if (IndicatorCatalogue.Find(id) is not { } indicator) return NoIndicator(id);

        var asked = slice.Read(current.Indicators.NewestOf);
        return current.Indicators.Refusal(asked) is { } refusal
            ? throw new BadRequestException(refusal)
            : TypedResults.Ok((await current.Indicators.ValuesAsync(indicator, asked, cancellation)).Select(ValueOutput.Of).ToArray());
    }

    private static async Task<Results<Ok<MemberOutput[]>, ProblemHttpResult, ForbidHttpResult>> Members(
        [Description("The indicator's identifier, such as reviews-in-time.")] string id,
        [FromQuery, Description("A month 2026-10, a quarter 2026-27-Q3 or a year 2026-27.")] string period,
        [FromQuery, Description("A filter dimension=value, such as cohort=Local; repeat for several.")] string[]? where,
        HttpContext http,
        ChildReading children,
        CurrentRun current,
        CancellationToken cancellation)
    {
        if (IndicatorCatalogue.Find(id) is not { } indicator) return NoIndicator(id);

        if (!Roles.MaySeeMembers(http.User, indicator)) return TypedResults.Forbid();

        var members = await children.ReadAsync(
            $"members of {id}",
            current.Facts.Run,
            scope => current.Indicators.MembersAsync(indicator, SliceQuery.PeriodOf(period), SliceQuery.Filters(where), scope, cancellation),
            found => found.Count);
        return TypedResults.Ok(members.Select(MemberOutput.Of).ToArray());
    }

    private static Ok<RunBody[]> Runs(WarehouseFolder folder) =>
        TypedResults.Ok(new RunHistory(folder).List().Select(RunBody.Of).ToArray());

    /// <summary>That there is no such indicator, and where those there are stand.</summary>
    public static ProblemHttpResult NoIndicator(string id) => TypedResults.Problem(
        $"There is no indicator '{id}'. /api/v1/indicators lists those there are.", statusCode: StatusCodes.Status404NotFound);
}
