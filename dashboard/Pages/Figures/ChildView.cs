using IroAnalytics.Dashboard.Queries;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>The rows of a child's time axis.</summary>
internal static class ChildView
{
    /// <summary>The figure: the newest first.</summary>
    /// <param name="record">What is known of the child.</param>
    /// <param name="range">How much of it is shown.</param>
    /// <param name="csv">Where the rows are as a file; null where they are not offered.</param>
    public static FigureView Of(ChildRecord record, ChildRange range, string? csv)
    {
        var events = range.Of(record);
        return new("events", $"{Wording.Several(events.Count, "record", "records")}, the newest first", "", Table(events))
        {
            About = "The same as a table",
            Source = $"{range.Words}, up to {Wording.Day(record.AsAt)}",
            Csv = csv,
        };
    }

    private static FigureTable Table(IReadOnlyList<ChildEvent> events) => new(
        "What happened on one day has no end. Due: the last day it would be in time.",
        [new("Day"), new("Until"), new("Lane"), new("What"), new("Due"), new("State"), new("Detail"), new("Reason or outcome"), new("Extract")],
        [.. events.Reverse().Select(one => (IReadOnlyList<TableCell>)
        [
            Day(one.FromOn),
            one.ToOn is { } to ? to == one.FromOn ? new("", to) : Day(to) : new(one.DueOn is null ? "goes on" : "open", null),
            TableCell.Text(ChildLane.WordsOf(one.Lane)),
            TableCell.Text(ChildWords.What(one)),
            one.DueOn is { } due ? Day(due) : new("", null),
            TableCell.Text(one.State ?? ""),
            TableCell.Text(ChildWords.Detail(one)),
            TableCell.Text(ChildWords.Outcome(one)),
            TableCell.Text(one.Extract),
        ])]);

    private static TableCell Day(DateOnly day) => new(Wording.ShortDay(day), day);
}
