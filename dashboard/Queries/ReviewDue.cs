using System.Data.Common;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>The next review of a child looked after on the as-at date; it is not held yet.</summary>
/// <param name="Child">The child.</param>
/// <param name="Kind">first, second, later, or not known where the clock cannot be judged.</param>
/// <param name="StartedOn">The day the present period of care began.</param>
/// <param name="HeldBeforeOn">The day the review before was held; null where none was.</param>
/// <param name="DueOn">The last day it would be in time; null where that is not known.</param>
/// <param name="Days">Days from the as-at date to the due day, negative once that is past; null where the due day is not known.</param>
/// <param name="IsOverdue">Whether it was due on or before the as-at date.</param>
/// <param name="Week">The Monday of the due day's week; null where the due day is not known.</param>
/// <param name="BookedFor">The next day after the as-at date for which a review is booked; null where none is.</param>
/// <param name="ReportReceivedOn">The day the social worker's report for it came; null where none is recorded.</param>
/// <param name="PlanUpdatedOn">The day the latest care plan was updated; null where none is recorded.</param>
/// <param name="Iro">The IRO on the as-at date, or not known.</param>
/// <param name="Team">The social worker's team on the as-at date, or not known.</param>
/// <param name="HasNoIro">Whether no IRO is allocated. Of this and those that follow null means that no extract tells.</param>
/// <param name="HasNoReport">Whether it is near and no report is recorded.</param>
/// <param name="HasOldPlan">Whether the care plan is out of date, as <c>care-plan-up-to-date</c> has it.</param>
/// <param name="IsBookedLate">Whether it is booked after the due day.</param>
/// <param name="HasNoBooking">Whether it is near and not booked.</param>
internal sealed record ReviewDue(
    string Child,
    string Kind,
    DateOnly StartedOn,
    DateOnly? HeldBeforeOn,
    DateOnly? DueOn,
    long? Days,
    bool IsOverdue,
    DateOnly? Week,
    DateOnly? BookedFor,
    DateOnly? ReportReceivedOn,
    DateOnly? PlanUpdatedOn,
    string Iro,
    string Team,
    bool? HasNoIro,
    bool? HasNoReport,
    bool? HasOldPlan,
    bool? IsBookedLate,
    bool? HasNoBooking)
{
    /// <summary>What blocks the review, in the order of <see cref="ReviewBlock.All"/>.</summary>
    public IEnumerable<ReviewBlock> Blocks => ReviewBlock.All.Where(block => block.Holds(this) == true);

    /// <summary>Reads the next reviews.</summary>
    /// <param name="connection">A published run.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="cancellation">Ends the query.</param>
    /// <returns>By due day, those without one last.</returns>
    public static Task<IReadOnlyList<ReviewDue>> QueryAsync(DbConnection connection, ReadingScope scope, CancellationToken cancellation) =>
        Query.ChildRowsAsync<ReviewDue>(connection, scope, "review_due", parameters: null, cancellation);
}
