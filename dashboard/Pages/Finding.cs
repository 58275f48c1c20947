using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>Sentences that state what a trend shows, and claim only what its limits support.</summary>
internal static class Finding
{
    private const int LongestTitle = 10;

    /// <summary>A chart's title: the finding in ten words or fewer.</summary>
    /// <param name="trend">The trend.</param>
    public static string Title(IndicatorTrend trend)
    {
        var period = Wording.Capital(Wording.Near(trend.Latest.Period));
        return (trend.Latest.Value, trend.State, trend.StateReason) switch
        {
            (null, _, _) when trend.Latest.Status == ValueStatus.Suppressed => $"{period}: too small to be shown",
            (null, _, _) => $"No value for {trend.Latest.Period.Words}",
            (_, SpcState.Few, _) when trend.IsPartWithheld => $"{period}, and the months that can be shown",
            (_, SpcState.Few, _) when trend.Chart is not null => $"{period}: too few {trend.Indicator.Noun} to say",
            (_, SpcState.Few, _) => $"{period}: too few months to say what is usual",
            (_, SpcState.Usual, _) => $"{period} is within the usual range",
            (_, _, UsualRange.Low) => $"{period} is below the usual range",
            (_, _, UsualRange.High) => $"{period} is above the usual range",
            var (_, _, reason) => $"{period}: {reason}",
        };
    }

    /// <summary>The headline of a measure's own page.</summary>
    /// <param name="trend">The trend.</param>
    public static string Headline(IndicatorTrend trend)
    {
        var (name, period) = (trend.Indicator.Name, trend.Latest.Period.Words);
        return (trend.Latest.Value, trend.State, trend.StateReason) switch
        {
            (null, _, _) when trend.Latest.Status == ValueStatus.Suppressed => $"{name}: too small to be shown for {period}",
            (null, _, _) => $"{name}: no value for {period}",
            (_, SpcState.Few, _) when trend.IsPartWithheld => $"{name} in {period}",
            (_, SpcState.Few, _) when trend.Chart is not null => $"{name}: too few in {period} to say",
            (_, SpcState.Few, _) => $"{name}: too early to say what is usual",
            (_, SpcState.Usual, _) => $"{name}: within the usual range in {period}",
            (_, _, UsualRange.Low) => $"{name}: below the usual range in {period}",
            (_, _, UsualRange.High) => $"{name}: above the usual range in {period}",
            var (_, _, reason) => $"{name}: {reason}, {period}",
        };
    }

    /// <summary>Which periods a chart shows and what its range is drawn from.</summary>
    /// <param name="trend">The trend.</param>
    public static string Window(IndicatorTrend trend) =>
        $"{Wording.Capital(trend.Values[0].Period.Words)} to {trend.Latest.Period.Words}."
        + (trend.IsPartWithheld ? " Some periods are withheld, so no usual range is drawn." : "")
        + (trend.Chart is null ? "" : " Shaded: the usual range, drawn from these periods.");

    /// <summary>A sentence that says what a trend's last period is, how it lies to the usual range and what that means.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="asAt">The last day the figures describe.</param>
    public static string Summary(IndicatorTrend trend, DateOnly asAt)
    {
        var (indicator, latest) = (trend.Indicator, trend.Latest);
        if (latest.Status == ValueStatus.Suppressed) return "c: withheld, because so small a number, or one beside it, could point to a child.";
        if (latest.Value is null) return $"No {indicator.Noun} {Wording.When(indicator, latest.Period, asAt)}{For(trend.Where)}.";

        var value = $"{Wording.Value(indicator, latest)} {Wording.When(indicator, latest.Period, asAt)}";
        var parts = indicator.Unit == IndicatorUnit.Count ? "" : $" ({Wording.Makeup(indicator, latest, asAt)})";
        return $"{value}{parts}. {UsualRange.Sentence(trend)}";
    }

    /// <summary>What the target's place within the usual range means; empty where nothing is to be said.</summary>
    /// <param name="trend">The trend.</param>
    public static string TargetMeaning(IndicatorTrend trend) => (trend.Latest.Target, trend.Assurance) switch
    {
        ({ } target, "hit and miss") => $"Target {Wording.Level(trend.Indicator, target)} lies inside the usual range: some periods hit it and some miss, by chance alone.",
        ({ } target, "consistently missed") => $"Target {Wording.Level(trend.Indicator, target)} lies beyond the usual range: it will be missed unless the work changes.",
        ({ } target, "consistently met") => $"The whole usual range meets the target of {Wording.Level(trend.Indicator, target)}.",
        _ => "",
    };

