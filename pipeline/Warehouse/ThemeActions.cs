using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>Something done against what escalations are about.</summary>
/// <param name="Id">Its number; later ones are greater.</param>
/// <param name="Theme">The theme's code; empty where it is meant for all.</param>
/// <param name="What">What is done.</param>
/// <param name="Owner">Who does it.</param>
/// <param name="From">The day it begins.</param>
/// <param name="Outcome">What came of it; empty where that is not known yet.</param>
/// <param name="AddedBy">Who entered it.</param>
/// <param name="AddedAt">When it was entered.</param>
/// <param name="WithdrawnBy">Who withdrew it; null where it stands.</param>
/// <param name="WithdrawnAt">When it was withdrawn; null where it stands.</param>
public sealed record ThemeAction(
    long Id,
    string Theme,
    string What,
    string Owner,
    DateOnly From,
    string Outcome,
    string AddedBy,
    DateTimeOffset AddedAt,
    string? WithdrawnBy,
    DateTimeOffset? WithdrawnAt)
{
    /// <summary>Whether it has not been withdrawn.</summary>
    public bool Holds => WithdrawnAt is null;
}

/// <summary>The actions against themes of escalations. One that is withdrawn stays, with who withdrew it.</summary>
public sealed class ThemeActions
{
    private const string List = """
        select theme_action_id, theme, action, owner, from_on, outcome, added_by, added_at, withdrawn_by, withdrawn_at
        from theme_action
        order by from_on, theme_action_id
        """;

    private const string Add =
        "insert into theme_action (theme, action, owner, from_on, outcome, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7)";

    private const string Withdraw =
        "update theme_action set withdrawn_by = $2, withdrawn_at = $3 where theme_action_id = $1 and withdrawn_at is null";

    private readonly OperationsStore store;

    internal ThemeActions(OperationsStore store) => this.store = store;

    /// <summary>Every action, withdrawn ones too, in order of the days they begin.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<ThemeAction>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        return await connection.ReadAsync(List, Row, cancellation);
    }

    /// <summary>Records an action.</summary>
    /// <param name="action">The action; its number and withdrawal are not looked at.</param>
    /// <param name="cancellation">Stops the recording.</param>
    public Task AddAsync(ThemeAction action, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(action);
        return ExecuteAsync(Add, cancellation, action.Theme, action.What, action.Owner, action.From, action.Outcome, action.AddedBy, action.AddedAt);
    }

    /// <summary>Withdraws an action; one that is withdrawn already stays as it is.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="by">Who withdraws it.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Stops the recording.</param>
    public Task WithdrawAsync(long id, string by, DateTimeOffset at, CancellationToken cancellation) =>
        ExecuteAsync(Withdraw, cancellation, id, by, at);

    private static ThemeAction Row(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetString(2),
        row.GetString(3),
        row.GetFieldValue<DateOnly>(4),
        row.GetString(5),
        row.GetString(6),
        row.GetFieldValue<DateTimeOffset>(7),
        row.Nullable<string>(8),
        row.IsDBNull(9) ? null : row.GetFieldValue<DateTimeOffset>(9));

    private async Task ExecuteAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        await connection.RunAsync(sql, OperationsStore.Parameters(values), cancellation);
    }
}
