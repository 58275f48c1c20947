using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>When and from what a period was closed.</summary>
/// <param name="Period">The month, quarter or year.</param>
/// <param name="ClosedAt">When.</param>
/// <param name="Run">The run that its values were read from.</param>
/// <param name="AsAt">The last day that run describes.</param>
/// <param name="DefinitionsVersion">The version of the definitions in force.</param>
public sealed record PeriodClosing(ReportingPeriod Period, DateTimeOffset ClosedAt, string Run, DateOnly AsAt, int DefinitionsVersion);

/// <summary>A value to be kept as it stands when its period is closed.</summary>
/// <param name="Id">The indicator's identifier.</param>
/// <param name="Numerator">Members met, or the sum of amounts; null for a count.</param>
/// <param name="Denominator">Members, or the sum of weights; null for a count.</param>
/// <param name="Value">Unrounded; null where there was none.</param>
public sealed record ClosedValue(string Id, double? Numerator, double? Denominator, double? Value);

/// <summary>A value as it was first published.</summary>
/// <param name="Closing">When and from what.</param>
/// <param name="Value">The value.</param>
public sealed record FirstPublished(PeriodClosing Closing, ClosedValue Value);

/// <summary>Periods that were closed, with their values as first published. What is closed is never changed.</summary>
public sealed class ClosedPeriods
{
    private const string Columns = "closed_at, run, as_at, definitions_version";

    private const string Periods = $"select period, {Columns} from closed_period";

    private const string InsertPeriod = $"insert into closed_period (period, {Columns}) values ($1, $2, $3, $4, $5) on conflict do nothing";

    private const string InsertValue =
        "insert into closed_value (period, indicator, numerator, denominator, value) values ($1, $2, $3, $4, $5)";

    private const string ValuesOfIndicator = $"""
        select period, {Columns}, indicator, numerator, denominator, value
        from closed_value
        inner join closed_period using (period)
        where indicator = $1
        """;

    private readonly OperationsStore store;

    internal ClosedPeriods(OperationsStore store) => this.store = store;

    /// <summary>Every period that is closed, in no order.</summary>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyList<PeriodClosing>> ListAsync(CancellationToken cancellation)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        return await connection.ReadAsync(Periods, Closing, cancellation);
    }

    /// <summary>Closes a period: all of its values are kept, or none. One that is closed already, or that another closes meanwhile, stays as it is.</summary>
    /// <param name="closing">The period, and what its values were read from.</param>
    /// <param name="values">The value of every indicator.</param>
    /// <param name="cancellation">Stops it; then nothing is kept.</param>
    /// <returns>False where the period was closed by another.</returns>
    /// <exception cref="DbException">The values could not be kept.</exception>
    public async Task<bool> CloseAsync(PeriodClosing closing, IReadOnlyList<ClosedValue> values, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(closing);
        ArgumentNullException.ThrowIfNull(values);
        try
        {
            return await TryCloseAsync(closing, values, cancellation);
        }
        catch (DbException)
        {
            // DuckDB does not let one transaction see what another inserts meanwhile, and refuses the second at its end.
            if ((await ListAsync(cancellation)).All(one => one.Period != closing.Period)) throw;
            return false;
        }
    }

    /// <summary>An indicator's values as first published, by period.</summary>
    /// <param name="indicator">The indicator's identifier.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public async Task<IReadOnlyDictionary<ReportingPeriod, FirstPublished>> OfAsync(string indicator, CancellationToken cancellation)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        var values = await connection.ReadAsync(ValuesOfIndicator, OperationsStore.Parameters(indicator), First, cancellation);
        return values.ToDictionary(one => one.Closing.Period);
    }

    private async Task<bool> TryCloseAsync(PeriodClosing closing, IReadOnlyList<ClosedValue> values, CancellationToken cancellation)
    {
        await using var connection = await store.ConnectAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        var isNew = await connection.RunAsync(
            InsertPeriod,
            OperationsStore.Parameters(closing.Period.Key, closing.ClosedAt, closing.Run, closing.AsAt, closing.DefinitionsVersion),
            cancellation) > 0;
        if (!isNew) return false;

        foreach (var value in values)
        {
            await connection.RunAsync(
                InsertValue,
                OperationsStore.Parameters(closing.Period.Key, value.Id, value.Numerator, value.Denominator, value.Value),
                cancellation);
        }

        await transaction.CommitAsync(cancellation);
        return true;
    }

    private static FirstPublished First(DbDataReader row) => new(
        Closing(row), new(row.GetString(5), Number(row, 6), Number(row, 7), Number(row, 8)));

    private static PeriodClosing Closing(DbDataReader row) => new(
        ReportingPeriod.TryParse(row.GetString(0)) ?? throw new InvalidOperationException($"'{row.GetString(0)}' is no period."),
        row.GetFieldValue<DateTimeOffset>(1),
        row.GetString(2),
        row.GetFieldValue<DateOnly>(3),
        row.GetInt32(4));

    private static double? Number(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetDouble(column);
}