    /// <summary>A chart's title on a page of several: what it is about and how its last period lies to the usual range.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="about">What it is about.</param>
    public static string Named(IndicatorTrend trend, string about) => (trend.Latest.Value, trend.State, trend.StateReason) switch
    {
        (null, _, _) when trend.Latest.Status == ValueStatus.Suppressed => $"{about}: too few to show",
        (null, _, _) => $"{about}: no value",
        (_, SpcState.Few, _) when trend.IsPartWithheld => $"{about}: some months withheld",
        (_, SpcState.Few, _) when trend.Chart is not null => $"{about}: too few to say",
        (_, SpcState.Few, _) => $"{about}: too early to say",
        (_, SpcState.Usual, _) => $"{about}: as usual",
        (_, _, UsualRange.Low) => $"{about}: below usual",
        (_, _, UsualRange.High) => $"{about}: above usual",
        var (_, _, reason) => $"{about}: {reason}",
    };

    /// <summary>The title of counts by group: the largest, and how much of all it is.</summary>
    /// <param name="groups">What people call each group, and its count; null where it cannot be given.</param>
    /// <param name="total">The count of all of them; null where it cannot be given.</param>
    /// <param name="noun">What is counted, in the plural.</param>
    public static string Most(IReadOnlyList<(string Group, double? Count)> groups, double? total, string noun)
    {
        var known = groups.Where(group => group is { Count: > 0 } && group.Group != GroupWords.NotRecorded).ToList();
        if (known.Count == 0)
        {
            return groups.Any(group => group.Count > 0) ? $"{Wording.Capital(noun)}: none is recorded"
                : total > 0 ? $"{Wording.Capital(noun)}: too few in a group to show"
                : $"No {noun}";
        }

        var largest = known.MaxBy(group => group.Count);
        var part = $"{(total is null ? "" : $"{Wording.Count(largest.Count ?? 0)} of ")}{Wording.Counted(total ?? largest.Count ?? 0, noun)}";
        return Short($"{largest.Group.Split(" (")[0]}: {part}") ?? $"The largest group: {part}";
    }

    // A title of more words is no title.
    private static string? Short(string title) => title.Split(' ').Length <= LongestTitle ? title : null;

    /// <summary>A breakdown's title: which groups stand out, where chance is told apart.</summary>
    /// <param name="breakdown">The breakdown.</param>
    public static string BreakdownTitle(Breakdown breakdown)
    {
        string[] worse = [.. breakdown.Worse.Select(group => group.Group)];
        return (breakdown.Groups.Count, worse.Length, breakdown.Indicator.Unit) switch
        {
            (0, _, _) => $"Nothing to break down by {GroupWords.Kind(breakdown.By)}",
            (_, 0, IndicatorUnit.Percent) when breakdown.Indicator.Better != BetterDirection.Neither => $"No {GroupWords.Kind(breakdown.By)} {(breakdown.IsPartWithheld ? "shown is worse than chance explains" : "does worse than chance would explain")}",
            (_, > 0, _) when !breakdown.HasMoreThanChance => "No more groups do worse than chance would explain",
            (_, 1, _) => Short($"{GroupWords.Of(breakdown.By, worse[0])} does worse than chance would explain") ?? "One group does worse than chance would explain",
            (_, > 1, _) => $"{worse.Length} groups do worse than chance would explain",
            _ => Most([.. breakdown.Groups.Select(group => (GroupWords.Of(breakdown.By, group.Group), group.Value.Denominator ?? group.Value.Value))], breakdown.All.Denominator ?? breakdown.All.Value, breakdown.Indicator.Noun),
        };
    }

    /// <summary>A breakdown's sentence.</summary>
    /// <param name="breakdown">The breakdown.</param>
    /// <param name="when">The time it covers.</param>
    public static string BreakdownSummary(Breakdown breakdown, string when)
    {
        if (breakdown.Groups.Count == 0 && breakdown.All.Value is not null) return "The groups are withheld, because small numbers in them could point to a child.";
        if (breakdown.Groups.Count == 0) return "No members in this period with the filters chosen. Remove a filter or choose another month.";

        var whole = $"{breakdown.Indicator.Name}: {Wording.Value(breakdown.Indicator, breakdown.All)} {when}";
        return breakdown.Indicator.Unit == IndicatorUnit.Percent ? $"{whole}. {Outside(breakdown)}{ByChance(breakdown)}" : $"{whole}.";
    }

    private static string ByChance(Breakdown breakdown) => breakdown.WorseByChance > 0 && breakdown.Worse.Any()
        ? $" Of so many groups chance alone puts up to {Wording.Count(breakdown.WorseByChance)} there."
        : "";

    private static string Outside(Breakdown breakdown)
    {
        string[] outside =
        [
            .. breakdown.Groups.Where(group => group.Standing is GroupStanding.Worse or GroupStanding.Different).Select(group =>
                $"{GroupWords.Of(breakdown.By, group.Group)} {Wording.Value(breakdown.Indicator, group.Value)}, "
                + $"expected {Wording.Level(breakdown.Indicator, group.Low ?? 0)} to {Wording.Level(breakdown.Indicator, group.High ?? 0)}"),
        ];
        return outside.Length switch
        {
            0 => $"Nothing{(breakdown.IsPartWithheld ? " that is shown" : "")} lies on the worse side of what chance would give so many {breakdown.Indicator.Noun}.",
            > 3 => $"{string.Join("; ", outside.Take(3))}; and {outside.Length - 3} more.",
            _ => $"{string.Join("; ", outside)}.",
        };
    }

    /// <summary>The page's headline: what the leading measure shows.</summary>
    /// <param name="report">The overview.</param>
    public static string Headline(OverviewReport report) => (report.Lead.Latest.Value, report.Lead.State) switch
    {
        (null, _) when report.Lead.Latest.Status == ValueStatus.Suppressed => "Too few reviews to show for the month chosen",
        (null, _) => "No reviews were held in the month and filters chosen",
        (_, SpcState.Concern) => "Fewer reviews were in time than usual" + Because(report),
        (_, SpcState.Improving) => "More reviews were in time than usual",
        (_, SpcState.Few) => $"{Wording.Value(report.Lead.Indicator, report.Lead.Latest)} of reviews were in time",
        _ => "Reviews were in time about as often as usual",
    };

    /// <summary>The second line: the value, its change and what else stands out.</summary>
    /// <param name="report">The overview.</param>
    public static string Standfirst(OverviewReport report)
    {
        var lead = report.Lead;
        var first = lead.Latest.Value is null
            ? ""
            : $"{Wording.Value(lead.Indicator, lead.Latest)} were in time in {lead.Latest.Period.Words}{After(", ", Lower(Wording.Change(lead)))}. ";
        string[] concerns = [.. report.Attention.Where(trend => trend != lead).Select(trend => Lower(trend.Indicator.Name))];
        string[] better = [.. report.Trends.Where(trend => trend.State == SpcState.Improving).Select(trend => Lower(trend.Indicator.Name))];
        return (first + Listed("Standing out: ", concerns) + Listed("Improving: ", better)).TrimEnd();
    }

    /// <summary>The second line of a topic's page: its lead in numbers, the groups that stand out, and other measures that do.</summary>
    /// <param name="lead">The measure of the headline.</param>
    /// <param name="answers">What was read for the page.</param>
    /// <param name="asAt">The last day the figures describe.</param>
    public static string Standfirst(IndicatorTrend lead, IReadOnlyList<SectionAnswer> answers, DateOnly asAt)
    {
        string[] worse =
        [
            .. answers.OfType<SectionAnswer.Groups>().Where(answer => answer.Section.Kind == FigureKind.Dots && answer.Breakdown.Indicator == lead.Indicator && answer.Breakdown.HasMoreThanChance)
                .SelectMany(answer => answer.Breakdown.Worse.Select(group => GroupWords.Of(answer.Breakdown.By, group.Group)))
                .Distinct(StringComparer.Ordinal),
        ];
        string[] others =
        [
            .. answers.OfType<SectionAnswer.Trend>().Select(answer => answer.Report.Trend).Concat(answers.OfType<SectionAnswer.Trends>().SelectMany(answer => answer.Each))
                .Where(trend => trend.Indicator != lead.Indicator && trend.State is SpcState.Concern or SpcState.Unusual)
                .Select(trend => Lower(trend.Indicator.Name)).Distinct(StringComparer.Ordinal),
        ];
        return $"{Summary(lead, asAt)} {Listed("Worse than chance would explain: ", worse)}{Listed("Standing out: ", others)}".TrimEnd();
    }

    /// <summary>A name inside a sentence; abbreviations keep their capitals.</summary>
    /// <param name="words">The name.</param>
    public static string Lower(string words) =>
        words.Length > 1 && char.IsUpper(words[1]) ? words : string.Concat(words[..Math.Min(1, words.Length)].ToLowerInvariant(), words.AsSpan(Math.Min(1, words.Length)));

    /// <summary>The groups that filters keep: <c> for West, UASC</c>; empty where there are none.</summary>
    /// <param name="where">The filters.</param>
    public static string For(IReadOnlyList<DimensionFilter> where) => where.Count == 0
        ? ""
        : " for " + string.Join(", ", where.Select(filter => string.Join(" or ", filter.Groups)));

    // Named only where one team makes up at least half of the fall.
    private static string Because(OverviewReport report) => report.Reasons is [{ Points: < 0 } worst, ..]
        && worst.Points * 2 <= report.Reasons.Sum(reason => reason.Points)
            ? $", and {worst.Group} explains most of it"
            : "";

    private static string Listed(string heading, string[] names) => names.Length switch
    {
        0 => "",
        > 4 => $"{heading}{string.Join(", ", names.Take(3))} and {names.Length - 3} more. ",
        1 => $"{heading}{names[0]}. ",
        _ => $"{heading}{string.Join(", ", names.SkipLast(1))} and {names[^1]}. ",
    };

    private static string After(string separator, string words) => words.Length == 0 ? "" : separator + words;
}
