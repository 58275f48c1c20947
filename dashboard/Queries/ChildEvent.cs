using System.Data.Common;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>Something that happened to a child, or is due for one.</summary>
/// <param name="Lane">The code of its lane, one of <see cref="ChildLane.All"/>.</param>
/// <param name="Kind">What it is: a placement's type, the IRO's code, <c>second review</c>.</param>
/// <param name="Detail">More of it: the provider, how the child took part, a theme; null where nothing more is recorded.</param>
/// <param name="Outcome">Why or with what it ended, or why it was late; null where that is not recorded.</param>
/// <param name="State">in time, late, due, overdue or unplanned ending; null where it cannot be any of them.</param>
/// <param name="FromOn">The day it happened, began or, of a review to come, is due.</param>
/// <param name="ToOn">The day it ended, the same for what takes one day; null while it goes on.</param>
/// <param name="DueOn">The last day it would have been in time; null where it has none.</param>
/// <param name="Extract">The extract that tells of it.</param>
internal sealed record ChildEvent(
    string Lane, string Kind, string? Detail, string? Outcome, string? State, DateOnly FromOn, DateOnly? ToOn, DateOnly? DueOn, string Extract)
{
    public const string Late = "late";
    public const string Due = "due";
    public const string Overdue = "overdue";
    public const string Unplanned = "unplanned ending";

    /// <summary>Whether it is a review that is not held yet.</summary>
    public bool IsReviewToCome => Lane == ChildLane.Review && State is Due or Overdue;

    /// <summary>Reads what is known of a child.</summary>
    /// <param name="connection">A published run.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="child">The child.</param>
    /// <param name="cancellation">Ends the query.</param>
    /// <returns>In order of time; nothing where the child may not be read.</returns>
    public static Task<IReadOnlyList<ChildEvent>> QueryAsync(DbConnection connection, ReadingScope scope, string child, CancellationToken cancellation) =>
        Query.ChildRowsAsync<ChildEvent>(connection, scope, "child_event", new { child }, cancellation);
}
