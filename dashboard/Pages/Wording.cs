using System.Globalization;
using IroAnalytics.Dashboard.Charts;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>How numbers, dates and states are put into words: the only place where a page's figures are rounded.</summary>
internal static class Wording
{
    /// <summary>What stands where there is no value. Never nought.</summary>
    public const string NoData = "no data";

    /// <summary>What stands where a small number is withheld.</summary>
    public const string Withheld = "c";

    private const double LeastRoundedToWhole = 20;
    private const int MostDecimals = 6;

    // The invariant culture writes Sep where the system's British one writes Sept, and does not change with its data.
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>A day: <c>31 October 2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", English);

    /// <summary>A day in a table: <c>31 Oct 2026</c>.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMM yyyy", English);

    /// <summary>A week's Monday above a narrow column: <c>2 Nov</c>.</summary>
    public static string WeekOf(DateOnly monday) => monday.ToString("d MMM", English);

    /// <summary>A moment, in the council's time: <c>2 November 2026, 06:14</c>.</summary>
    public static string Moment(DateTimeOffset moment) =>
        TimeZoneInfo.ConvertTime(moment, London).ToString("d MMMM yyyy, HH:mm", English);

    /// <summary>A whole number: <c>1,358</c>.</summary>
    public static string Count(double number) => Signed(Rounded((decimal)number, 0), "#,0");

    /// <summary>A value without its unit: <c>92.4</c>, <c>7</c>, or that there is none.</summary>
    public static string Number(Indicator indicator, IndicatorValue value) =>
        Shown(indicator, value) is { } shown ? Signed(shown, Format(indicator)) : Absent(value);

    /// <summary>A value with its unit: <c>92.4%</c>.</summary>
    public static string Value(Indicator indicator, IndicatorValue value) =>
        Shown(indicator, value) is { } shown ? Signed(shown, Format(indicator)) + Unit(indicator) : Absent(value);

    /// <summary>What stands for a value that there is not: that it is withheld, or that there is no data.</summary>
    public static string Absent(IndicatorValue value) => value.Status == ValueStatus.Suppressed ? Withheld : NoData;

    /// <summary>A limit, mean or target in the indicator's unit, as short as it goes: <c>97%</c>.</summary>
    public static string Level(Indicator indicator, double level) =>
        Signed(Rounded((decimal)level, Decimals(indicator, level)), "#,0.#") + Unit(indicator);

    /// <summary>A value and the limit it lies beyond, with as many decimals as tell them apart.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="value">The value.</param>
    /// <param name="limit">Another number.</param>
    public static (string Value, string Limit) Apart(Indicator indicator, double value, double limit)
    {
        var usual = Decimals(indicator, limit);
        var decimals = usual;
        while (decimals < MostDecimals && Rounded((decimal)value, decimals) == Rounded((decimal)limit, decimals)) decimals++;
        return decimals == usual
            ? (Level(indicator, value), Level(indicator, limit))
            : (Precise(value), Precise(limit));

        string Precise(double number) => Signed(Rounded((decimal)number, decimals), "#,0." + new string('0', decimals)) + Unit(indicator);
    }

    /// <summary>The share of members that are met: <c>92.4%</c>, or that there are none.</summary>
    public static string Percent(MemberCount count) =>
        count.Members == 0 ? NoData : Signed(Rounded(100 * (decimal)count.Met / count.Members, 1), "#,0.0") + "%";

    /// <summary>The per cent sign, or nothing.</summary>
    public static string Unit(Indicator indicator) => indicator.Unit == IndicatorUnit.Percent ? "%" : "";

    /// <summary>How a value differs from an earlier one: <c>2.1 points lower than September</c>.</summary>
    /// <param name="trend">Its last period is compared with the one before.</param>
    public static string Change(IndicatorTrend trend) => Difference(trend) switch
    {
        _ when RestsOnFew(trend) => "",
        null => trend.Previous is { } before && Shown(trend.Indicator, trend.Latest) is not null ? $"No value for {Near(before.Period)}" : "",
        0 => $"The same as {Near(trend.Values[^2].Period)}",
        { } difference => $"{Amount(trend.Indicator, difference)} than {Near(trend.Values[^2].Period)}",
    };

