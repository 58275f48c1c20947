using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Pages.Figures;

/// <summary>Cells that most tables have.</summary>
internal static class Cells
{
    /// <summary>The status of a value that will not change any more.</summary>
    public const string Settled = "settled";

    /// <summary>A numerator or denominator.</summary>
    public static TableCell Part(double? part, string? href = null) => new(Columns.Part(part), part, href);

    /// <summary>A whole number.</summary>
    public static TableCell Count(double number) => new(Wording.Count(number), number);

    /// <summary>A value, in a file not rounded.</summary>
    public static TableCell Value(Indicator indicator, IndicatorValue value, string? href = null) => new(Wording.Value(indicator, value), value.Value, href);

    /// <summary>How far a value can be relied on.</summary>
    public static TableCell Status(IndicatorValue value) => TableCell.Text(value.Status switch
    {
        ValueStatus.Provisional => "provisional",
        ValueStatus.NoData => "no data",
        ValueStatus.Suppressed => "suppressed",
        _ => Settled,
    });

    /// <summary>Whether some number of a row is withheld.</summary>
    /// <param name="isWithheld">Whether it is.</param>
    public static TableCell Status(bool isWithheld) => TableCell.Text(isWithheld ? "suppressed" : Settled);

    /// <summary>A share of a whole, in per cent to one decimal.</summary>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole; above 0.</param>
    public static TableCell Share(double part, double whole) => new(Wording.Share(part, whole), 100 * part / whole);
}
