namespace IroAnalytics.Tests.Models;

/// <summary>Fills the tables that care is made of, so that a test names only what matters.</summary>
internal static class GivenCare
{
    /// <summary>Episodes of child A as they were read, from the newest files unless a return is named.</summary>
    public static async Task EpisodesAsync(this TestWarehouse warehouse, string text)
    {
        await warehouse.GivenAsync("staging.return", """
            contract | return_position | began_on   | ended_on
            Episodes | 2025            | 2024-04-01 | 2025-03-31
            Episodes | 9999            | 2025-04-01 | 2026-03-31
            Reviews  | 2025            | 2024-04-01 | 2025-03-31
            """);
        await warehouse.GivenAsync("staging.episode", With(
            text, ("child_id", _ => "A"), ("return_position", _ => "9999"), ("row_number", Number), ("is_end_unreadable", _ => "false"), ("is_after_as_at", _ => "false")));
    }

    /// <summary>Episodes of one period of care of child A, as ordered and cut.</summary>
    public static async Task PeriodAsync(this TestWarehouse warehouse, string text, string startedOn = "2023-03-01", string endedOn = "")
    {
        await warehouse.GivenAsync("core.care_period", $"""
            care_period_id | child_id | care_period_number | started_on  | ended_on
            A#1            | A        | 1                  | {startedOn} | {endedOn}
            """);
        await warehouse.GivenAsync("core.episode", With(
            text, ("child_id", _ => "A"), ("care_period_id", _ => "A#1"), ("episode_id", Number), ("episode_number", Number)));
    }

    private static string Number(int row) => $"{row + 1}";

    private static string With(string text, params (string Column, Func<int, string> Value)[] more)
    {
        var table = TestTable.Parse(text);
        var missing = more.Where(column => !table.Columns.Contains(column.Column)).ToList();
        var rows = table.Rows.Select((row, place) => row.Concat(missing.Select(column => column.Value(place))));
        return string.Join("\n", rows.Prepend(table.Columns.Concat(missing.Select(column => column.Column))).Select(row => string.Join(" | ", row)));
    }
}
