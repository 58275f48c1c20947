using System.Globalization;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Tests;

/// <summary>The sample gives the output that was approved, and the numbers that its page derives by hand.</summary>
public sealed class SampleRunTests(SampleRun sample) : IClassFixture<SampleRun>
{
    public static TheoryData<string, string, string> SumsOfThePage()
    {
        var sums = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(Sample.Folder, "README.md")).SkipWhile(line => line != "## Sums"))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length > 3 && IndicatorCatalogue.Find(cells[1]) is not null) sums.Add(cells[1], cells[2], cells[3]);
        }

        return sums;
    }

    [Theory]
    [InlineData("values.csv")]
    [InlineData("members.csv")]
    [InlineData("breakdowns.csv")]
    [InlineData("findings.csv")]
    public async Task The_output_is_the_approved_one(string file)
    {
        await using var run = await sample.OpenAsync();
        var output = new SampleOutput(run);

        var lines = file switch
        {
            "values.csv" => await output.ValuesAsync(),
            "members.csv" => await output.MembersAsync(),
            "breakdowns.csv" => await output.BreakdownsAsync(),
            _ => await output.FindingsAsync(),
        };

        Approved.Equal(Path.Combine(Sample.Folder, "expected", file), lines);
    }

    [Theory]
    [MemberData(nameof(SumsOfThePage))]
    public async Task The_sums_of_the_page_come_out(string id, string period, string sum)
    {
        await using var run = await sample.OpenAsync();
        var reader = new IndicatorReader(run.Connection, run.Facts);
        var asked = ReportingPeriod.TryParse(period) ?? throw new ArgumentException(period, nameof(period));

        var value = Assert.Single(await reader.ValuesAsync(PublishedFolder.Indicator(id), IndicatorSlice.Of(asked), CancellationToken.None));

        Assert.Equal(sum, value.Denominator is null
            ? string.Create(CultureInfo.InvariantCulture, $"{value.Value}")
            : string.Create(CultureInfo.InvariantCulture, $"{value.Numerator} / {value.Denominator}"));
    }
}
