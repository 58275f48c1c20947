using System.ComponentModel;
using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Queries;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace IroAnalytics.Dashboard.Api;

/// <summary>The statutory clock for programs.</summary>
internal static class ReviewsDueApi
{
    public static void MapReviewsDueApi(this RouteGroupBuilder api) => api.MapGet("/reviews-due", ReviewsDue)
        .WithTags("Reviews due").WithName("ReviewsDue").RequireAuthorization(Roles.ChildLevel)
        .WithSummary("Reviews that fall due, overdue ones, what blocks each, and what can still be rescued")
        .WithDescription("Rows about single children: open to managers, quality assurance and administrators, and to IROs for their own caseload.")
        .ProducesProblem(400).ProducesProblem(403);

    private static async Task<Ok<ReviewsDueBody>> ReviewsDue(
        [FromQuery, Description("Days after the as-at date in which reviews fall due: 28, 91 or 183. Left out: 28.")] int? window,
        [FromQuery, Description("The IRO whose children alone are meant. Left out: all.")] string? iro,
        [FromQuery, Description("The social worker's team whose children alone are meant. Left out: all.")] string? team,
        [FromQuery, Description("no-iro, no-report, old-plan, booked-late or not-booked, or any for any of them. Left out: all reviews.")] string? block,
        ChildReading children,
        CurrentRun current,
        CancellationToken cancellation)
    {
        var slice = new ReviewsDueSlice(window ?? ReviewsDueSlice.Windows[0], iro ?? "", team ?? "", block ?? "");
        if (!ReviewsDueSlice.Windows.Contains(slice.Window))
            throw new BadRequestException($"'window' is {slice.Window}. Ask for {string.Join(", ", ReviewsDueSlice.Windows)} days.");
        if (!ReviewsDueSlice.HasBlock(slice.Block))
            throw new BadRequestException($"There is no block '{slice.Block}'. There are: {string.Join(", ", ReviewBlock.All.Select(one => one.Code))}, and {ReviewBlock.Any}.");

        var report = await children.ReadAsync(
            "reviews due", current.Facts.Run, scope => ReviewsDueReport.ReadAsync(current, slice, scope, cancellation), found => found.Children);
        return TypedResults.Ok(ReviewsDueBody.Of(report, current.Facts.AsAt));
    }
}
