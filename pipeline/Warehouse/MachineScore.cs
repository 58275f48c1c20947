using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>A decision of the council to show the machine score, or not to.</summary>
/// <param name="IsOn">Whether it is shown from then on.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Who decided.</param>
/// <param name="At">When.</param>
public sealed record MachineScoreSwitch(bool IsOn, string Reason, string By, DateTimeOffset At);

/// <summary>Whether the council lets the machine score be shown. It does until somebody switches it off; every switch is kept.</summary>
public sealed class MachineScore
{
    private const string List = "select is_on, reason, switched_by, switched_at from machine_score_switch order by switch_id";

    private const string Insert = "insert into machine_score_switch (is_on, reason, switched_by, switched_at) values ($1, $2, $3, $4)";

    private readonly OperationsStore store;

    internal MachineScore(OperationsStore store) => this.store = store;

    /// <summary>Every switch, the oldest first; the last one holds.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<MachineScoreSwitch>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        return await connection.ReadAsync(
            List, row => new MachineScoreSwitch(row.GetBoolean(0), row.GetString(1), row.GetString(2), row.GetFieldValue<DateTimeOffset>(3)), cancellation);
    }

    /// <summary>The switch that keeps the machine score from being shown; null where it may be.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<MachineScoreSwitch?> OffAsync(CancellationToken cancellation) =>
        await ListAsync(cancellation) is [.., { IsOn: false } off] ? off : null;

    /// <summary>Switches it.</summary>
    /// <param name="decided">How, why and by whom.</param>
    /// <param name="cancellation">Stops the recording.</param>
    public async Task SwitchAsync(MachineScoreSwitch decided, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(decided);
        await using var connection = await store.ConnectAsync(cancellation);
        await connection.RunAsync(Insert, OperationsStore.Parameters(decided.IsOn, decided.Reason, decided.By, decided.At), cancellation);
    }
}
