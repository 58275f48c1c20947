using IroAnalytics.Pipeline.Extracts;
using IroAnalytics.Pipeline.Quality.ReturnRules;

namespace IroAnalytics.Tests.Quality.ReturnRules;

public sealed class ReturnRuleCatalogueTests
{
    [Fact]
    public void Every_rule_has_either_a_kind_or_its_sql_and_every_sql_its_rule() => Assert.Equal(
        ReturnRuleCatalogue.WithFile.Order(StringComparer.Ordinal),
        ReturnRuleCatalogue.All.Where(rule => rule.Kind is null && rule.OutsideData is null).Select(rule => rule.Code));

    [Fact]
    public void A_rule_stands_in_the_catalogue_once() =>
        Assert.Distinct(ReturnRuleCatalogue.All.Select(rule => rule.Code));

    [Fact]
    public void Rules_report_rows_of_extracts_of_the_return()
    {
        var extracts = CheckedReturn.Contracts.Select(contract => contract.Name).ToHashSet();

        Assert.All(ReturnRuleCatalogue.All.SelectMany(rule => rule.Extracts), extract => Assert.Contains(extract, extracts));
    }

    [Fact]
    public void A_rule_of_a_kind_judges_a_column_of_its_extract()
    {
        var columns = CheckedReturn.Contracts.SelectMany(contract => contract.Columns.Select(column => (contract.Name, column.Name))).ToHashSet();

        Assert.All(ReturnRuleCatalogue.All.Where(rule => rule.Kind is not null), rule => Assert.Contains((rule.Extracts[0], rule.Fields[0]), columns));
    }
}
