namespace IroAnalytics.Pipeline.Indicators.SmallNumbers;

/// <summary>
/// Reads values for those who may not see rows about single children, and for documents that leave the service: small numbers
/// are withheld, and so is whatever they could be computed from (definitions, section 9). What is withheld in one view is
/// withheld in all: periods are judged with the year they belong to, codes with the groups they make up, and a filter as
/// the group of a breakdown that it is. With the runs that were shared before, a value that has not changed since is shown or
/// withheld as it was there, and a period is shown once it has ended: what a reader has of two runs gives away no more than one.
/// </summary>
/// <param name="reader">Reads the true values.</param>
/// <param name="run">What is known of the run.</param>
/// <param name="shared">The runs that the same readers saw before; null where they see this one alone.</param>
public sealed class ProtectedReader(IndicatorReader reader, MeasuredRun run, SharedRuns? shared = null)
{
    private const int MostDimensions = 2;

    /// <summary>Why a slice cannot be protected, as a sentence.</summary>
    /// <param name="slice">What is asked for.</param>
    /// <returns>Null where it can.</returns>
    public static string? Refusal(IndicatorSlice slice)
    {
        ArgumentNullException.ThrowIfNull(slice);
        return DimensionsOf(slice).Count > MostDimensions
            ? "Protected figures are cut by two dimensions at most, because small numbers could be found from more. Leave out a breakdown or a filter."
            : null;
    }

    /// <summary>
    /// The values of an indicator; those withheld have no numbers and the status <see cref="ValueStatus.Suppressed"/>. Groups of
    /// a total that is withheld are not listed, nor are those of a period that is not shown yet; its total has the status
    /// <see cref="ValueStatus.NoData"/>.
    /// </summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="slice">Periods, breakdown and filters; at most two dimensions in all.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    /// <exception cref="ArgumentException"><see cref="Refusal"/> says why it cannot be asked for.</exception>
    /// <exception cref="DimensionNotOfIndicatorException">The slice names a dimension the indicator does not have.</exception>
    public async Task<IReadOnlyList<IndicatorValue>> ValuesAsync(
        Indicator indicator, IndicatorSlice slice, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (Refusal(slice) is { } refusal) throw new ArgumentException(refusal, nameof(slice));

        IReadOnlyList<IndicatorValue> values =
        [
            .. (await reader.ValuesAsync(indicator, slice, cancellation))
                .Where(value => value.Group is null || IsShown(value.Period))
                .Select(value => IsShown(value.Period) ? value : NotYet(value)),
        ];
        if (values.All(value => value.Value is null)) return values;

        var (rule, dimensions) = (RuleOf(indicator), DimensionsOf(slice));
        var tables = new Dictionary<ReportingPeriod, ProtectedTable>();
        foreach (var together in slice.Periods.Where(IsShown).Select(period => TableDomain.Together(indicator, period)).DistinctBy(periods => periods[0]))
        {
            var table = await TableAsync(indicator, together, dimensions, cancellation);
            foreach (var period in together) tables[period] = table;
        }

        return
        [
            .. values
                .Where(value => value.Group is null || !Any(value, tables[value.Period].IsPartOfHidden))
                .Select(value => IsWithheld(value) ? Withheld(value) : value),
        ];

        bool IsWithheld(IndicatorValue value) => value.Value is not null
            && (rule.CellOf(value, dimensions).IsHidden
                || Any(value, tables[value.Period].IsPartOfHidden)
                || Any(value, (period, first, second) => tables[period].IsHidden(period, first, second) == true));

        bool Any(IndicatorValue value, Func<ReportingPeriod, Node, Node, bool> holds) =>
            (from first in NodesOf(value, slice, dimensions.ElementAtOrDefault(0))
             from second in NodesOf(value, slice, dimensions.ElementAtOrDefault(1))
             select holds(value.Period, first, second)).Any(held => held);
    }

    private static IReadOnlyList<string> DimensionsOf(IndicatorSlice slice) =>
        [.. slice.By.Concat(slice.Where.Select(filter => filter.Dimension)).Distinct().Order(StringComparer.Ordinal)];

