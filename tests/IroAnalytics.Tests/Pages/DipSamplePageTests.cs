using AngleSharp.Html.Dom;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.Extensions.DependencyInjection;

namespace IroAnalytics.Tests.Pages;

public sealed class DipSamplePageTests
{
    [Fact]
    public async Task A_draw_is_kept_and_shows_the_same_children_from_its_run_until_that_is_gone()
    {
        using var warehouse = await RiskWarehouse.CopyAsync();
        var first = RunPointer.Current(warehouse.Folder)?.Run ?? "";
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        var qa = await dashboard.SignedInAsync("qa");

        var answer = await DashboardFactory.SendFormAsync(qa, "/dip-sample", ("size", "7"), ("strata", "team"), ("strata", "band"));
        var address = answer.Headers.Location?.OriginalString ?? "";
        var drawn = ChildrenOf(await PageAsync(qa, address));
        await warehouse.PublishMachineAsync();
        var fromEarlierRun = ChildrenOf(await PageAsync(qa, address));
        warehouse.Remove(first);
        var gone = await PageAsync(qa, address);

        Assert.Equal("/dip-sample?draw=1", address);
        Assert.Equal(7, drawn.Distinct().Count());
        Assert.Equal(drawn, fromEarlierRun);
        Assert.Contains($"Run {first} is no longer kept", gone.Body?.TextContent, StringComparison.Ordinal);
        var kept = Assert.Single(await (await dashboard.Services.GetRequiredService<OpenOperations>().GetAsync(CancellationToken.None)).DipSamples.ListAsync(CancellationToken.None));
        Assert.Equal(("qa", first, "team,band", 7L), (kept.By, kept.Run, kept.Strata, kept.Size));
        Assert.Contains(await dashboard.AuditAsync(), entry => entry.Event is { Action: AuditAction.SampleDrawn, Person: "qa", Subject: "a dip sample of 7 children" });
    }

    [Fact]
    public async Task Two_draws_have_seeds_of_their_own_and_a_seed_that_is_sent_is_not_taken()
    {
        using var warehouse = await RiskWarehouse.CopyAsync();
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        var qa = await dashboard.SignedInAsync("qa");

        foreach (var _ in Enumerable.Range(0, 2)) await DashboardFactory.SendFormAsync(qa, "/dip-sample?seed=00", ("size", "5"), ("seed", "00"));

        var kept = await (await dashboard.Services.GetRequiredService<OpenOperations>().GetAsync(CancellationToken.None)).DipSamples.ListAsync(CancellationToken.None);
        Assert.Equal(2, kept.Select(sample => sample.Seed).Distinct().Count(seed => seed.Length == 32));
    }

    [Fact]
    public async Task Before_a_draw_groups_are_counted_and_no_child_is_named_and_a_size_that_cannot_be_is_refused()
    {
        using var warehouse = await RiskWarehouse.CopyAsync();
        await using var dashboard = DashboardFactory.Over(warehouse.Folder.Path);
        var qa = await dashboard.SignedInAsync("qa");

        var groups = await PageAsync(qa, "/dip-sample?size=10&strata=cohort");
        var refused = await DashboardFactory.ParseAsync(await DashboardFactory.SendFormAsync(qa, "/dip-sample", ("size", "1000")));
        var unknown = await PageAsync(qa, "/dip-sample?draw=99");

        Assert.Equal(["Local", "UASC"], groups.QuerySelectorAll("[aria-labelledby=h-groups] tbody th").Select(group => group.TextContent));
        Assert.Equal(10, groups.QuerySelectorAll("[aria-labelledby=h-groups] tbody td:last-child").Sum(share => double.Parse(share.TextContent, System.Globalization.CultureInfo.InvariantCulture)), 0.11);
        Assert.StartsWith("“1000” is not a size a sample can have", refused.QuerySelector("[role=alert]")?.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("There is no such sample.", unknown.QuerySelector("[role=alert]")?.TextContent, StringComparison.Ordinal);
        Assert.Empty(await (await dashboard.Services.GetRequiredService<OpenOperations>().GetAsync(CancellationToken.None)).DipSamples.ListAsync(CancellationToken.None));
    }

    [Theory]
    [InlineData("strata=band")]
    [InlineData("strata=cohort&strata=band")]
    public async Task Groups_of_risk_go_from_high_to_low(string strata)
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();

        var page = await PageAsync(await dashboard.SignedInAsync("qa"), $"/dip-sample?size=10&{strata}");

        var groups = page.QuerySelectorAll("[aria-labelledby=h-groups] tbody th").Select(group => group.TextContent.Split(" \u00b7 ")).ToList();
        Assert.Equal(["high", "medium", "low"], groups.Where(group => group.Length == 1 || group[0] == "Local").Select(group => group[^1]));
    }

    private static List<string> ChildrenOf(IHtmlDocument page) => [.. page.QuerySelectorAll("[aria-labelledby=h-shown] tbody th").Select(child => child.TextContent.Trim())];

    private static async Task<IHtmlDocument> PageAsync(HttpClient client, string path) => await DashboardFactory.ParseAsync(await client.GetAsync(path));
}
