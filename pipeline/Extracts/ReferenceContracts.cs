namespace IroAnalytics.Pipeline.Extracts;

/// <summary>Reference data that ships with the product and that a council may replace, whole, by a file of its own.</summary>
internal static class ReferenceContracts
{
    public static IReadOnlyList<ExtractContract> All { get; } =
    [
        Of("bank_holidays", new("DATE", ColumnType.Date, true), Required("NAME")),
        Of("targets", Required("INDICATOR"), new("FROM", ColumnType.Date, true), new("TARGET", ColumnType.Number, true)),
        Of(
            "comparators",
            Required("INDICATOR"),
            new("PERIOD", ColumnType.Period, true),
            Required("GROUP"),
            new("VALUE", ColumnType.Number, true),
            Required("SOURCE")),
        Of("teams", Required("TEAM"), Required("NAME")),
        Of("theme_words", new("THEME", ColumnType.UpperText, true), Required("WORDS"), new("NOTES", ColumnType.Text), new("SOURCE", ColumnType.Text)),
        Of(
            "postcodes",
            new("POSTCODE", ColumnType.Postcode, true),
            new("EASTING", ColumnType.Number, true),
            new("NORTHING", ColumnType.Number, true)),
    ];

    private static ExtractContract Of(string name, params IReadOnlyList<ExtractColumn> columns) =>
        new(name, ExtractOrigin.Reference, columns, []);

    private static ExtractColumn Required(string name) => new(name, ColumnType.Text, true);
}
