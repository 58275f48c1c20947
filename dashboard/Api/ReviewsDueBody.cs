using System.ComponentModel;
using IroAnalytics.Dashboard.Queries;

namespace IroAnalytics.Dashboard.Api;

/// <summary>The statutory clock.</summary>
internal sealed record ReviewsDueBody(
    [property: Description("The last day the figures describe.")] DateOnly AsAt,
    [property: Description("Days after it in which reviews fall due.")] int Window,
    [property: Description("What the share of reviews in time can still become; the block asked for does not narrow it.")] IReadOnlyList<OutlookBody> Outlook,
    [property: Description("Reviews due on or before the as-at date and not held, the longest overdue first.")] IReadOnlyList<ReviewDueBody> Overdue,
    [property: Description("Reviews due within the window, the soonest first.")] IReadOnlyList<ReviewDueBody> Due,
    [property: Description("Next reviews whose due day cannot be judged.")] IReadOnlyList<ReviewDueBody> DueDateNotKnown,
    [property: Description("Those due, by IRO and week.")] IReadOnlyList<WeekBody> Calendar)
{
    public static ReviewsDueBody Of(ReviewsDueReport report, DateOnly asAt) => new(
        asAt,
        report.Slice.Window,
        [.. report.Outlook.Select(OutlookBody.Of)],
        [.. report.Overdue.Select(ReviewDueBody.Of)],
        [.. report.Due.Select(ReviewDueBody.Of)],
        [.. report.NotKnown.Select(ReviewDueBody.Of)],
        [.. report.Calendar.Rows.SelectMany(row => report.Calendar.Weeks.Zip(row.Weeks, (week, count) => new WeekBody(row.Iro, week, count.Due, count.Blocked)))]);
}

/// <summary>What reviews-in-time can still become by a period's end. Values are not rounded; null where there are no reviews.</summary>
internal sealed record OutlookBody(
    [property: Description("The period's name.")] string Period,
    [property: Description("The period's first day.")] DateOnly From,
    [property: Description("The period's last day.")] DateOnly To,
    [property: Description("Reviews held so far in the period that have a due day.")] int Held,
    [property: Description("Those of them held in time.")] int InTime,
    [property: Description("Reviews due after the as-at date, up to the period's last day.")] int StillToCome,
    [property: Description("Reviews overdue; held in the period, they count as late.")] int Overdue,
    [property: Description("The per cent so far.")] double? Value,
    [property: Description("The per cent at the period's end if all still to come are held in time, the overdue ones late.")] double? IfRescued,
    [property: Description("The per cent at the period's end if all of them are held late, but for those due on the last day, which then count in the next period.")] double? IfNot)
{
    public static OutlookBody Of(ReviewOutlook outlook) => new(
        outlook.Period.Key,
        outlook.Period.From,
        outlook.Period.To,
        outlook.Held.Members,
        outlook.Held.Met,
        outlook.ToCome,
        outlook.Overdue,
        100 * outlook.Held.Rate,
        100 * outlook.IfRescued.Rate,
        100 * outlook.IfNot.Rate);
}

/// <summary>The next review of a child.</summary>
internal sealed record ReviewDueBody(
    [property: Description("The child.")] string Child,
    [property: Description("first, second, later or not known.")] string Kind,
    [property: Description("The last day it would be in time.")] DateOnly? DueOn,
    [property: Description("Days from the as-at date to the due day; negative once it is past.")] long? Days,
    [property: Description("The Monday of the due day's week.")] DateOnly? Week,
    [property: Description("The next day after the as-at date for which it is booked.")] DateOnly? BookedFor,
    [property: Description("The IRO, or not known.")] string Iro,
    [property: Description("The social worker's team, or not known.")] string Team,
    [property: Description("What blocks it.")] IReadOnlyList<BlockBody> Blocks,
    [property: Description("Codes of what may block it and is not known, for no extract tells.")] IReadOnlyList<string> NotKnown)
{
    public static ReviewDueBody Of(ReviewDue review) => new(
        review.Child,
        review.Kind,
        review.DueOn,
        review.Days,
        review.Week,
        review.BookedFor,
        review.Iro,
        review.Team,
        [.. review.Blocks.Select(block => new BlockBody(block.Code, block.Words))],
        [.. ReviewBlock.All.Where(block => block.Holds(review) is null).Select(block => block.Code)]);
}

/// <summary>Something that blocks a review.</summary>
internal sealed record BlockBody(
    [property: Description("The code.")] string Code,
    [property: Description("In words.")] string Words);

/// <summary>The reviews of an IRO that fall due in a week.</summary>
internal sealed record WeekBody(
    [property: Description("The IRO, or not known.")] string Iro,
    [property: Description("The week's Monday.")] DateOnly Week,
    [property: Description("Reviews due.")] int Due,
    [property: Description("Those of them that something blocks.")] int Blocked);
