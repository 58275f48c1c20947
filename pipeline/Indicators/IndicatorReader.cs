using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Indicators;

/// <summary>Reads values and members of indicators from one published run: the only way to a number.</summary>
/// <param name="connection">An open connection to the run.</param>
/// <param name="run">What is known of the run.</param>
public sealed class IndicatorReader(DbConnection connection, MeasuredRun run)
{
    private Dictionary<string, IReadOnlyList<string>>? columns;

    /// <summary>The values of an indicator.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="slice">Periods, breakdown and filters.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <returns>Without a breakdown one value a period, in the order asked; with one, a value for each period and group that has members.</returns>
    /// <exception cref="DimensionNotOfIndicatorException">The slice names a dimension the indicator does not have.</exception>
    public async Task<IReadOnlyList<IndicatorValue>> ValuesAsync(
        Indicator indicator, IndicatorSlice slice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(slice);
        DimensionNotOfIndicatorException.ThrowUnlessHas(indicator, slice.By.Concat(slice.Where.Select(filter => filter.Dimension)));
        var arithmetic = new ValueArithmetic(indicator, run);
        if (slice.Periods.Count == 0 || !arithmetic.IsSupplied)
            return slice.By.Count > 0 ? [] : [.. slice.Periods.Select(period => arithmetic.Value(period, null, null))];

        var query = await QueryAsync(indicator, cancellation);
        var sums = await connection.ReadAsync(query.Values(slice), query.Parameters, row => MemberSums.Read(row, slice.By), cancellation);
        return slice.By.Count > 0
            ? [.. sums.Select(sum => arithmetic.Value(slice.Periods[sum.Position], sum.Group, sum))]
            : [.. slice.Periods.Select((period, position) => arithmetic.Value(period, null, sums.FirstOrDefault(sum => sum.Position == position)))];
    }

    /// <summary>The members behind a value.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="period">The period.</param>
    /// <param name="where">Filters; all must hold.</param>
    /// <param name="scope">The children that may be read; with a caseload, members that are about no child are left out.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="ChildrenNotOpenException">The scope has no single children.</exception>
    /// <exception cref="DimensionNotOfIndicatorException">A filter names a dimension the indicator does not have.</exception>
    public async Task<IReadOnlyList<IndicatorMember>> MembersAsync(
        Indicator indicator, ReportingPeriod period, IReadOnlyList<DimensionFilter> where, ReadingScope scope, CancellationToken cancellation) =>
        await MembersAsync(indicator, new IndicatorSlice([period], [], where), scope, cancellation);

    /// <summary>The members behind a value, each with its groups among the evidence.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="slice">One period, the filters, and the dimensions whose groups are told of each member.</param>
    /// <param name="scope">The children that may be read; with a caseload, members that are about no child are left out.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="ChildrenNotOpenException">The scope has no single children.</exception>
    /// <exception cref="DimensionNotOfIndicatorException">The slice names a dimension the indicator does not have.</exception>
    public async Task<IReadOnlyList<IndicatorMember>> MembersAsync(
        Indicator indicator, IndicatorSlice slice, ReadingScope scope, CancellationToken cancellation)
    {
        if (!HasMembers(indicator, slice)) return [];

        var query = await QueryAsync(indicator, cancellation);
        return await ReadAsync(indicator, slice, query, query.Members(slice, scope), cancellation);
    }

    /// <summary>Some of the members behind a value, and how many there are.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="slice">One period, the filters, and the dimensions whose groups are told of each member.</param>
    /// <param name="scope">The children that may be read; with a caseload, members that are about no child are left out.</param>
    /// <param name="order">Which come first.</param>
    /// <param name="number">The page, from 1; one beyond the last gives the last.</param>
    /// <param name="size">How many members a page has, at least 1.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="ChildrenNotOpenException">The scope has no single children.</exception>
    /// <exception cref="DimensionNotOfIndicatorException">The slice names a dimension the indicator does not have.</exception>
    public async Task<MemberPage> MemberPageAsync(
        Indicator indicator, IndicatorSlice slice, ReadingScope scope, MemberOrder order, int number, int size, CancellationToken cancellation)
    {
        if (!HasMembers(indicator, slice)) return new(0, 0, 0, 1, []);

        var counting = await QueryAsync(indicator, cancellation);
        var counts = await connection.ReadAsync(
            counting.Counts(slice with { By = [] }, scope), counting.Parameters, row => (Total: row.GetInt32(0), Met: row.GetInt32(1), NotMet: row.GetInt32(2)), cancellation);
        var (total, met, notMet) = counts.Single();
        var shown = Math.Clamp(number, 1, MemberPage.Count(total, size));
        var query = await QueryAsync(indicator, cancellation);
        var sql = query.Members(slice, scope, order, (shown - 1) * size, size);
        return new(total, met, notMet, shown, await ReadAsync(indicator, slice, query, sql, cancellation));
    }

