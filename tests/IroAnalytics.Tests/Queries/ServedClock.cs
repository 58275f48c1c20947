using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Html.Dom;
using IroAnalytics.Tests.Extracts;
using IroAnalytics.Tests.Pages;

namespace IroAnalytics.Tests.Queries;

/// <summary>A dashboard over a folder of extracts, published as at <see cref="ClockExtracts.AsAt"/>.</summary>
internal sealed class ServedClock : IAsyncDisposable
{
    private readonly ExtractFolderBuilder extracts;
    private readonly RefreshedWarehouse warehouse;
    private readonly DashboardFactory dashboard;

    private ServedClock(ExtractFolderBuilder extracts, RefreshedWarehouse warehouse)
    {
        (this.extracts, this.warehouse) = (extracts, warehouse);
        dashboard = DashboardFactory.Over(warehouse.Path);
    }

    /// <summary>Publishes a folder, which is deleted with the dashboard.</summary>
    public static async Task<ServedClock> OfAsync(ExtractFolderBuilder extracts) =>
        new(extracts, (await RefreshedWarehouse.OfAsync(extracts, ClockExtracts.AsAt)).Warehouse);

    /// <summary>What a program gets.</summary>
    /// <param name="account">Who asks.</param>
    /// <param name="query">The address's query, with its question mark.</param>
    public async Task<JsonElement> ReadAsync(string account, string query) =>
        await (await dashboard.SignedInAsync(account)).GetFromJsonAsync<JsonElement>("/api/v1/reviews-due" + query);

    /// <summary>The page that people get.</summary>
    /// <param name="account">Who asks.</param>
    /// <param name="query">The address's query, with its question mark.</param>
    public async Task<IHtmlDocument> PageAsync(string account, string query) =>
        await DashboardFactory.ParseAsync(await (await dashboard.SignedInAsync(account)).GetAsync("/reviews-due" + query));

    /// <summary>Any page.</summary>
    /// <param name="account">Who asks.</param>
    /// <param name="address">Path and query.</param>
    public async Task<IHtmlDocument> OpenAsync(string account, string address) =>
        await DashboardFactory.ParseAsync(await (await dashboard.SignedInAsync(account)).GetAsync(address));

    /// <summary>A file, or why there is none.</summary>
    /// <param name="account">Who asks.</param>
    /// <param name="address">Path and query.</param>
    public async Task<(HttpStatusCode Status, string Text)> FileAsync(string account, string address)
    {
        var answer = await (await dashboard.SignedInAsync(account)).GetAsync(address);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await dashboard.DisposeAsync();
        warehouse.Dispose();
        extracts.Dispose();
    }
}

/// <summary>One such dashboard for all tests of a class, over the extracts with the service's own lists.</summary>
public sealed class ServedClockFixture : IAsyncLifetime
{
    private ServedClock? clock;

    internal ServedClock Clock => clock ?? throw new InvalidOperationException("The dashboard is not there yet.");

    public async Task InitializeAsync() => clock = await ServedClock.OfAsync(ClockExtracts.Create().WithOwnLists());

    public async Task DisposeAsync()
    {
        if (clock is not null) await clock.DisposeAsync();
    }
}
