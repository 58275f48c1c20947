using System.Globalization;
using Spectre.Console;

namespace IroAnalytics.Benchmarks;

/// <summary>Measurements as a table on the terminal.</summary>
internal static class MeasurementTable
{
    public static void Print(string title, IEnumerable<Measurement> measurements)
    {
        var table = new Table().Border(TableBorder.Simple).Title(Markup.Escape(title)).AddColumn("What");
        foreach (var heading in (string[])["Measured", "Budget", "Ratio"]) table.AddColumn(new TableColumn(heading).RightAligned().NoWrap());
        foreach (var measurement in measurements) table.AddRow(Row(measurement));
        AnsiConsole.Write(table);
    }

    private static string[] Row(Measurement measurement) =>
    [
        Markup.Escape(measurement.What),
        Amount(measurement.Measured, measurement.Unit),
        measurement.Budget is { } budget ? Amount(budget, measurement.Unit) : "",
        Coloured(measurement.Ratio),
    ];

    private static string Amount(double amount, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{amount.ToString(amount < 10 ? "0.00" : "N0", CultureInfo.InvariantCulture)} {unit}");

    private static string Coloured(double? ratio) => ratio is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"[{(known > 1 ? "red" : "green")}]{known:0.00}[/]")
        : "";
}
