using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>That a person said what an escalation is about.</summary>
/// <param name="Id">Its number; later ones are greater.</param>
/// <param name="EscalationId">The escalation, as the extract names it.</param>
/// <param name="Themes">The themes' codes, the main one first; empty where it is about none of them.</param>
/// <param name="DecidedBy">Who said it.</param>
/// <param name="DecidedAt">When.</param>
public sealed record ThemeDecision(long Id, string EscalationId, IReadOnlyList<string> Themes, string DecidedBy, DateTimeOffset DecidedAt);

/// <summary>What people said of the themes of escalations. Nothing is changed or taken away: the latest holds, those before it stay.</summary>
public sealed class ThemeDecisions
{
    private const string List = """
        select theme_decision_id, escalation, themes, decided_by, decided_at
        from theme_decision
        order by theme_decision_id
        """;

    private const string Decide =
        "insert into theme_decision (escalation, themes, decided_by, decided_at) values ($1, $2, $3, $4)";

    private readonly OperationsStore store;

    internal ThemeDecisions(OperationsStore store) => this.store = store;

    /// <summary>Every decision, the oldest first.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<ThemeDecision>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        return await connection.ReadAsync(List, Row, cancellation);
    }

    /// <summary>The decision that holds, by escalation.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<string, ThemeDecision>> LatestAsync(CancellationToken cancellation) =>
        (await ListAsync(cancellation)).GroupBy(decision => decision.EscalationId, StringComparer.Ordinal)
            .ToDictionary(decisions => decisions.Key, decisions => decisions.Last(), StringComparer.Ordinal);

    /// <summary>Records a decision.</summary>
    /// <param name="escalation">The escalation, as the extract names it.</param>
    /// <param name="themes">The themes' codes, the main one first; empty where it is about none of them.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Stops the recording.</param>
    public async Task DecideAsync(string escalation, IReadOnlyList<string> themes, string by, DateTimeOffset at, CancellationToken cancellation)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        await connection.RunAsync(Decide, OperationsStore.Parameters(escalation, string.Join(' ', themes), by, at), cancellation);
    }

    private static ThemeDecision Row(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2).Split(' ', StringSplitOptions.RemoveEmptyEntries),
        row.GetString(3),
        row.GetFieldValue<DateTimeOffset>(4));
}
