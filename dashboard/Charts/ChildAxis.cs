using System.Globalization;
using System.Text.Encodings.Web;
using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Dashboard.Queries;
using Microsoft.AspNetCore.Html;

namespace IroAnalytics.Dashboard.Charts;

/// <summary>What is known of a child on one axis of time: a lane for each kind of record, drawn by the server, so that it needs no script.</summary>
/// <param name="events">What is shown, in order of time.</param>
/// <param name="first">The first day shown.</param>
/// <param name="asAt">The last day the run describes.</param>
/// <param name="say">What an event is in words.</param>
internal sealed class ChildAxis(IReadOnlyList<ChildEvent> events, DateOnly first, DateOnly asAt, Func<ChildEvent, string> say)
{
    /// <summary>The width of the part with the axis.</summary>
    internal const double Width = 1048;

    private const double NamesWidth = 112;
    private const double Head = 36;
    private const double Foot = 26;
    private const double LaneHeight = 30;
    private const double Middle = LaneHeight / 2;
    private const double LetterWidth = 6.7;
    private const double LeastBetweenMarks = 9;

    // How far a text may reach beyond the place it is centred on.
    private const double HalfName = 26;

    private readonly TimeScale scale = TimeScale.Over(first, Last(events, first, asAt), Width);
    private readonly IReadOnlyList<ChildLane> lanes = [.. ChildLane.All.Where(lane => events.Any(one => one.Lane == lane.Code))];

    private double Height => Head + (LaneHeight * lanes.Count) + Foot;

    private double Bottom => Head + (LaneHeight * lanes.Count);

    /// <summary>Draws the lanes' names and beside them, in a picture of its own that scrolls behind them, the axis.</summary>
    /// <param name="title">What the picture is called.</param>
    /// <param name="summary">What it shows, as a sentence.</param>
    public IHtmlContent Draw(string title, string summary) => new HtmlString(
        Invariant($"""<svg class="lanes" viewBox="0 0 {NamesWidth} {Height}" aria-hidden="true">{string.Concat(lanes.Select(NameOf))}</svg>""")
        + Invariant($"""<svg class="events" viewBox="0 0 {Width} {Height}" role="img" aria-labelledby="axis-title axis-summary"><title id="axis-title">{Text(title)}</title><desc id="axis-summary">{Text(summary)}</desc>""")
        + Months() + string.Concat(lanes.Select(Lane)) + Lines() + "</svg>");

    private static DateOnly Last(IReadOnlyList<ChildEvent> events, DateOnly first, DateOnly asAt)
    {
        var due = events.Where(one => one.IsReviewToCome).Select(one => one.FromOn);
        var isOver = events.Where(one => one.Lane == ChildLane.Care).LastOrDefault() is { ToOn: { } ended } && ended <= asAt;
        var last = isOver ? events.Max(one => one.ToOn ?? one.FromOn) : asAt;
        return due.Append(last).Append(first).Max();
    }

    private string NameOf(ChildLane lane, int place) =>
        Invariant($"""<text x="{NamesWidth - 10}" y="{Head + (LaneHeight * place) + Middle + 4}" text-anchor="end">{Text(lane.Words)}</text>""");

    private string Months() => string.Concat(scale.Names().Select(month =>
    {
        var x = scale.X(month.Day);
        var name = x < HalfName || x > Width - HalfName ? "" : Invariant($"""<text x="{x:0.0}" y="{Bottom + 18}" text-anchor="middle">{month.Name}</text>""");
        return Invariant($"""<path d="M{x:0.0} {Head}V{Bottom + 4}" stroke="var(--line)"/>""") + name;
    }));

    private string Lane(ChildLane lane, int place)
    {
        var top = Head + (LaneHeight * place);
        IReadOnlyList<ChildEvent> own = [.. events.Where(one => one.Lane == lane.Code)];
        var foot = Invariant($"""<path d="M0 {top + LaneHeight}H{Width}" stroke="var(--line)"/>""");
        return foot + (lane.IsSpells ? Spells(own, top) : DueDays(lane, own, top) + Marks(own, top + Middle));
    }

