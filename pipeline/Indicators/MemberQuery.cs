using System.Globalization;

namespace IroAnalytics.Pipeline.Indicators;

/// <summary>Writes the one query from which every value, trend, breakdown and list of members of an indicator comes.</summary>
/// <param name="indicator">The indicator.</param>
/// <param name="columns">The columns of its published view.</param>
/// <param name="asAt">The run's as-at date, on which unfinished snapshots are taken.</param>
internal sealed class MemberQuery(Indicator indicator, IReadOnlyList<string> columns, DateOnly asAt)
{
    /// <summary>Who chaired, where that is known; else whose child it was that day.</summary>
    private const string Iro = "iro";

    private const string ByDay = "member.counted_on, member.member_id";

    private static readonly string[] Roles =
        ["member_id", "child_id", "counted_on", "groups_of_day", "is_met", "amount", "weight", "period"];

    private readonly List<(string Name, object? Value)> parameters = [];

    /// <summary>The values of the parameters that the texts written so far name.</summary>
    public IReadOnlyList<(string Name, object? Value)> Parameters => parameters;

    /// <summary>The columns that decide a member: dates, codes and counts.</summary>
    public IReadOnlyList<string> Evidence => [.. columns.Except(Roles).Except(indicator.Distributions)];

    /// <summary>Selects what values are made of, a row for each period and group that has members.</summary>
    /// <param name="slice">What is asked for.</param>
    public string Values(IndicatorSlice slice)
    {
        var groups = string.Concat(slice.By.Select(name => $", {Group(name)} as by_{name}"));
        return $"""
            select
                asked.position
                {groups},
                count(*) as members,
                {(columns.Contains("is_met") ? "count(*) filter (where member.is_met)" : "0")} as met,
                {(columns.Contains("amount") ? "sum(member.amount)" : "0")}::double as amount,
                {(columns.Contains("weight") ? "sum(member.weight)" : "0")}::double as weight
            {From(slice)}
            group by all
            order by all
            """;
    }

    /// <summary>Selects one row: how many members there are, how many of them are met, and how many are not.</summary>
    /// <param name="slice">One period and the filters.</param>
    /// <param name="scope">The children that may be read.</param>
    public string Counts(IndicatorSlice slice, ReadingScope scope)
    {
        var isMet = columns.Contains("is_met") ? "member.is_met" : "null::boolean";
        return $"""
            select count(*)::integer, count(*) filter (where {isMet})::integer, count(*) filter (where not {isMet})::integer
            {From(slice)} {Within(scope)}
            """;
    }

    /// <summary>Selects all members by their day.</summary>
    /// <param name="slice">One period, the filters, and the dimensions whose groups are told of each member.</param>
    /// <param name="scope">The children that may be read.</param>
    public string Members(IndicatorSlice slice, ReadingScope scope) => $"""
        {Select(slice, scope)}
        order by {ByDay}
        """;

