using System.Security.Cryptography;
using System.Text;
using IroAnalytics.Pipeline.Extracts;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Quality;

namespace IroAnalytics.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public void Every_indicator_has_its_sql_and_every_sql_its_indicator() => Assert.Equal(
        IndicatorCatalogue.Definitions.Keys.Order(StringComparer.Ordinal),
        IndicatorCatalogue.All.Select(indicator => indicator.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_indicator_has_a_worked_example()
    {
        var examples = string.Concat(SourceTree.Files("tests/IroAnalytics.Tests/Indicators", ".cs")
            .Where(file => file.Path.EndsWith("DefinitionTests.cs", StringComparison.Ordinal)).Select(file => file.Text));

        Assert.All(IndicatorCatalogue.All, indicator => Assert.Contains($"\"{indicator.Id}\"", examples, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_rule_has_its_sql_and_every_sql_its_rule() => Assert.Equal(
        SqlModel.Resources(typeof(QualityCatalogue).Assembly, "Rules/").Select(rule => rule.Path).Order(StringComparer.Ordinal),
        QualityCatalogue.All.Select(rule => rule.Code).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_indicator_belongs_to_a_theme_that_is_shown_and_names_extracts_that_exist()
    {
        var themes = IndicatorCatalogue.Themes.Select(theme => theme.Theme).ToHashSet();
        var contracts = ExtractContracts.All.Select(contract => contract.Name).ToHashSet();

        Assert.All(IndicatorCatalogue.All, indicator => Assert.Contains(indicator.Theme, themes));
        Assert.All(IndicatorCatalogue.All.SelectMany(indicator => indicator.Extracts), extract => Assert.Contains(extract, contracts));
    }

    [Fact]
    public void Contracts_have_names_and_columns_of_their_own_and_keys_among_their_columns()
    {
        Assert.Distinct(ExtractContracts.All.Select(contract => contract.SqlName));
        Assert.All(ExtractContracts.All, contract =>
        {
            var columns = contract.Columns.Select(column => column.Name).ToList();
            Assert.Distinct(columns);
            Assert.All(contract.Key, key => Assert.Contains(key, columns));
            Assert.True(contract.EventDate is null || columns.Contains(contract.EventDate), contract.Name);
        });
    }

    [Fact]
    public void Every_indicator_says_what_to_bear_in_mind() => Assert.All(
        IndicatorCatalogue.All, indicator => Assert.All(Caveats.Of(indicator), Sentence.IsReadable));

    /// <summary>Who changes what an indicator means raises the version; who only writes it otherwise approves the new hash.</summary>
    [Fact]
    public void A_definition_that_changes_is_approved_with_its_version() => Approved.Equal(
        Path.Combine(SourceTree.Root, "tests", "IroAnalytics.Tests", "Indicators", "definitions.txt"),
        [$"version {IndicatorCatalogue.DefinitionsVersion}", .. IndicatorCatalogue.All.Select(indicator => $"{indicator.Id} {Hash(indicator)}")]);

    private static string Hash(Indicator indicator) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        AsShown(indicator) + string.Join(' ', IndicatorCatalogue.Definitions[indicator.Id].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))))[..16];

    [FactWithAgreedCatalogue]
    public void Every_indicator_says_what_the_agreed_catalogue_says()
    {
        var agreed = AgreedCatalogue.Rows();

        Assert.All(IndicatorCatalogue.All, indicator => Assert.Equal(AsAgreed(agreed[indicator.Id]), AsShown(indicator)));
    }

    /// <summary>Only a share has members that meet something; what stands there for a mean is a remark, which nobody can meet.</summary>
    private static string AsAgreed(IReadOnlyDictionary<string, string> row) => string.Join('\n', (string[])
    [
        row["id"], row["theme"], row["kind"], row["unit"], row["better"], row["member"],
        row["unit"] == "percent" ? row["met_or_value"] : "", row["source"], row["about"],
        .. row["dimensions"].Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(name => name == "child" ? Dimensions.Child : [name]),
    ]);

    private static string AsShown(Indicator indicator) => string.Join('\n', (string[])
    [
        indicator.Id,
        indicator.Theme,
        Word(indicator.Kind),
        Word(indicator.Unit),
        Word(indicator.Better),
        indicator.Member,
        indicator.MeetsWhen ?? "",
        indicator.Source,
        Word(indicator.Subject),
        .. indicator.Dimensions,
    ]);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
