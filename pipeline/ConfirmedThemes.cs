using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Pipeline;

/// <summary>What people said of the themes of escalations, as far as a refresh can know it.</summary>
/// <param name="ByEscalation">The themes' codes by escalation; an empty list is none of them.</param>
/// <param name="Remark">Why it may not be the latest, as a sentence; null where it is.</param>
internal sealed record ConfirmedThemes(IReadOnlyDictionary<string, IReadOnlyList<string>> ByEscalation, string? Remark)
{
    /// <summary>Nobody has said anything.</summary>
    public static ConfirmedThemes None { get; } = new(new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal), null);

    /// <summary>What a fingerprint needs: the same text for the same decisions.</summary>
    public string Key => string.Join('\n', ByEscalation.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => $"{one.Key}|{string.Join(' ', one.Value)}"));

    /// <summary>
    /// Reads it from the operations database. Where another process has that open, such as a dashboard while somebody refreshes
    /// from the command line, what the newest run knew holds on, so that no figure falls back.
    /// </summary>
    /// <param name="folder">The warehouse folder.</param>
    /// <param name="operations">The database, where this process has it; null to open it for the reading.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static async Task<ConfirmedThemes> ReadAsync(WarehouseFolder folder, OpenOperations? operations, TimeProvider time, CancellationToken cancellation)
    {
        if (operations is null && !File.Exists(folder.Operations)) return None;

        try
        {
            if (operations is not null) return await OfAsync(await operations.GetAsync(cancellation), cancellation);

            await using var store = await OperationsStore.OpenAsync(folder, time, cancellation);
            return await OfAsync(store, cancellation);
        }
        catch (WarehouseProblemException problem)
        {
            return new(await OfNewestRunAsync(folder, cancellation), $"Themes that people confirmed since the run before are not in it: {problem.Message}");
        }
    }

    private static async Task<ConfirmedThemes> OfAsync(OperationsStore store, CancellationToken cancellation)
    {
        var decisions = await store.ThemeDecisions.LatestAsync(cancellation);
        return new(decisions.ToDictionary(one => one.Key, one => one.Value.Themes, StringComparer.Ordinal), null);
    }

    private static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> OfNewestRunAsync(WarehouseFolder folder, CancellationToken cancellation)
    {
        if (new RunHistory(folder).List() is not [{ Pointer.Run: var newest }, ..]) return None.ByEscalation;

        try
        {
            await using var database = OpenRun.OpenFile(folder.RunFile(newest), new());
            await using var connection = database.Connect();
            var said = await connection.ReadAsync(
                "select escalation_id, theme from marts.escalation_theme where origin = $origin order by escalation_id, place",
                [("origin", ThemeOrigin.Person)],
                row => (Escalation: row.GetString(0), Theme: row.GetString(1)),
                cancellation);
            return said.GroupBy(one => one.Escalation, StringComparer.Ordinal).ToDictionary(
                one => one.Key,
                one => (IReadOnlyList<string>)[.. one.Select(theme => theme.Theme).Where(EscalationTheme.Has)],
                StringComparer.Ordinal);
        }
        catch (DbException)
        {
            // An earlier version made that run, or it cannot be read: there is nothing to hold on to.
            return None.ByEscalation;
        }
    }
}
