using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Indicators.SmallNumbers;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>The one way of pages, endpoints and files to figures: small numbers are withheld from those who may not see them.</summary>
/// <param name="reader">Reads the true values.</param>
/// <param name="facts">What the run says of itself.</param>
/// <param name="seesSmallNumbers">Whether whoever asks may see small numbers.</param>
internal sealed class Figures(IndicatorReader reader, MeasuredRun facts, bool seesSmallNumbers)
{
    private readonly ProtectedReader withholding = new(reader, facts);

    /// <summary>Whether small numbers are shown.</summary>
    public bool SeesSmallNumbers => seesSmallNumbers;

    /// <summary>Why a slice cannot be given, as a sentence; null where it can.</summary>
    /// <param name="slice">What is asked for.</param>
    public string? Refusal(IndicatorSlice slice) => seesSmallNumbers ? null : ProtectedReader.Refusal(slice);

    /// <inheritdoc cref="IndicatorReader.ValuesAsync"/>
    public Task<IReadOnlyList<IndicatorValue>> ValuesAsync(Indicator indicator, IndicatorSlice slice, CancellationToken cancellation) =>
        seesSmallNumbers ? reader.ValuesAsync(indicator, slice, cancellation) : withholding.ValuesAsync(indicator, slice, cancellation);

    /// <inheritdoc cref="IndicatorReader.MembersAsync(Indicator, ReportingPeriod, IReadOnlyList{DimensionFilter}, ReadingScope, CancellationToken)"/>
    public Task<IReadOnlyList<IndicatorMember>> MembersAsync(
        Indicator indicator, ReportingPeriod period, IReadOnlyList<DimensionFilter> where, ReadingScope scope, CancellationToken cancellation) =>
        reader.MembersAsync(indicator, period, where, scope, cancellation);

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
        CancellationToken cancellation) => seesSmallNumbers
        ? reader.ExplainAsync(indicator, from, to, by, where, cancellation)
        : throw new ChildrenNotOpenException("What a change is made of is not open to you, because it rests on single members. Ask a manager.");

    /// <inheritdoc cref="IndicatorReader.GroupsAsync"/>
    public Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> GroupsAsync(CancellationToken cancellation) => reader.GroupsAsync(cancellation);
}
