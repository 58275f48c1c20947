using System.Globalization;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>The headings and cells of the tables that stand beside charts.</summary>
internal static class Columns
{
    /// <summary>The heading of the members: what they are, where they are no children.</summary>
    /// <param name="indicator">What is measured.</param>
    /// <param name="rows">The rows behind a value.</param>
    public static string Member(Indicator indicator, IReadOnlyList<IndicatorMember> rows) =>
        rows.Count > 0 && rows.All(row => row.ChildId is null) ? Wording.Capital(Wording.One(indicator.Noun)) : "Child";

    /// <summary>Whether a piece of evidence is a number.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="rows">The rows behind a value.</param>
    public static bool IsNumber(string name, IReadOnlyList<IndicatorMember> rows) =>
        rows.Any(row => row.Evidence.GetValueOrDefault(name) is int or long or double or decimal);

    /// <summary>The heading of the numerator.</summary>
    public static string Numerator(Indicator indicator) => indicator.Amount is { } amount ? Wording.Capital(amount) : "Met";

    /// <summary>The heading of the denominator: what the members are called.</summary>
    public static string Denominator(Indicator indicator) => Wording.Capital(indicator.Noun);

    /// <summary>The heading of the value.</summary>
    public static string Value(Indicator indicator) => indicator.Unit == IndicatorUnit.Count ? Wording.Capital(indicator.Noun) : "Value";

    /// <summary>A numerator or denominator: whole where it is, else to one decimal.</summary>
    public static string Part(double? part) => part switch
    {
        null => "",
        { } whole when Math.Abs(whole - Math.Round(whole)) < 1e-9 => Wording.Count(whole),
        { } other => Math.Round((decimal)other, 1, MidpointRounding.AwayFromZero).ToString("#,0.0", CultureInfo.InvariantCulture),
    };

    /// <summary>A piece of a member's evidence, as a table shows it: codes as people call them.</summary>
    /// <param name="indicator">What is measured.</param>
    /// <param name="name">The evidence's name.</param>
    /// <param name="value">Its date, code or number.</param>
    public static string Evidence(Indicator indicator, string name, object? value) => value switch
    {
        string code when IsToCome(indicator, name, code) => "",
        string code => GroupWords.Of(name, code),
        null => "",
        DateOnly day => Wording.ShortDay(day),
        DateTime moment => Wording.ShortDay(DateOnly.FromDateTime(moment)),
        bool claim => claim ? "yes" : "no",
        double number => Part(number),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // What is open has no outcome yet: nobody forgot to record it.
    private static bool IsToCome(Indicator indicator, string name, string code) =>
        indicator.Id == "escalations-open" && name == "outcome" && code == Dimensions.NotKnown;

    /// <summary>The heading of a piece of evidence: <c>due_on</c> becomes Due on.</summary>
    public static string EvidenceName(string name) => Dimensions.Child.Contains(name) ? Dimensions.Words(name) : Wording.Capital(name.Replace('_', ' '));
}