    /// <summary>Selects some of the members.</summary>
    /// <param name="slice">One period, the filters, and the dimensions whose groups are told of each member.</param>
    /// <param name="scope">The children that may be read.</param>
    /// <param name="order">Which come first.</param>
    /// <param name="skip">How many are left out before them.</param>
    /// <param name="take">How many are wanted.</param>
    public string Members(IndicatorSlice slice, ReadingScope scope, MemberOrder order, int skip, int take) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        {Select(slice, scope)}
        order by {First(order)}
        limit {take} offset {skip}
        """);

    private string First(MemberOrder order) => order == MemberOrder.LongestFirst
        ? string.Concat(Evidence.Where(name => name.StartsWith(MemberPage.DaysOf, StringComparison.Ordinal)).Take(1).Select(name => $"coalesce(member.{name}, 0) desc, ")) + "member.member_id"
        : columns.Contains("is_met") ? $"member.is_met is not distinct from {(order == MemberOrder.MetFirst ? "true" : "false")} desc, {ByDay}"
        : ByDay;

    private string Select(IndicatorSlice slice, ReadingScope scope) => $"""
        select
            member.member_id, member.child_id, member.counted_on,
            {(columns.Contains("is_met") ? "member.is_met" : "null")},
            {(columns.Contains("weight") ? "member.amount / member.weight" : "null")}
            {string.Concat(Evidence.Except(slice.By).Select(name => name == Iro ? ", coalesce(member.iro, nullif(state.iro, 'not known'))" : $", member.{name}"))}
            {string.Concat(slice.By.Select(name => $", {Group(name)}"))}
        {From(slice, Evidence.Contains(Iro))} {Within(scope)}
        """;

    /// <summary>Selects which members each period has, in which group, and whether they are met.</summary>
    /// <param name="slice">Periods, at most one dimension, and filters.</param>
    public string States(IndicatorSlice slice) => $"""
        select
            asked.position,
            member.member_id,
            {(slice.By.Count == 0 ? "''" : Group(slice.By[0]))} as "group",
            coalesce(member.is_met, false) as is_met
        {From(slice)}
        order by all
        """;

    private string From(IndicatorSlice slice, bool tellsIro = false)
    {
        var needsState = tellsIro || slice.By.Concat(slice.Where.Select(filter => filter.Dimension)).Any(name => !columns.Contains(name) || name == Iro);
        var state = needsState
            ? $"""
              left join marts.child_state as state
                  on member.child_id = state.child_id and {DayOfGroups} >= state.from_on and {DayOfGroups} < state.until_on {StatesWithin(slice.Periods)}
              """
            : "";
        return $"""
            from (values {string.Join(", ", slice.Periods.SelectMany(Asked))}) as asked (position, period, day)
            inner join {indicator.View} as member on {PeriodJoin}
            {state}
            where {Within(slice.Periods)} {string.Concat(slice.Where.Select(filter => " and " + Kept(filter)))}
            """;
    }

    /// <summary>The periods, or the days that members are counted on, so that a view of several tables reads no others of any of them.</summary>
    private string Within(IReadOnlyList<ReportingPeriod> periods) => columns.Contains("period")
        ? $"member.period in ({string.Join(", ", periods.Select(period => $"'{period.Key}'"))})"
        : $"member.counted_on between {Day(periods.Min(period => period.From))} and {Day(periods.Max(period => period.To))}";

    /// <summary>Of the states of children only those of the days asked for are joined: they are few of all.</summary>
    private string StatesWithin(IReadOnlyList<ReportingPeriod> periods) => columns.Contains("groups_of_day") || columns.Contains("period")
        ? ""
        : $"and state.from_on <= {Day(periods.Max(period => period.To))} and state.until_on > {Day(periods.Min(period => period.From))}";

    private string Within(ReadingScope scope) => scope.Caseload() is { } iro
        ? $"and member.child_id in (select child_id from marts.caseload where iro = {Parameter(iro)}::varchar)"
        : "";

    private string DayOfGroups => columns.Contains("groups_of_day") ? "member.groups_of_day" : "member.counted_on";

    private string PeriodJoin =>
        columns.Contains("period") ? "asked.period = member.period"
        : indicator.Kind == IndicatorKind.Snapshot ? "asked.day = member.counted_on"
        : "asked.day = date_trunc('month', member.counted_on)";

    /// <summary>A snapshot is asked for on its day, a flow month by month, and what depends on the period by its name.</summary>
    private IEnumerable<string> Asked(ReportingPeriod period, int position)
    {
        if (columns.Contains("period")) return period.IsRolling ? throw CountedOnce(period) : [Row(position, period.Key, period.From)];
        if (indicator.Kind == IndicatorKind.Snapshot) return [Row(position, period.Key, period.To < asAt ? period.To : asAt)];

        var months = Enumerable.Range(0, 12).Select(period.From.AddMonths).TakeWhile(period.Contains);
        return months.Select(month => Row(position, period.Key, month));
    }

    private DimensionNotOfIndicatorException CountedOnce(ReportingPeriod period) => new(
        $"'{indicator.Id}' counts once in a period and is published for months, quarters and years from April: ask for one of those, not for {period.Words}.");

    private static string Row(int position, string period, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"({position}, '{period}', {Day(day)})");

    private string Kept(DimensionFilter filter) =>
        $"{Group(filter.Dimension)} in ({string.Join(", ", filter.Groups.Select(group => $"{Parameter(group)}::varchar"))})";

    /// <summary>The group of a member: its own where the fact carries it, else its child's on that day.</summary>
    private string Group(string dimension) => (columns.Contains(dimension), dimension) switch
    {
        (true, Iro) => "coalesce(member.iro, state.iro, 'not known')",
        (true, _) => $"coalesce(member.{dimension}, 'not known')",
        (false, "cohort") => "coalesce(state.cohort, case when member.child_id is null then 'not known' else 'Local' end)",
        _ => $"coalesce(state.{dimension}, 'not known')",
    };

    /// <summary>A day in the text itself: of a parameter DuckDB knows nothing when it plans, and then joins every day of a view that is made day by day.</summary>
    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"date '{day:yyyy-MM-dd}'");

    private string Parameter(object? value)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"p{parameters.Count}");
        parameters.Add((name, value));
        return "$" + name;
    }
}
