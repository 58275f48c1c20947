using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Quality;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests;

/// <summary>What a run says, as the lines of the approved files.</summary>
/// <param name="run">The run.</param>
/// <param name="yearsLater">How many years later than the sample its days are.</param>
internal sealed class SampleOutput(PublishedRun run, int yearsLater = 0)
{
    private readonly IndicatorReader _reader = new(run.Connection, run.Facts);

    /// <summary>Every indicator in every month, quarter and year of the two returns.</summary>
    public async Task<IReadOnlyList<string>> ValuesAsync()
    {
        var lines = new List<string> { "INDICATOR,PERIOD,NUMERATOR,DENOMINATOR,VALUE,STATUS,TARGET" };
        foreach (var indicator in IndicatorCatalogue.All)
        {
            var values = await _reader.ValuesAsync(indicator, IndicatorSlice.Of(PublishedFolder.Periods(Years[0].From, Sample.AsAt.AddYears(yearsLater))), CancellationToken.None);
            lines.AddRange(values.Select(value => Line(value.Indicator, value.Period, value.Numerator, value.Denominator, value.Value, value.Status, value.Target)));
        }

        return lines;
    }

    /// <summary>The members behind the values of both years, with the days and codes that decide them.</summary>
    public async Task<IReadOnlyList<string>> MembersAsync()
    {
        var lines = new List<string> { "INDICATOR,PERIOD,MEMBER,DATE,MET,VALUE,EVIDENCE" };
        foreach (var indicator in IndicatorCatalogue.All)
        {
            foreach (var period in Years)
            {
                var members = await _reader.MembersAsync(indicator, period, [], new ReadingScope.EveryChild(), CancellationToken.None);
                lines.AddRange(members.Select(member => Line(member.Indicator, period, member.MemberId, member.CountedOn, member.IsMet, member.Value, Evidence(member))));
            }
        }

        return lines;
    }

    /// <summary>Every indicator of this year, broken down by each dimension it has.</summary>
    public async Task<IReadOnlyList<string>> BreakdownsAsync()
    {
        var lines = new List<string> { "INDICATOR,PERIOD,DIMENSION,GROUP,NUMERATOR,DENOMINATOR,VALUE" };
        foreach (var (indicator, dimension) in IndicatorCatalogue.All.SelectMany(indicator => indicator.Dimensions.Select(dimension => (indicator, dimension))))
        {
            var values = await _reader.ValuesAsync(indicator, new([Years[^1]], [dimension], []), CancellationToken.None);
            lines.AddRange(values.Select(value => Line(value.Indicator, value.Period, dimension, value.Group?[dimension], value.Numerator, value.Denominator, value.Value)));
        }

        return lines;
    }

    /// <summary>What was found wrong in the files.</summary>
    public async Task<IReadOnlyList<string>> FindingsAsync()
    {
        var findings = await run.Connection.ReadAsync(
            """select rule, severity, extract, file, row, child, "column", value, message from quality.finding order by all""",
            FindingOutput.Read,
            CancellationToken.None);
        return [.. findings.Select(finding => Line(finding.Rule, finding.Severity, finding.File, finding.Row, finding.Child, finding.Column, finding.Value))
            .Prepend("RULE,SEVERITY,FILE,ROW,CHILD,COLUMN,VALUE")];
    }

    private IReadOnlyList<ReportingPeriod> Years { get; } =
        [new(PeriodLength.Year, new(2024 + yearsLater, 4, 1)), new(PeriodLength.Year, new(2025 + yearsLater, 4, 1))];

    private static string Evidence(IndicatorMember member) =>
        string.Join("; ", member.Evidence.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={TestTable.Write(pair.Value)}"));

    private static string Line(params object?[] values) => string.Join(',', values.Select(TestTable.Write));
}