    private string Spells(IReadOnlyList<ChildEvent> own, double top)
    {
        var bars = own.Select(one =>
        {
            var (from, to) = (scale.X(one.FromOn), scale.X(one.ToOn ?? asAt));
            var goesOn = one.ToOn is null || one.ToOn > asAt;
            var (fill, ink) = goesOn ? ("var(--blue)", "#fff") : ("#c9d8e6", "var(--ink)");
            return Invariant($"""<g><title>{Text(say(one))}</title><rect x="{from:0.0}" y="{top + 6}" width="{Math.Max(2, to - from):0.0}" height="18" fill="{fill}" stroke="#fff"/>""")
                + Invariant($"""<text x="{from + 5:0.0}" y="{top + Middle + 4}" fill="{ink}">{Text(Short(one.Kind, to - from - 10))}</text></g>""");
        });
        var ends = own.Where(one => one is { State: ChildEvent.Unplanned, ToOn: not null } && one.ToOn > scale.From);
        return string.Concat(bars) + string.Concat(ends.Select(one => Mark([one], scale.X(one.ToOn ?? asAt), top + Middle)));
    }

    // The day the law or the decision set: a line, beside which the mark stands.
    private string DueDays(ChildLane lane, IReadOnlyList<ChildEvent> own, double top) => lane.Code != ChildLane.Review ? "" : string.Concat(own
        .Select(one => one.DueOn).OfType<DateOnly>().Where(day => day >= scale.From && day <= scale.To)
        .Select(day => Invariant($"""<path d="M{scale.X(day):0.0} {top + 3}v{LaneHeight - 6}" stroke="var(--ink)" stroke-width="2"/>""")));

    private string Marks(IReadOnlyList<ChildEvent> own, double y)
    {
        var stretches = own.Where(one => one.Lane != ChildLane.Decision && one.ToOn != one.FromOn).Select(one =>
            Invariant($"""<path d="M{scale.X(one.FromOn):0.0} {y}H{scale.X(one.ToOn ?? asAt):0.0}" stroke="#5f83a5" stroke-width="3"/>"""));
        var groups = new List<(double X, List<ChildEvent> Events)>();
        foreach (var one in own.Where(one => Day(one) >= scale.From).OrderBy(Day).GroupBy(EventShape.Of).SelectMany(alike => alike))
        {
            var x = scale.X(Day(one));
            if (groups.Count > 0 && x - groups[^1].X is >= 0 and < LeastBetweenMarks && EventShape.Of(groups[^1].Events[0]) == EventShape.Of(one)) groups[^1].Events.Add(one);
            else groups.Add((x, [one]));
        }

        return string.Concat(stretches) + string.Concat(groups.Select(group => Mark(group.Events, group.X, y)));
    }

    private string Mark(List<ChildEvent> group, double x, double y)
    {
        var count = group.Count == 1 ? "" : Invariant($"""<text class="count" x="{x + 6:0.0}" y="{y - 4}">{group.Count}</text>""");
        return $"<g><title>{Text(string.Join("\n", group.Select(say)))}</title>{EventShape.Of(group[0]).At(x, y)}{count}</g>";
    }

    private string Lines()
    {
        var now = scale.X(asAt);
        var today = asAt > scale.To ? "" : Invariant($"""<path d="M{now:0.0} 16V{Bottom}" stroke="var(--ink)" stroke-width="1.4"/>""") + Above(now, now, 12, $"as at {Wording.ShortDay(asAt)}");
        return events.FirstOrDefault(one => one.IsReviewToCome)?.DueOn is { } due && due >= scale.From
            ? today + Invariant($"""<path d="M{scale.X(due):0.0} 32V{Bottom}" stroke="var(--plum)" stroke-width="1.6" stroke-dasharray="5 3"/>""")
                + Above(Math.Min(now, scale.X(due)), scale.X(due), 28, $"{(due > asAt ? "next review due" : "review was due")} {Wording.ShortDay(due)}")
            : today;
    }

    // To the right of a line, or to the left of both where there is no room.
    private static string Above(double left, double right, double y, string words)
    {
        var isLeft = right > Width - (LetterWidth * words.Length);
        return Invariant($"""<text x="{(isLeft ? left - 4 : right + 4):0.0}" y="{y}" text-anchor="{(isLeft ? "end" : "start")}">{words}</text>""");
    }

    private static DateOnly Day(ChildEvent one) => one.Lane == ChildLane.Decision ? one.ToOn ?? one.DueOn ?? one.FromOn : one.FromOn;

    private static string Short(string words, double room)
    {
        var letters = (int)(room / LetterWidth);
        return words.Length <= letters ? words : letters < 4 ? "" : words[..(letters - 1)] + "\u2026";
    }

    private static string Text(string words) => HtmlEncoder.Default.Encode(words);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
