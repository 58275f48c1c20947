using System.Globalization;
using System.Net;
using System.Text;
using IroAnalytics.Pipeline.Risk.Validation;

namespace IroAnalytics.Pipeline.Risk;

/// <summary>Writes a model card as a page that needs nothing else.</summary>
internal static class ModelCardPage
{
    private const string Head = """
        <!doctype html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>Model card: drift risk</title>
        <style>
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
        div { overflow-x: auto }
        table { border-collapse: collapse; margin: .5rem 0 1.5rem }
        th, td { text-align: left; padding: .25rem .75rem; border-bottom: 1px solid #b1b4b6; vertical-align: top }
        .refused { color: #801650; font-weight: 600 }
        </style>
        </head>
        <body>
        <main>
        """;

    /// <summary>Writes it.</summary>
    /// <param name="card">The card.</param>
    public static string Html(ModelCard card)
    {
        var page = new StringBuilder(Head);
        page.Append(CultureInfo.InvariantCulture, $"\n<h1>Model card: drift risk</h1>\n<p class=\"{(card.Evaluation.Gate.Passed ? "passed" : "refused")}\">{Text(card.Evaluation.Gate.Words)}</p>\n");
        Table(page, "What it is", ["", ""], Facts(card));
        Table(page, "Whether it may be used", ["Asked", "Passed", "Why"], card.Evaluation.Gate.Checks.Select(check => (string[])[check.Name, check.Passed ? "yes" : "no", check.Sentence]));
        Table(page, "What counts as drift", ["Kind", "Switched on"], card.Labels.Select(label => (string[])[label.Key, label.Value ? "yes" : "no"]));
        Results(page, "Results on all months tested", card.Evaluation.Tested);
        Results(page, "Results on the last six months, looked at once", card.Evaluation.HeldOut);
        Table(page, "Bands, and how often drift followed in the last year tested", ["Band", "From", "Child-months", "With drift"], card.Bands.Select(band => (string[])[band.Name, band.From < 0 ? "0" : Number(band.From), Count(band.Rows), Count(band.Events)]));
        Table(page, "Predicted and observed", ["Child-months", "Predicted", "Observed"], card.Evaluation.Reliability.Select(bin => (string[])[Count(bin.Rows), Share(bin.Predicted), Share(bin.Observed)]));
        Table(page, "Groups of children (used for this test alone)", ["", "Group", "Child-months", "With drift", "Predicted", "Observed", "On the list", ""], card.Evaluation.Groups.Select(Group));
        Table(page, "Found and missed at capacity", ["Kind", "Child-months with drift", "On the list", "Missed"], card.Found.Select(found => (string[])[found.Event, Count(found.Events), Count(found.Listed), Count(found.Events - found.Listed)]));
        page.Append(CultureInfo.InvariantCulture, $"<p>Of {card.Places:N0} places on the lists, {card.FalseAlarms:N0} were false alarms.</p>\n");
        Table(page, "Features", ["Name", "Unit", "Meaning", "Source", "Limit", "Not known", "Weights by kind of drift"], card.Features.Select(Feature));
        Table(page, "Transparency record", ["", ""], card.Transparency.Select(field => (string[])[field.Key, field.Value]));
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static IEnumerable<string[]> Facts(ModelCard card) =>
    [
        ["Model", card.Model],
        ["Owner", card.Owner],
        ["Learned from extracts as at", card.AsAt.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)],
        ["Feature dictionary", string.Create(CultureInfo.InvariantCulture, $"version {card.FeatureVersion}")],
        ["Hash of the rows", card.DataSha256],
        ["Hash of the model", card.ModelSha256],
        ["Hash of the points table", card.RuleSha256],
        ["For", card.IntendedUse],
        ["Not for", card.ForbiddenUse],
        ["Counts", string.Create(CultureInfo.InvariantCulture, $"{card.Rows:N0} child-months of {card.Children:N0} children; drift followed {card.Events:N0}")],
        ["Left out", card.Exclusions],
        ["Monitoring", card.Monitoring],
        ["Overrides", card.Overrides],
        ["Retirement", card.Retirement],
        .. card.Evaluation.Remarks.Select(remark => (string[])["Remark", remark]),
    ];

    private static void Results(StringBuilder page, string caption, Comparison? comparison)
    {
        if (comparison is null) return;

        Table(
            page,
            string.Create(CultureInfo.InvariantCulture, $"{caption}: {comparison.Rows:N0} child-months of {comparison.Children:N0} children"),
            ["Score", "AUC", "Average precision", "Beyond the rule", "Precision at capacity", "Recall at capacity", "Brier skill", "Calibration error", "Slope"],
            comparison.Scorers.Select(result => (string[])
            [
                result.Name, Range(result.Auc), Range(result.AveragePrecision), Range(result.GainOverRule), Range(result.Lists[0].Precision),
                Range(result.Lists[0].Recall), Number(result.BrierSkill), Number(result.CalibrationError), Number(result.CalibrationSlope),
            ]));
    }

    private static string[] Group(GroupResult group) =>
    [
        group.Dimension, group.Group, Count(group.Rows), Count(group.Events), Share(group.Predicted), Share(group.Observed), Share(group.Recall),
        group.IsTooFew ? "too few to say" : group.IsMisjudged ? "misjudged" : "",
    ];

    private static string[] Feature(CardFeature feature) =>
    [
        feature.Name, feature.Unit, feature.Meaning, feature.Source, feature.Limit?.ToString(CultureInfo.InvariantCulture) ?? "", Share(feature.Missing),
        string.Join(", ", feature.Weights.Select(weight => $"{weight.Event} {Number(weight.Weight)}")),
    ];

    private static void Table(StringBuilder page, string caption, string[] headings, IEnumerable<string[]> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>{Text(caption)}</h2>\n<div tabindex=\"0\"><table>\n");
        if (headings.Any(heading => heading.Length > 0)) page.Append(CultureInfo.InvariantCulture, $"<thead><tr>{string.Concat(headings.Select(heading => $"<th scope=\"col\">{Text(heading)}</th>"))}</tr></thead>\n");
        page.Append("<tbody>\n");
        foreach (var row in rows)
            page.Append(CultureInfo.InvariantCulture, $"<tr>{string.Concat(row.Select((cell, place) => place == 0 ? $"<th scope=\"row\">{Text(cell)}</th>" : $"<td>{Text(cell)}</td>"))}</tr>\n");
        page.Append("</tbody>\n</table></div>\n");
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private static string Range(Measured measured) => $"{Number(measured.Value)} ({Number(measured.Low)} to {Number(measured.High)})";

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    private static string Share(double value) => value.ToString("P1", CultureInfo.InvariantCulture);

    private static string Count(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
