using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Tests.Extracts;

namespace IroAnalytics.Tests;

/// <summary>What a run says of findings beyond its own: those of the runs before, and the indicators they touch.</summary>
public sealed class FindingHistoryTests
{
    private const string WithoutCode = "A1,01/02/2012,20/05/2025,";

    [Fact]
    public async Task The_findings_of_earlier_runs_outlive_their_files()
    {
        using var extracts = ExtractFolderBuilder.WithRequired().Reviews(WithoutCode);
        var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts);
        using var closing = warehouse;
        extracts.Reviews("A1,01/02/2012,20/05/2025,PN1");
        await warehouse.RefreshAsync(extracts.Path, runsKept: 1);
        extracts.Reviews(WithoutCode, "B2,03/04/2014,20/06/2025,");
        await warehouse.RefreshAsync(extracts.Path, runsKept: 1);

        Assert.Single(Directory.EnumerateFiles(Path.Combine(warehouse.Path, "runs"), "*.duckdb"));
        Assert.Equal([1, 0, 2], await warehouse.HistoryAsync("167"));
    }

    [Fact]
    public async Task After_a_run_that_cannot_be_read_the_history_begins_anew()
    {
        using var extracts = ExtractFolderBuilder.WithRequired().Reviews(WithoutCode);
        var (warehouse, report) = await RefreshedWarehouse.OfAsync(extracts);
        using var closing = warehouse;
        await File.WriteAllTextAsync(Path.Combine(warehouse.Path, "runs", report.Run + ".duckdb"), "damaged");

        await warehouse.RefreshAsync(extracts.Path);

        Assert.Equal([1], await warehouse.HistoryAsync("167"));
    }

    [Fact]
    public async Task A_finding_touches_what_is_made_from_the_columns_its_rule_judges_and_nothing_else()
    {
        using var extracts = ExtractFolderBuilder.WithRequired()
            .Header("A1,X,01/02/2012,WBRI,,,", "B2,F,03/04/2014,WBRI,,,")
            .Reviews(WithoutCode);
        var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts);
        using var closing = warehouse;

        var ofCode = await warehouse.TouchedAsync("167");
        var ofDay = await warehouse.TouchedAsync("review-long-ago");

        Assert.Contains("participation", ofCode);
        Assert.DoesNotContain("reviews-in-time", ofCode);
        Assert.Contains("reviews-in-time", ofDay);
        Assert.Empty(await warehouse.TouchedAsync("101")); // sex is a group of many figures and part of none
    }

    [Theory]
    [InlineData("bank_holidays", "reviews-in-time", "looked-after")]
    [InlineData("escalations", "children-escalated", "iro-visited")]
    [InlineData("placement_distances", "over-20-miles", "care-order-share")]
    public async Task An_indicator_is_made_from_the_extracts_it_needs_and_from_none_that_stands_beside_them(string extract, string madeFrom, string notMadeFrom)
    {
        using var extracts = ExtractFolderBuilder.WithRequired();
        var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts);
        using var closing = warehouse;

        var indicators = await warehouse.ServedAsync(run => run.Connection.ReadAsync(
            "select distinct indicator from quality.column_indicator where extract = $extract", [("extract", extract)], row => row.GetString(0), CancellationToken.None));

        Assert.Contains(madeFrom, indicators);
        Assert.DoesNotContain(notMadeFrom, indicators);
    }
}
