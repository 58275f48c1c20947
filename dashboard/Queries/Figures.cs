using System.Data.Common;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Indicators.SmallNumbers;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>The one way of pages, endpoints and files to figures: small numbers are withheld from those who may not see them.</summary>
/// <param name="connection">The run's file.</param>
/// <param name="facts">What the run says of itself.</param>
/// <param name="shared">The runs that readers of protected figures saw before; null where whoever asks may see small numbers.</param>
internal sealed class Figures(DbConnection connection, MeasuredRun facts, SharedRuns? shared)
{
    private readonly IndicatorReader reader = new(connection, facts);
    private readonly ProtectedReader? withholding = shared is null ? null : new(new(connection, facts), facts, shared);

    /// <summary>Whether small numbers are shown.</summary>
    public bool SeesSmallNumbers => withholding is null;

    /// <summary>The last day that is shown: the run's own; where small numbers are withheld, the end of the last month that has ended.</summary>
    public DateOnly LastDay => SeesSmallNumbers ? facts.AsAt : NewestOf(PeriodLength.Month).To;

    /// <summary>The newest period of a length that is shown.</summary>
    /// <param name="length">Month, quarter or year.</param>
    public ReportingPeriod NewestOf(PeriodLength length) =>
        SeesSmallNumbers ? ReportingPeriod.Containing(length, facts.AsAt) : ReportingPeriod.LastWhole(length, facts.AsAt);

    /// <summary>The period of a length that is shown with a month: the one it belongs to; where small numbers are withheld, the last that had ended with it.</summary>
    /// <param name="length">Month, quarter or year.</param>
    /// <param name="month">The month.</param>
    public ReportingPeriod LatestOf(PeriodLength length, ReportingPeriod month) =>
        SeesSmallNumbers ? ReportingPeriod.Containing(length, month.From) : ReportingPeriod.LastWhole(length, month.To);

    /// <summary>Why a slice cannot be given, as a sentence; null where it can.</summary>
    /// <param name="slice">What is asked for.</param>
    public string? Refusal(IndicatorSlice slice) => SeesSmallNumbers ? null : ProtectedReader.Refusal(slice);

    /// <inheritdoc cref="IndicatorReader.ValuesAsync"/>
    public Task<IReadOnlyList<IndicatorValue>> ValuesAsync(Indicator indicator, IndicatorSlice slice, CancellationToken cancellation) =>
        withholding?.ValuesAsync(indicator, slice, cancellation) ?? reader.ValuesAsync(indicator, slice, cancellation);

    /// <inheritdoc cref="IndicatorReader.MembersAsync(Indicator, ReportingPeriod, IReadOnlyList{DimensionFilter}, ReadingScope, CancellationToken)"/>
    public Task<IReadOnlyList<IndicatorMember>> MembersAsync(
        Indicator indicator, ReportingPeriod period, IReadOnlyList<DimensionFilter> where, ReadingScope scope, CancellationToken cancellation) =>
        reader.MembersAsync(indicator, period, where, scope, cancellation);

    /// <inheritdoc cref="IndicatorReader.MemberPageAsync"/>
    public Task<MemberPage> MemberPageAsync(
        Indicator indicator, IndicatorSlice slice, ReadingScope scope, MemberOrder order, int number, int size, CancellationToken cancellation) =>
        reader.MemberPageAsync(indicator, slice, scope, order, number, size, cancellation);

    /// <inheritdoc cref="IndicatorReader.MembersAsync(Indicator, IndicatorSlice, ReadingScope, CancellationToken)"/>
    public Task<IReadOnlyList<IndicatorMember>> MembersAsync(Indicator indicator, IndicatorSlice slice, ReadingScope scope, CancellationToken cancellation) =>
        reader.MembersAsync(indicator, slice, scope, cancellation);

    /// <inheritdoc cref="IndicatorReader.ExplainAsync"/>
    /// <exception cref="ChildrenNotOpenException">Whoever asks may not see small numbers, of which the parts of a change are made.</exception>
    public Task<ChangeExplanation> ExplainAsync(
        Indicator indicator,
        ReportingPeriod from,
        ReportingPeriod to,
        string? by,
        IReadOnlyList<DimensionFilter> where,
        CancellationToken cancellation) => SeesSmallNumbers
        ? reader.ExplainAsync(indicator, from, to, by, where, cancellation)
        : throw new ChildrenNotOpenException("What a change is made of is not open to you, because it rests on single members. Ask a manager.");

    /// <inheritdoc cref="IndicatorReader.GroupsAsync"/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> GroupsAsync(CancellationToken cancellation) => reader.GroupsAsync(cancellation);
}