    /// <summary>How a value differs from an earlier one, without naming it: <c>2.1 points lower</c>.</summary>
    /// <param name="trend">Its last period is compared with the one before.</param>
    public static string ShortChange(IndicatorTrend trend) => Difference(trend) switch
    {
        _ when RestsOnFew(trend) => "too few to say",
        null => "not known",
        0 => "none",
        { } difference => Amount(trend.Indicator, difference),
    };

    /// <summary>How a value as now known differs from what was first published: <c>0.6 points higher</c>.</summary>
    /// <param name="indicator">What is measured.</param>
    /// <param name="first">As first published.</param>
    /// <param name="now">As now known.</param>
    public static string Revision(Indicator indicator, FirstPublishedValue first, IndicatorValue now) =>
        (Shown(indicator, first.Value), Shown(indicator, now)) switch
        {
            ({ } before, { } after) => after == before ? "none" : Amount(indicator, after - before),
            (null, null) => "none",
            (null, _) => "no value then",
            _ => "no value now",
        };

    /// <summary>When and from what a period was closed.</summary>
    /// <param name="closing">The closing.</param>
    public static string Closing(PeriodClosing closing) =>
        $"First published on {Day(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(closing.ClosedAt, London).DateTime))} from run {closing.Run}, data as at {Day(closing.AsAt)}, definitions version {closing.DefinitionsVersion}.";

    /// <summary>A part of a whole in per cent, rounded half up: <c>37%</c>; to one decimal below 10.</summary>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole; above 0.</param>
    public static string Share(double part, double whole)
    {
        var percent = 100 * (decimal)part / (decimal)whole;
        return percent < 10 ? Signed(Rounded(percent, 1), "0.0") + "%" : Signed(Rounded(percent, 0), "0") + "%";
    }

    /// <summary>A period beside one that is named in full: <c>September</c>, or its whole name where that is no month.</summary>
    public static string Near(ReportingPeriod period) =>
        period.Length == PeriodLength.Month ? period.From.ToString("MMMM", English) : period.Words;

    /// <summary>What a value is made of: <c>146 of 158 reviews</c>, <c>831 children for 13.9 IROs</c>, <c>children, at 31 October 2026</c>.</summary>
    public static string Makeup(Indicator indicator, IndicatorValue value, DateOnly asAt) => (indicator.Unit, value) switch
    {
        (_, { Value: null }) => "",
        (IndicatorUnit.Count, _) => $"{indicator.Noun}, {When(indicator, value.Period, asAt)}",
        (IndicatorUnit.Mean, { Numerator: { } sum, Denominator: { } weight }) =>
            string.Create(English, $"{Count(sum)} {indicator.Amount} for {Rounded((decimal)weight, 1):0.0} {indicator.Noun}"),
        (_, { Numerator: { } met, Denominator: { } members }) => $"{Count(met)} of {Counted(members, indicator.Noun)}",
        _ => "",
    };

    /// <summary>A value's parts as a line of a chart's label, closed by a line break; empty where it has none.</summary>
    public static string Parts(Indicator indicator, IndicatorValue value) =>
        indicator.Unit != IndicatorUnit.Count && Makeup(indicator, value, value.Period.To) is { Length: > 0 } parts ? parts + "<br>" : "";

    /// <summary>When members are counted: <c>at 31 October 2026</c> or <c>in October 2026</c>.</summary>
    public static string When(Indicator indicator, ReportingPeriod period, DateOnly asAt) => indicator.Kind == IndicatorKind.Snapshot
        ? $"at {Day(period.To < asAt ? period.To : asAt)}"
        : period is { Length: PeriodLength.Year, IsRolling: false } && period.To > asAt ? $"from {Day(period.From)} to {Day(asAt)}"
        : period.Length == PeriodLength.Quarter ? $"from {period.Words}"
        : $"in {(period.Length == PeriodLength.Year ? "the " : "")}{period.Words}";

    /// <summary>What is to be said of the target: <c>Target 97%: hit and miss</c>.</summary>
    public static string TargetLine(IndicatorTrend trend) => trend.Latest.Target is { } target
        ? $"Target {Level(trend.Indicator, target)}{(trend.Assurance is { } assured ? ": " + assured : "")}"
        : "No target set";