    private static IndicatorValue Withheld(IndicatorValue value) =>
        value with { Numerator = null, Denominator = null, Value = null, Status = ValueStatus.Suppressed };

    private static IndicatorValue NotYet(IndicatorValue value) =>
        value with { Numerator = null, Denominator = null, Value = null, Status = ValueStatus.NoData };

    private bool IsShown(ReportingPeriod period) => shared is null || period.To <= run.AsAt;

    private SmallNumberRule RuleOf(Indicator indicator) => new(indicator, run.SmallNumberMost);

    /// <summary>The groups of a dimension that a value is made of.</summary>
    private static IEnumerable<Node> NodesOf(IndicatorValue value, IndicatorSlice slice, string? dimension) =>
        dimension is null ? [Node.All]
        : value.Group?.GetValueOrDefault(dimension) is { } group ? [new(group, Wider: false)]
        : slice.Where.Where(filter => filter.Dimension == dimension)
            .Select(filter => filter.Groups.AsEnumerable()).Aggregate((kept, more) => kept.Intersect(more))
            .Select(name => new Node(name, Wider: false));

    /// <summary>The table that a value belongs to.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="together">The periods that are judged together; those that are not shown yet are left out.</param>
    /// <param name="dimensions">At most two.</param>
    /// <param name="cancellation">Interrupts the query.</param>
    internal Task<ProtectedTable> TableAsync(
        Indicator indicator, IReadOnlyList<ReportingPeriod> together, IReadOnlyList<string> dimensions, CancellationToken cancellation)
    {
        var asked = new JudgedTogether(indicator, together, dimensions);
        return shared is null
            ? MakeAsync(asked, before: null, cancellation)
            : shared.OnceAsync(
                run.Run,
                $"{indicator.Id} {together[0].Key} {string.Join(' ', dimensions)}",
                before => MakeAsync(asked, before, cancellation),
                earlier => earlier.TableAsync(indicator, together, dimensions, cancellation),
                cancellation);
    }

    private async Task<ProtectedTable> MakeAsync(JudgedTogether asked, ProtectedTable? before, CancellationToken cancellation)
    {
        var (indicator, together, dimensions) = asked;
        IReadOnlyList<ReportingPeriod> periods = [.. together.Where(IsShown)];
        var wider = dimensions.Count == 1 ? TableDomain.WiderThan(dimensions[0]) : null;
        IReadOnlyList<string> by = wider is null ? dimensions : [dimensions[0], wider];
        var sums = new GroupSums(await reader.ValuesAsync(indicator, new(periods, by, []), cancellation), dimensions, wider);
        var table = new ProtectedTable(indicator, RuleOf(indicator), periods, sums.Dimensions, sums.Value);
        if (before is not null) table.Keep(before);
        if (dimensions.Count > 0) await SettleAsync(table, asked, wider, cancellation);
        table.Complete();
        return table;
    }

    private async Task SettleAsync(ProtectedTable table, JudgedTogether asked, string? wider, CancellationToken cancellation)
    {
        var dimensions = asked.Dimensions;
        if (dimensions.Count == 1)
        {
            var all = await LessAsync([]);
            var groups = wider is null ? null : await LessAsync([wider]);
            table.Settle((period, node, _) => node switch
            {
                { Group: null } => all.IsHidden(period, Node.All, Node.All),
                { Wider: true } => groups?.IsHidden(period, node with { Wider = false }, Node.All),
                _ => null,
            });
            return;
        }

        var (rows, columns) = (await LessAsync([dimensions[0]]), await LessAsync([dimensions[1]]));
        table.Settle((period, first, second) => (first.Group, second.Group) switch
        {
            (_, null) => rows.IsHidden(period, first, Node.All),
            (null, _) => columns.IsHidden(period, second, Node.All),
            _ => null,
        });

        Task<ProtectedTable> LessAsync(IReadOnlyList<string> fewer) => TableAsync(asked.Indicator, asked.Periods, fewer, cancellation);
    }

    /// <summary>An indicator by up to two dimensions, over the periods that are judged together.</summary>
    private sealed record JudgedTogether(Indicator Indicator, IReadOnlyList<ReportingPeriod> Periods, IReadOnlyList<string> Dimensions);
}
