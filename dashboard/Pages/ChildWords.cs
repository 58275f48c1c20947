using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>What is known of a child in words.</summary>
internal static class ChildWords
{
    /// <summary>The page's headline: whose page it is, and what is overdue.</summary>
    /// <param name="record">What is known.</param>
    public static string Headline(ChildRecord record) => record.Overdue.Count == 0
        ? $"Child {record.Child}: nothing known is overdue"
        : $"Child {record.Child}: {List([.. record.Overdue.Select(one => one.What)])} overdue";

    /// <summary>Care, placements and the next review in one sentence.</summary>
    /// <param name="record">What is known.</param>
    public static string Sentence(ChildRecord record)
    {
        if (record.Period is not { } period) return "No period of care is known.";

        var unplanned = record.Placements.Count(one => one.State == ChildEvent.Unplanned);
        var placements = $"{Wording.Several(record.Placements.Count, "placement", "placements")}, {(unplanned == 0 ? "no" : Wording.Count(unplanned))} unplanned {(unplanned == 1 ? "ending" : "endings")}";
        return record.IsLookedAfter
            ? $"Looked after since {Wording.Day(period.FromOn)}{Which(record)}; {placements}; {Next(record)}."
            : $"Looked after from {Wording.Day(period.FromOn)} to {Wording.Day(period.ToOn ?? record.AsAt)}{Which(record)}{(period.Outcome is { } outcome ? $" ({outcome})" : "")}; {placements}.";
    }

    /// <summary>Something that is overdue, with the days that say so.</summary>
    /// <param name="one">What.</param>
    /// <param name="asAt">The last day the run describes.</param>
    public static string Overdue(ChildOverdue one, DateOnly asAt) => one switch
    {
        { DueOn: { } due, Items: > 1 } => $"{Wording.Count(one.Items)} {one.What}s: the oldest {Past(due, asAt)}",
        { DueOn: { } due } => $"{Wording.Capital(one.What)}: {Past(due, asAt)}",
        { RecordOn: { } record } => $"{Wording.Capital(one.What)}: the last is of {Wording.Day(record)}",
        _ => $"{Wording.Capital(one.What)}: none is known",
    };

    /// <summary>An event in a line: lane, days, what, and what is to be said of it.</summary>
    /// <param name="one">The event.</param>
    public static string Line(ChildEvent one)
    {
        var days = one.ToOn is { } to ? to == one.FromOn ? Wording.ShortDay(one.FromOn) : $"{Wording.ShortDay(one.FromOn)} to {Wording.ShortDay(to)}" : $"since {Wording.ShortDay(one.FromOn)}";
        string?[] parts = [What(one), days, one.DueOn is { } due && due != one.FromOn ? $"due {Wording.ShortDay(due)}" : null, one.State, Detail(one), Outcome(one)];
        return $"{ChildLane.WordsOf(one.Lane)}: {string.Join(", ", parts.Where(part => part is { Length: > 0 }))}";
    }

    /// <summary>What an event is.</summary>
    /// <param name="one">The event.</param>
    public static string What(ChildEvent one) => Wording.Capital(one.Kind.Replace('_', ' '));

    /// <summary>More of an event; empty where nothing more is recorded.</summary>
    /// <param name="one">The event.</param>
    public static string Detail(ChildEvent one) => one switch
    {
        { Detail: null } => "",
        { Extract: "escalations" } => GroupWords.Of("theme", one.Detail),
        _ => Wording.Capital(one.Detail.Replace('_', ' ')),
    };

    /// <summary>Why or with what an event ended, or why it was late; empty where that is not recorded.</summary>
    /// <param name="one">The event.</param>
    public static string Outcome(ChildEvent one) => Wording.Capital((one.Outcome ?? "").Replace('_', ' '));

    /// <summary>A page that leads to a child's, in words; null where none does.</summary>
    /// <param name="address">Its address.</param>
    public static string? Back(string address) => address.Split('?')[0].Trim('/').Split('/') switch
    {
        ["reviews-due"] => "Reviews due",
        ["data-quality"] => "Data quality",
        ["indicators", var id, "members"] when IndicatorCatalogue.Find(id) is { } indicator => $"Rows of {Finding.Lower(indicator.Name)}",
        [var route] when TopicCatalogue.Find(route) is { } topic => topic.Name,
        [""] => null,
        _ => "Back",
    };

    private static string Next(ChildRecord record) => record.NextReview is { DueOn: { } due }
        ? due > record.AsAt ? $"next review due {Wording.Day(due)}, in {Wording.Several(due.DayNumber - record.AsAt.DayNumber, "day", "days")}" : $"review {Past(due, record.AsAt)}"
        : "when the next review is due cannot be judged";

    private static string Past(DateOnly due, DateOnly asAt) => due == asAt
        ? $"due {Wording.Day(due)}, the last day of this data"
        : $"due {Wording.Day(due)}, {Wording.Several(asAt.DayNumber - due.DayNumber, "day", "days")} overdue";

    private static string Which(ChildRecord record)
    {
        var periods = record.Events.Count(one => one.Lane == ChildLane.Care);
        return periods == 1 ? "" : $", the last of {Wording.Count(periods)} periods of care";
    }

    private static string List(IReadOnlyList<string> words) => words.Count == 1 ? words[0] : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}
