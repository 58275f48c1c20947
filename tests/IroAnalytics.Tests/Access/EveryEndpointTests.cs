using System.Net;
using System.Net.Http.Headers;
using System.Reflection;
using IroAnalytics.Dashboard.Pages;
using IroAnalytics.Pipeline.Warehouse;
using IroAnalytics.Tests.Pages;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace IroAnalytics.Tests.Access;

/// <summary>Every endpoint, and to whom it is open. A new one must be entered here: nothing is open by being forgotten.</summary>
public sealed class EveryEndpointTests
{
    private const string Endpoints = """
        endpoint                                     | address                                                                   | open to
        GET /                                        | /                                                                         | board iro manager qa admin
        GET /Index                                   | /Index                                                                    | board iro manager qa admin
        GET /definitions                             | /definitions                                                              | board iro manager qa admin
        GET /definitions.json                        | /definitions.json                                                         | board iro manager qa admin
        GET /indicators/{id}                         | /indicators/looked-after                                                  | board iro manager qa admin
        POST /indicators/{id}?handler=Rebase         | /indicators/looked-after?handler=rebase                                   | manager qa
        POST /indicators/{id}?handler=Withdraw       | /indicators/looked-after?handler=withdraw&rebase=0                        | manager qa
        GET /indicators/{id}/members                 | /indicators/looked-after/members                                          | iro manager qa admin
        GET /child/{reference}                       | /child/x                                                                  | iro manager qa admin
        GET /board                                   | /board                                                                    | board iro manager qa admin
        GET /caseloads                               | /caseloads                                                                | iro manager qa admin
        GET /timeliness                              | /timeliness                                                               | board iro manager qa admin
        GET /stability                               | /stability                                                                | board iro manager qa admin
        GET /participation                           | /participation                                                            | board iro manager qa admin
        GET /planning                                | /planning                                                                 | board iro manager qa admin
        GET /escalations                             | /escalations                                                              | board iro manager qa admin
        GET /escalations/themes                      | /escalations/themes                                                       | iro manager qa admin
        POST /escalations/themes?handler=Confirm     | /escalations/themes?handler=confirm                                       | iro manager qa
        POST /escalations/themes?handler=AddAction   | /escalations/themes?handler=addaction                                     | manager qa
        POST /escalations/themes?handler=WithdrawAction | /escalations/themes?handler=withdrawaction&action=0                    | manager qa
        GET /population                              | /population                                                               | board iro manager qa admin
        GET /export                                  | /export?topic=board&figure=x&format=csv                                   | board iro manager qa admin
        GET /export                                  | /export?topic=caseloads&figure=x&format=csv                               | iro manager qa admin
        GET /export                                  | /export?indicator=looked-after&figure=rows&format=csv                     | iro manager qa admin
        GET /export                                  | /export?child=x&format=csv                                                | iro manager qa admin
        GET /extracts                                | /extracts                                                                 | iro manager qa admin
        GET /data-quality                            | /data-quality                                                             | iro manager qa admin
        GET /reviews-due                             | /reviews-due                                                              | iro manager qa admin
        GET /worklist                                | /worklist                                                                 | iro manager qa admin
        POST /worklist?handler=Decide                | /worklist?handler=Decide                                                  | iro manager qa admin
        POST /worklist?handler=Note                  | /worklist?handler=Note                                                    | iro manager qa admin
        GET /export                                  | /export?topic=worklist&format=csv                                         | iro manager qa admin
        GET /risk-model                              | /risk-model                                                               | iro manager qa admin
        GET /risk-model                              | /risk-model?handler=card                                                  | iro manager qa admin
        POST /risk-model?handler=Approve             | /risk-model?handler=Approve                                               | manager admin
        POST /risk-model?handler=Switch              | /risk-model?handler=Switch                                                | manager admin
        GET /dip-sample                              | /dip-sample                                                               | manager qa admin
        POST /dip-sample                             | /dip-sample                                                               | manager qa admin
        GET /export                                  | /export?topic=timeliness&figure=trend&format=csv                          | board iro manager qa admin
        GET /jobs                                    | /jobs                                                                     | iro manager qa admin
        POST /jobs?handler=RunNow                    | /jobs?handler=RunNow                                                      | manager admin
        POST /jobs?handler=Cancel                    | /jobs?handler=Cancel                                                      | manager admin
        GET /accessibility                           | /accessibility                                                            | nobody board iro manager qa admin key child-key
        GET /api                                     | /api                                                                      | board iro manager qa admin
        GET /api-keys                                | /api-keys                                                                 | admin
        POST /api-keys?handler=Make                  | /api-keys?handler=Make                                                    | admin
        POST /api-keys?handler=Revoke                | /api-keys?handler=Revoke                                                  | admin
        GET /audit-log                               | /audit-log                                                                | admin
        GET /users                                   | /users                                                                    | admin
        GET /views                                   | /views                                                                    | board iro manager qa admin
        POST /views?handler=Save                     | /views?handler=Save                                                       | board iro manager qa admin
        POST /views?handler=Remove                   | /views?handler=Remove                                                     | board iro manager qa admin
        GET /nothing-published                       | /nothing-published                                                        | board iro manager qa admin
        GET /problem/{status:int}                    | /problem/404                                                              | nobody board iro manager qa admin key child-key
        POST /problem/{status:int}                   | /problem/404                                                              | nobody board iro manager qa admin key child-key
        GET /sign-in                                 | /sign-in                                                                  | nobody board iro manager qa admin key child-key
        POST /sign-in                                | /sign-in                                                                  | nobody board iro manager qa admin key child-key
        GET /sign-in/council                         | /sign-in/council                                                          | nobody board iro manager qa admin key child-key
        GET /sign-out                                | /sign-out                                                                 | nobody board iro manager qa admin key child-key
        POST /sign-out                               | /sign-out                                                                 | nobody board iro manager qa admin key child-key
        GET /assets/{version}/{name}                 | /assets/0/dashboard.css                                                   | nobody board iro manager qa admin key child-key
        GET /health/live                             | /health/live                                                              | nobody board iro manager qa admin key child-key
        GET /health/ready                            | /health/ready                                                             | nobody board iro manager qa admin key child-key
        GET /openapi/{documentName}.json             | /openapi/v1.json                                                          | board iro manager qa admin key child-key
        GET /api/v1/indicators                       | /api/v1/indicators                                                        | board iro manager qa admin key child-key
        GET /api/v1/indicators/{id}                  | /api/v1/indicators/looked-after                                           | board iro manager qa admin key child-key
        GET /api/v1/indicators/{id}/first-published  | /api/v1/indicators/looked-after/first-published                           | iro manager qa admin child-key
        GET /api/v1/indicators/{id}/explain          | /api/v1/indicators/reviews-in-time/explain?from=2026-08&to=2026-09        | iro manager qa admin child-key
        GET /api/v1/indicators/{id}/members          | /api/v1/indicators/looked-after/members?period=2026-10                    | iro manager qa admin child-key
        GET /api/v1/findings                         | /api/v1/findings                                                          | iro manager qa admin child-key
        GET /api/v1/findings/trend                   | /api/v1/findings/trend                                                    | iro manager qa admin child-key
        GET /api/v1/reviews-due                      | /api/v1/reviews-due                                                       | iro manager qa admin child-key
        GET /api/v1/runs                             | /api/v1/runs                                                              | board iro manager qa admin key child-key
        """;

