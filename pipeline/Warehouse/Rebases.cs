using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>A decision to draw an indicator's limits anew from a day on, because what it measures has changed for a known reason.</summary>
/// <param name="Id">Its number; later ones are greater.</param>
/// <param name="Measure">The indicator's identifier.</param>
/// <param name="From">The first day of the first period that the new limits rest on.</param>
/// <param name="Reason">Why, in the words of who decided.</param>
/// <param name="DecidedBy">Who decided.</param>
/// <param name="DecidedAt">When.</param>
/// <param name="WithdrawnBy">Who withdrew it; null where it holds.</param>
/// <param name="WithdrawnAt">When it was withdrawn; null where it holds.</param>
public sealed record Rebase(
    long Id,
    string Measure,
    DateOnly From,
    string Reason,
    string DecidedBy,
    DateTimeOffset DecidedAt,
    string? WithdrawnBy,
    DateTimeOffset? WithdrawnAt)
{
    /// <summary>Whether the decision has not been withdrawn.</summary>
    public bool Holds => WithdrawnAt is null;
}

/// <summary>The decisions to draw limits anew. One that is withdrawn stays, with who withdrew it.</summary>
public sealed class Rebases
{
    private const string List = """
        select rebase_id, indicator, from_on, reason, decided_by, decided_at, withdrawn_by, withdrawn_at
        from rebase
        order by from_on, rebase_id
        """;

    private const string Decide =
        "insert into rebase (indicator, from_on, reason, decided_by, decided_at) values ($1, $2, $3, $4, $5)";

    private const string Withdraw =
        "update rebase set withdrawn_by = $2, withdrawn_at = $3 where rebase_id = $1 and withdrawn_at is null";

    private readonly OperationsStore store;

    internal Rebases(OperationsStore store) => this.store = store;

    /// <summary>Every decision, withdrawn ones too, in order of the days they hold from.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<Rebase>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        return await connection.ReadAsync(List, Row, cancellation);
    }

    /// <summary>Records a decision.</summary>
    /// <param name="measure">The indicator's identifier.</param>
    /// <param name="from">The first day of the first period that the new limits rest on.</param>
    /// <param name="reason">Why.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Stops the recording.</param>
    public Task DecideAsync(string measure, DateOnly from, string reason, string by, DateTimeOffset at, CancellationToken cancellation) =>
        ExecuteAsync(Decide, cancellation, measure, from, reason, by, at);

    /// <summary>Withdraws a decision; one that is withdrawn already stays as it is.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="by">Who withdraws it.</param>
    /// <param name="at">When.</param>
    /// <param name="cancellation">Stops the recording.</param>
    public Task WithdrawAsync(long id, string by, DateTimeOffset at, CancellationToken cancellation) =>
        ExecuteAsync(Withdraw, cancellation, id, by, at);

    private static Rebase Row(DbDataReader row) => new(
        row.GetInt64(0),
        row.GetString(1),
        row.GetFieldValue<DateOnly>(2),
        row.GetString(3),
        row.GetString(4),
        row.GetFieldValue<DateTimeOffset>(5),
        row.Nullable<string>(6),
        row.IsDBNull(7) ? null : row.GetFieldValue<DateTimeOffset>(7));

    private async Task ExecuteAsync(string sql, CancellationToken cancellation, params object?[] values)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        await connection.RunAsync(sql, OperationsStore.Parameters(values), cancellation);
    }
}
