using IroAnalytics.Dashboard.Queries;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>The month's list as a table that leaves the dashboard, with the caveat and the model it comes from.</summary>
internal static class WorklistView
{
    /// <summary>The figure of the list.</summary>
    /// <param name="report">The list.</param>
    /// <param name="slice">What of it is asked for.</param>
    /// <param name="asAt">The last day the run describes.</param>
    public static FigureView Of(WorklistReport report, WorklistSlice slice, DateOnly asAt) => new(
        "list",
        "At-risk worklist",
        "",
        new("Plans by the risk that they drift within three months.", Headings(report), [.. report.Listed.Where(slice.Keeps).Select(plan => Row(plan, report, asAt))]))
    {
        About = $"At-risk worklist, {report.Month.Words}",
        Filters = slice.Pairs.Count == 0 ? "none" : string.Join("; ", slice.Pairs.Select(pair => $"{pair.Name}={pair.Value}")),
        Stamps = [("Model", report.IsByRule ? "rule score" : report.Serving?.Model ?? ""), ("Which score lists", WorklistWords.Serving(report)), ("Caveat", WorklistWords.Caveat)],
    };

    private static IReadOnlyList<TableColumn> Headings(WorklistReport report) =>
    [
        new("Child"), new("Place", true), new("Band"), new("Of children with a score like this"), new("Cohort"), new("Team"), new("IRO"),
        new("What could happen"), new("Raises the score"), new("Lowers the score"), new("Already overdue"), new("Due soon"), new("Not known"),
        new("Trend"), new(report.IsByRule ? "Rule score and withdrawn machine score" : "Rule score beside it"), new("Decision"), new("Reason of the decision"), new("Owner"), new("Look again on"),
    ];

    private static IReadOnlyList<TableCell> Row(ListedPlan plan, WorklistReport report, DateOnly asAt) =>
    [
        TableCell.Text(plan.Row.Child),
        new(Wording.Count(plan.Place), plan.Place),
        TableCell.Text(plan.Band),
        TableCell.Text(WorklistWords.Frequency(report.BandOf(plan.Band))),
        TableCell.Text(plan.Row.Cohort),
        TableCell.Text(plan.Row.Team),
        TableCell.Text(plan.Row.Iro),
        Joined(plan.Shares.Where(share => share.Share >= 0.005).Select(share => $"{WorklistWords.Event(share.Event)} {Wording.Share(share.Share, 1)}")),
        Joined(plan.Reasons.Where(reason => reason.Contribution > 0).Select(Reason)),
        Joined(plan.Reasons.Where(reason => reason.Contribution <= 0).Select(Reason)),
        Joined(plan.Facts.Where(fact => fact.IsOverdue).Select(fact => WorklistWords.Fact(fact, asAt))),
        Joined(plan.Facts.Where(fact => !fact.IsOverdue).Select(fact => WorklistWords.Fact(fact, asAt))),
        Joined(plan.Missing.Select(ReasonWords.Name)),
        TableCell.Text(WorklistWords.Trend(plan)),
        TableCell.Text(WorklistWords.Other(plan, report)),
        TableCell.Text(plan.Decision is { } decision ? WorklistWords.Of(decision.Verdict) : ""),
        TableCell.Text(plan.Decision?.Reason ?? ""),
        TableCell.Text(plan.Decision?.Owner ?? ""),
        new(plan.Decision is { } last ? Wording.ShortDay(last.ReviewOn) : "", plan.Decision?.ReviewOn),
    ];

    private static string Reason(ListedReason reason) =>
        ReasonWords.Record(reason) is { Length: > 0 } record ? $"{ReasonWords.Of(reason)} ({record})" : ReasonWords.Of(reason);

    private static TableCell Joined(IEnumerable<string> words) => TableCell.Text(string.Join("; ", words));
}