    private static readonly string[] Everybody = ["nobody", "board", "iro", "manager", "qa", "admin", "key", "child-key"];

    [Fact]
    public async Task Every_endpoint_is_in_the_table_and_none_besides()
    {
        await using var dashboard = await DashboardFactory.PublishedAsync();
        var routes = dashboard.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>().ToList();

        var there = routes.SelectMany(Named).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(Table().Select(row => row.Endpoint).Distinct().Order(StringComparer.Ordinal), there);
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Every_endpoint_is_open_to_those_of_the_table_and_closed_to_all_others(string person)
    {
        await using var dashboard = (await DashboardFactory.PublishedAsync()).With("Access:SignInsAMinute", "100000");
        var client = await ClientAsync(dashboard, person);
        var wrong = new List<string>();
        foreach (var (endpoint, address, openTo) in Table().OrderBy(row => row.Endpoint == "POST /sign-out"))
        {
            var answer = await AskAsync(client, endpoint, address);
            if (IsOpen(answer) != openTo.Contains(person)) wrong.Add($"{endpoint} {address}: {(int)answer.StatusCode}");
        }

        Assert.Empty(wrong);
    }

    public static TheoryData<string> People() => [.. Everybody];

    /// <summary>The paths that can be read, each once, without what stands behind a question mark; signing out is not among them.</summary>
    internal static IEnumerable<string> Readable() => Table()
        .Where(row => row.Endpoint.StartsWith("GET ", StringComparison.Ordinal) && row.Endpoint != "GET /sign-out")
        .Select(row => row.Address.Split('?')[0])
        .Distinct(StringComparer.Ordinal);

    /// <summary>What people send, and the roles that may.</summary>
    internal static IEnumerable<(string Endpoint, string[] OpenTo)> Sent() => Table()
        .Where(row => row.Endpoint.StartsWith("POST ", StringComparison.Ordinal) && !row.OpenTo.Contains("nobody")).Select(row => (row.Endpoint, row.OpenTo));

    private static IEnumerable<(string Endpoint, string Address, string[] OpenTo)> Table() =>
        Endpoints.Split('\n').Skip(1).Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Select(cells => (cells[0], cells[1], cells[2].Split(' ')));

    // 404 and 400 are answers to somebody who was let in; a way to the sign-in page, 401 and 403 are not.
    private static bool IsOpen(HttpResponseMessage answer) =>
        answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
        && answer.Headers.Location?.OriginalString.Contains("/sign-in?return=", StringComparison.Ordinal) != true;

    private static async Task<HttpResponseMessage> AskAsync(HttpClient client, string endpoint, string address)
    {
        if (endpoint.StartsWith("GET ", StringComparison.Ordinal)) return await client.GetAsync(address);

        var page = await DashboardFactory.ParseAsync(await client.GetAsync("/sign-in"));
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value");
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await client.PostAsync(address, form);
    }

    private static async Task<HttpClient> ClientAsync(DashboardFactory dashboard, string person)
    {
        if (person == "nobody") return dashboard.Anonymous();
        if (!person.Contains("key", StringComparison.Ordinal)) return await dashboard.SignedInAsync(person);

        var client = dashboard.Anonymous();
        var keys = (await dashboard.Services.GetRequiredService<OpenOperations>().GetAsync(CancellationToken.None)).Keys;
        var now = TimeProvider.System.GetUtcNow();
        var key = await keys.MakeAsync(person, person == "child-key", "the tests", now, now.AddDays(1), CancellationToken.None);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.ToString());
        return client;
    }

    private static IEnumerable<string> Named(RouteEndpoint endpoint)
    {
        var path = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
        if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page) return PostsOf(page).Select(handler => $"POST {path}{handler}").Prepend($"GET {path}");

        return endpoint.Metadata.GetMetadata<IHttpMethodMetadata>() is { } methods ? methods.HttpMethods.Select(method => $"{method} {path}") : [$"GET {path}"];
    }

    private static IEnumerable<string> PostsOf(PageActionDescriptor page)
    {
        var model = typeof(IndexModel).Assembly.GetType($"IroAnalytics.Dashboard.Pages.{page.ViewEnginePath.TrimStart('/')}Model");
        var handlers = model?.GetMethods(BindingFlags.Public | BindingFlags.Instance).Select(method => method.Name).Where(name => name.StartsWith("OnPost", StringComparison.Ordinal)) ?? [];
        return handlers.Select(name => name["OnPost".Length..].Replace("Async", "", StringComparison.Ordinal)).Select(name => name.Length == 0 ? "" : $"?handler={name}");
    }
}
