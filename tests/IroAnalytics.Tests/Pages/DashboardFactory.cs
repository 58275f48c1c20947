using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace IroAnalytics.Tests.Pages;

/// <summary>The dashboard in this process, over a published demonstration or over an empty warehouse.</summary>
internal sealed class DashboardFactory : WebApplicationFactory<IndexModel>
{
    private readonly Dictionary<string, string?> settings = new(StringComparer.Ordinal);
    private string environment = "Development";
    private TimeProvider time = TimeProvider.System;

    /// <summary>A dashboard over the published demonstration.</summary>
    public static async Task<DashboardFactory> PublishedAsync() => Over(await PublishedDemonstration.WarehouseAsync());

    /// <summary>A dashboard over a warehouse folder.</summary>
    /// <param name="warehouse">The folder.</param>
    public static DashboardFactory Over(string warehouse)
    {
        var factory = new DashboardFactory();
        factory.settings["Warehouse:Folder"] = warehouse;
        factory.settings["Warehouse:PatienceMilliseconds"] = "-1";
        factory.settings["Jobs:Enabled"] = "false";
        return factory;
    }

    /// <summary>The same in another environment.</summary>
    /// <param name="name">The environment's name.</param>
    public DashboardFactory In(string name)
    {
        environment = name;
        return this;
    }

    /// <summary>The same with another setting.</summary>
    /// <param name="name">The setting's name, with colons.</param>
    /// <param name="value">Its value.</param>
    public DashboardFactory With(string name, string value)
    {
        settings[name] = value;
        return this;
    }

    /// <summary>The same by another clock.</summary>
    /// <param name="clock">The clock.</param>
    public DashboardFactory By(TimeProvider clock)
    {
        time = clock;
        return this;
    }

    /// <summary>A client that is signed in and follows no redirects.</summary>
    /// <param name="account">The demonstration account.</param>
    public async Task<HttpClient> SignedInAsync(string account)
    {
        var client = Anonymous();
        var answer = await SendFormAsync(client, "/sign-in", ("Name", account), ("Password", $"Northmere-{account}-2026"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    /// <summary>Opens a page and sends a form of it, with the token that the page gave.</summary>
    /// <param name="client">Who sends it.</param>
    /// <param name="path">The page and the form's address.</param>
    /// <param name="fields">What is typed.</param>
    public static async Task<HttpResponseMessage> SendFormAsync(HttpClient client, string path, params IEnumerable<(string Name, string Value)> fields)
    {
        var page = await ParseAsync(await client.GetAsync(path.Split('?')[0]));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") ?? "";
        using var form = new FormUrlEncodedContent(
            fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
        return await client.PostAsync(path, form);
    }

    /// <summary>A client that is not signed in and follows no redirects.</summary>
    public HttpClient Anonymous() => CreateClient(new() { AllowAutoRedirect = false });

    /// <summary>The latest entries of the audit log, the newest first.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AuditAsync()
    {
        var store = await Services.GetRequiredService<OpenOperations>().GetAsync(CancellationToken.None);
        return await store.Audit.SearchAsync(new(), 0, 100, CancellationToken.None);
    }

    /// <summary>Takes the audit log away, as a broken disk would.</summary>
    public async Task BreakOperationsAsync()
    {
        var store = await Services.GetRequiredService<OpenOperations>().GetAsync(CancellationToken.None);
        await using var connection = await store.ConnectAsync(CancellationToken.None);
        await connection.RunAsync("drop table audit_entry", CancellationToken.None);
    }

    /// <summary>Reads an answer's page.</summary>
    /// <param name="answer">The answer.</param>
    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage answer) =>
        new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);
        foreach (var (name, value) in settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services => services.AddSingleton(time));
    }
}
