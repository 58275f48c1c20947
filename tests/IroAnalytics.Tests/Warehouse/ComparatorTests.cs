using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Tests.Extracts;

namespace IroAnalytics.Tests.Warehouse;

public sealed class ComparatorTests
{
    private const string Headings = "INDICATOR,PERIOD,GROUP,VALUE,SOURCE";

    [Theory]
    [InlineData("2025-26", "2024-25 69")]
    [InlineData("2024-06", "2024-25 69")]
    [InlineData("2024-03", "2023-24 68")]
    [InlineData("2012-13", null)]
    public async Task England_ships_with_its_source_and_a_period_is_compared_with_no_later_year(string period, string? expected)
    {
        using var extracts = ExtractFolderBuilder.WithRequired();
        var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;

        var facts = await warehouse.FactsAsync();
        var found = facts.ComparatorsOf("long-term-stability", ReportingPeriod.TryParse(period)!);

        Assert.Equal(expected is null ? [] : [expected], found.Select(one => $"{one.Period} {one.Value}"));
        Assert.All(found, one => Assert.Equal(("England", true), (one.Group, one.Source.StartsWith("Department for Education", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task A_councils_own_file_stands_in_the_place_of_the_one_that_ships_and_a_period_that_is_none_is_told()
    {
        using var extracts = ExtractFolderBuilder.WithRequired().Rows(
            "compared.csv",
            Headings,
            "participation,2024-25,South East,91.5,Regional group",
            "participation,2024/25,statistical neighbours median,93,Our return",
            "participation,2025-30,England,90,Nobody",
            "participation,summer,England,90,Nobody");
        var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;

        var facts = await warehouse.FactsAsync();

        Assert.Equal(
            ["South East 91.5", "statistical neighbours median 93"],
            facts.Comparators.Select(one => $"{one.Group} {one.Value}"));
        Assert.Equal(
            ["unreadable-value compared.csv:3 ", "unreadable-value compared.csv:4 "],
            (await warehouse.FindingsAsync()).Where(finding => finding.Contains("compared", StringComparison.Ordinal)));
    }
}