    /// <summary>Why a percentage changed between two periods.</summary>
    /// <param name="indicator">The percentage.</param>
    /// <param name="from">The earlier period.</param>
    /// <param name="to">The later period, of the same length.</param>
    /// <param name="by">The dimension of the groups; null for none.</param>
    /// <param name="where">Filters; all must hold.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="ArgumentException"><see cref="ChangeExplanation.Refusal"/> says why it cannot be asked for.</exception>
    /// <exception cref="DimensionNotOfIndicatorException">A breakdown or filter names a dimension the indicator does not have.</exception>
    public async Task<ChangeExplanation> ExplainAsync(
        Indicator indicator,
        ReportingPeriod from,
        ReportingPeriod to,
        string? by,
        IReadOnlyList<DimensionFilter> where,
        CancellationToken cancellation)
    {
        if (ChangeExplanation.Refusal(indicator, from, to) is { } refusal) throw new ArgumentException(refusal, nameof(indicator));

        DimensionNotOfIndicatorException.ThrowUnlessHas(indicator, by is null ? [] : [by]);
        var values = await ValuesAsync(indicator, new([from, to], [], where), cancellation);
        if (values.Any(value => value.Value is null)) return new(indicator, by, values[0], values[1], [], []);

        var query = await QueryAsync(indicator, cancellation);
        var sql = query.States(new([from, to], by is null ? [] : [by], where));
        var states = await connection.ReadAsync(
            sql,
            query.Parameters,
            row => (Position: row.GetInt32(0), State: new MemberState(row.GetString(1), row.GetString(2), row.GetBoolean(3))),
            cancellation);
        var periods = states.ToLookup(row => row.Position, row => row.State);
        var arithmetic = new ChangeArithmetic([.. periods[0]], [.. periods[1]]);
        return new(indicator, by, values[0], values[1], arithmetic.Movements(), by is null ? [] : arithmetic.Groups());
    }

    /// <summary>The groups children belong to at some time of this run, by dimension, for slicers.</summary>
    /// <param name="cancellation">Interrupts the query.</param>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> GroupsAsync(CancellationToken cancellation)
    {
        var each = Dimensions.Child.Select(name => $"select distinct '{name}' as dimension, {name} as name from marts.child_state");
        var rows = await connection.ReadAsync(
            string.Join(" union all ", each) + " order by all",
            row => (Dimension: row.GetString(0), Group: row.GetString(1)),
            cancellation);
        return rows.GroupBy(row => row.Dimension).ToDictionary(
            group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(row => row.Group)]);
    }

    private bool HasMembers(Indicator indicator, IndicatorSlice slice)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(slice);
        DimensionNotOfIndicatorException.ThrowUnlessHas(indicator, slice.By.Concat(slice.Where.Select(filter => filter.Dimension)));
        return new ValueArithmetic(indicator, run).IsSupplied && slice.Periods.Any(period => period.From <= run.AsAt);
    }

    private Task<IReadOnlyList<IndicatorMember>> ReadAsync(Indicator indicator, IndicatorSlice slice, MemberQuery query, string sql, CancellationToken cancellation) =>
        connection.ReadAsync(sql, query.Parameters, row => Member(indicator, row, [.. query.Evidence.Except(slice.By), .. slice.By]), cancellation);

    private static IndicatorMember Member(Indicator indicator, DbDataReader row, IReadOnlyList<string> evidence) => new(
        indicator.Id,
        row.GetString(0),
        row.Nullable<string>(1),
        row.GetFieldValue<DateOnly>(2),
        row.IsDBNull(3) ? null : row.GetBoolean(3),
        row.IsDBNull(4) ? null : row.GetDouble(4),
        evidence.Select((name, place) => (name, Value: row.IsDBNull(place + 5) ? null : row.GetValue(place + 5)))
            .ToDictionary(pair => pair.name, pair => pair.Value, StringComparer.Ordinal));

    private async Task<MemberQuery> QueryAsync(Indicator indicator, CancellationToken cancellation)
    {
        columns ??= (await connection.ReadAsync(
                "select 'indicators.' || table_name, column_name from duckdb_columns() where schema_name = 'indicators' order by table_name, column_index",
                row => (View: row.GetString(0), Column: row.GetString(1)),
                cancellation))
            .GroupBy(row => row.View)
            .ToDictionary(view => view.Key, view => (IReadOnlyList<string>)[.. view.Select(row => row.Column)]);
        return columns.TryGetValue(indicator.View, out var known)
            ? new(indicator, known, run.AsAt)
            : throw new InvalidOperationException($"Run {run.Run} was made before '{indicator.Id}' existed. Refresh to compute it.");
    }
}
