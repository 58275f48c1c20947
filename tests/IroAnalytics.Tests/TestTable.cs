using System.Data.Common;
using System.Globalization;

namespace IroAnalytics.Tests;

/// <summary>Rows as a person writes them: a line each, values between bars, the first line their columns.</summary>
public sealed record TestTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    public static TestTable Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => (IReadOnlyList<string>)[.. line.Split('|', StringSplitOptions.TrimEntries)])
            .ToList();
        return new(lines[0], lines[1..]);
    }

    /// <summary>A value as it is written in a test: days and numbers as they are said everywhere, nothing for null.</summary>
    public static string Write(DbDataReader row, int column) => row.IsDBNull(column) ? "" : Write(row.GetValue(column));

    public static string Write(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "true" : "false",
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime moment => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.############", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}

/// <summary>A row that a model made, each value as a person writes it.</summary>
public sealed class TestRow(IReadOnlyDictionary<string, string> values)
{
    public string this[string column] => values[column];

    /// <summary>Some of the values, between bars.</summary>
    public string Show(string columns) =>
        string.Join(" | ", columns.Split('|', StringSplitOptions.TrimEntries).Select(column => values[column])).TrimEnd();
}
