using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using Spectre.Console;

namespace IroAnalytics.Pipeline.Commands;

/// <summary>Writes rows as a table for people, or as JSON or CSV for machines.</summary>
internal static class Output
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    };

    /// <summary>The option that chooses among them.</summary>
    public static Option<string> FormatOption()
    {
        var option = new Option<string>("--format") { Description = "table, json or csv.", DefaultValueFactory = _ => "table" };
        option.AcceptOnlyFromAmong("table", "json", "csv");
        return option;
    }

    /// <summary>Writes rows.</summary>
    /// <typeparam name="T">A row, as JSON writes it.</typeparam>
    /// <param name="format">table, json or csv.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="columns">The columns of table and CSV.</param>
    public static async Task WriteAsync<T>(string format, IReadOnlyList<T> rows, IReadOnlyList<(string Heading, Func<T, object?> Value)> columns)
    {
        if (format == "json")
        {
            await using var stdout = Console.OpenStandardOutput();
            await JsonSerializer.SerializeAsync(stdout, rows, Json);
            await stdout.WriteAsync("\n"u8.ToArray());
        }
        else if (format == "csv")
        {
            await using var csv = CsvWriter.Create(Console.Out);
            csv.WriteRecord([.. columns.Select(column => column.Heading)]);
            foreach (var row in rows) csv.WriteRecord([.. columns.Select(column => Text(column.Value(row)))]);
        }
        else
        {
            WriteTable(rows, columns);
        }
    }

    /// <summary>Writes one thing as JSON.</summary>
    /// <typeparam name="T">What it is.</typeparam>
    /// <param name="one">The thing.</param>
    public static async Task WriteOneAsync<T>(T one)
    {
        await using var stdout = Console.OpenStandardOutput();
        await JsonSerializer.SerializeAsync(stdout, one, Json);
        await stdout.WriteAsync("\n"u8.ToArray());
    }

    private static void WriteTable<T>(IReadOnlyList<T> rows, IReadOnlyList<(string Heading, Func<T, object?> Value)> columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var (heading, _) in columns) table.AddColumn(new TableColumn(Markup.Escape(heading)).NoWrap());
        foreach (var row in rows) table.AddRow([.. columns.Select(column => Markup.Escape(Short(column.Value(row))))]);
        AnsiConsole.Write(table);
        AnsiConsole.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{rows.Count} rows"));
    }

    /// <summary>As people read it: numbers to two decimals; machine formats carry them unrounded.</summary>
    private static string Short(object? value) => value is double number ? number.ToString("0.##", CultureInfo.InvariantCulture) : Text(value);

    private static string Text(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool isTrue => isTrue ? "true" : "false",
        IReadOnlyDictionary<string, string> group => string.Join("; ", group.Select(pair => $"{pair.Key}={pair.Value}")),
        IReadOnlyDictionary<string, object?> evidence => string.Join("; ", evidence.Select(pair => $"{pair.Key}={Text(pair.Value)}")),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
