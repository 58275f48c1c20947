using System.Globalization;
using IroAnalytics.Pipeline;

namespace IroAnalytics.Tests;

/// <summary>The bank holidays that ship with the product.</summary>
internal static class BankHolidays
{
    public static IReadOnlyList<DateOnly> Days { get; } =
    [
        .. File.ReadLines(Path.Combine(PipelineRun.ReferenceFolder, "bank_holidays.csv")).Skip(1)
            .Select(line => DateOnly.Parse(line.Split(',')[0], CultureInfo.InvariantCulture)),
    ];
}
