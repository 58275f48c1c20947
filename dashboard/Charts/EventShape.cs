using System.Globalization;
using IroAnalytics.Dashboard.Queries;
using Microsoft.AspNetCore.Html;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>The shape of something dated on a child's time axis. Shape and word say the same as the colour.</summary>
/// <param name="Words">What the key calls it.</param>
/// <param name="Path">How it is drawn around the origin, within 6 to each side.</param>
internal sealed record EventShape(string Words, string Path)
{
    private const string Edge = "#9c3a08";

    /// <summary>Done, and in time where that can be judged.</summary>
    public static EventShape InTime { get; } = new("In time", """<circle r="5" fill="var(--blue)"/>""");

    /// <summary>Done late.</summary>
    public static EventShape Late { get; } = new("Late", $"""<path d="M0-6 6 0 0 6-6 0z" fill="var(--concern)" stroke="{Edge}"/>""");

    /// <summary>Not done, and due before now.</summary>
    public static EventShape Overdue { get; } = new("Overdue", $"""<path d="M-6-5H6L0 6z" fill="#fff" stroke="{Edge}" stroke-width="2"/>""");

    /// <summary>Not done, and due later.</summary>
    public static EventShape Due { get; } = new("Due", """<circle r="4.5" fill="#fff" stroke="var(--blue)" stroke-width="2"/>""");

    /// <summary>Recorded, and neither in time nor late.</summary>
    public static EventShape Entry { get; } = new("Recorded", """<path d="M-4-4H4V4H-4z" fill="#5f83a5"/>""");

    /// <summary>A placement that ended unplanned.</summary>
    public static EventShape Unplanned { get; } = new(
        "Unplanned ending", $"""<path d="M-5-5 5 5M5-5-5 5" fill="none" stroke="#fff" stroke-width="5"/><path d="M-5-5 5 5M5-5-5 5" fill="none" stroke="{Edge}" stroke-width="2.4"/>""");

    /// <summary>The shapes of marks, in the order of the key.</summary>
    public static IReadOnlyList<EventShape> All { get; } = [InTime, Late, Due, Overdue, Unplanned, Entry];

    /// <summary>The shape of an event.</summary>
    /// <param name="one">The event.</param>
    public static EventShape Of(ChildEvent one) => one.State switch
    {
        null => Entry,
        ChildEvent.Late => Late,
        ChildEvent.Due => Due,
        ChildEvent.Overdue => Overdue,
        ChildEvent.Unplanned => Unplanned,
        _ => InTime,
    };

    /// <summary>The shape beside words.</summary>
    public IHtmlContent Key => new HtmlString($"""<svg viewBox="-9 -6.5 18 13" aria-hidden="true">{Path}</svg>""");

    /// <summary>The shape at a point.</summary>
    /// <param name="x">The point's distance from the left.</param>
    /// <param name="y">The point's distance from the top.</param>
    public string At(double x, double y) => string.Create(CultureInfo.InvariantCulture, $"""<g transform="translate({x:0.0} {y:0.0})">{Path}</g>""");
}