    /// <summary>A period's state: <c>Concern, unusually low</c>; empty where it has no value.</summary>
    /// <param name="trend">The trend.</param>
    /// <param name="place">The period's place among its values.</param>
    public static string State(IndicatorTrend trend, int place) => trend.Values[place].Value is null
        ? ""
        : trend.Chart?.Words[place] is { Length: > 0 } reason
            ? $"{StateShape.Word(trend.StateAt(place))}, {reason}"
            : StateShape.Word(trend.StateAt(place));

    /// <summary>Tenths of a point with their sign: <c>−2.1</c>, <c>+0.6</c>, <c>0.0</c>.</summary>
    public static string SignedTenths(int tenths) => tenths > 0 ? "+" + Signed(tenths / 10m, "0.0") : Signed(tenths / 10m, "0.0");

    /// <summary>What a member is that is not met: late for reviews, not met for all else.</summary>
    public static string NotMet(Indicator indicator) => indicator.Id == "reviews-in-time" ? "late" : "not met";

    /// <summary>What is counted after its number: <c>1 review</c>, <c>158 reviews</c>.</summary>
    /// <param name="number">How many.</param>
    /// <param name="noun">In the plural, as the catalogue has it.</param>
    public static string Counted(double number, string noun) => $"{Count(number)} {(number == 1 ? One(noun) : noun)}";

    /// <summary>One of what is counted: <c>review</c>.</summary>
    /// <param name="noun">In the plural, as the catalogue has it.</param>
    public static string One(string noun) => noun == "children" ? "child" : noun[..^1];

    /// <summary>A noun after its number: <c>1 row</c>, <c>2 rows</c>.</summary>
    public static string Several(long number, string one, string more) => $"{Count(number)} {(number == 1 ? one : more)}";

    /// <summary>The first letter made a capital.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpper(words[0], English) + words[1..];

    private static TimeZoneInfo London { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    private static string Amount(Indicator indicator, decimal difference)
    {
        var size = Signed(Math.Abs(difference), Format(indicator));
        return indicator.Unit switch
        {
            IndicatorUnit.Percent => $"{size} {(size == "1.0" ? "point" : "points")} {(difference > 0 ? "higher" : "lower")}",
            IndicatorUnit.Count => $"{size} {(difference > 0 ? "more" : "fewer")}",
            _ => $"{size} {(difference > 0 ? "higher" : "lower")}",
        };
    }

    private static int Decimals(Indicator indicator, double level) => indicator.Unit == IndicatorUnit.Count && level >= LeastRoundedToWhole ? 0 : 1;

    private static bool RestsOnFew(IndicatorTrend trend) => IndicatorTrend.IsOfFew(trend.Latest) || (trend.Previous is { } before && IndicatorTrend.IsOfFew(before));

    // The difference of the values as shown, so that a reader who subtracts them finds the same.
    private static decimal? Difference(IndicatorTrend trend) =>
        trend.Previous is { } before ? Shown(trend.Indicator, trend.Latest) - Shown(trend.Indicator, before) : null;

    // From whole numbers where there are any: 100 x met / members as a double may lie a hair below the half it is.
    private static decimal? Shown(Indicator indicator, IndicatorValue value) => (indicator.Unit, value) switch
    {
        (_, { Value: null }) => null,
        (IndicatorUnit.Percent, { Numerator: { } met, Denominator: { } members }) => Rounded(100 * (decimal)met / (decimal)members, 1),
        (IndicatorUnit.Count, { Value: { } count }) => Rounded((decimal)count, 0),
        (_, { Value: { } other }) => Rounded((decimal)other, 1),
    };

    private static decimal Rounded(decimal number, int digits) => Math.Round(number, digits, MidpointRounding.AwayFromZero);

    private static string Format(Indicator indicator) => indicator.Unit == IndicatorUnit.Count ? "#,0" : "#,0.0";

    private static string Signed(decimal number, string format) =>
        (number < 0 ? "\u2212" : "") + Math.Abs(number).ToString(format, English);
}
