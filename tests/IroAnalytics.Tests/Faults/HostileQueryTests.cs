using System.Net;
using IroAnalytics.Tests.Access;
using IroAnalytics.Tests.Pages;

namespace IroAnalytics.Tests.Faults;

/// <summary>Whatever stands behind the question mark of an address, the answer is a page, an empty one, or that it was not understood.</summary>
public sealed class HostileQueryTests
{
    private static readonly string[] Names =
    [
        "month", "cohort", "sex", "team", "iro", "age_band", "legal_status", "ethnic_group", "placement_type", "by", "length", "last", "period", "from", "to", "rule",
        "window", "block", "page", "person", "done", "text", "verify", "topic", "figure", "format", "view", "indicator", "address", "show", "theme", "kind", "band", "decision",
        "size", "strata", "seed", "range", "child", "handler", "where", "status", "drawn", "plan", "sort",
    ];

    private static readonly string[] Values =
    [
        "", "'", "\"", "' or 1=1 --", "'; drop table marts.child_month; --", "$1", "$day", "\0", "\u202e", "😀", "../../../etc/passwd", "%00", "%zz", "<script>alert(1)</script>",
        "-1", "0", "99999999999999999999", "1e309", "NaN", "2026-13", "0000-00", "9999-12", "2026-10-32", "true", "null", "[]", "{}", "//example.org", "\r\nSet-Cookie: a=b",
        "=cmd|' /c calc'!A1", "Local", "month", "year", "board", "csv", new('x', 4000), string.Concat(Enumerable.Repeat("(", 2000)),
    ];

    [Fact]
    public async Task No_query_string_makes_an_endpoint_fail()
    {
        await using var dashboard = (await DashboardFactory.PublishedAsync()).With("Access:ApiRequestsAMinute", "1000000");
        var client = await dashboard.SignedInAsync("admin");
        var (chance, failures) = (new Random(20261121), new List<string>());
        foreach (var path in EveryEndpointTests.Readable())
        {
            for (var times = LongTests.Times(12, 1000); times > 0; times--)
            {
                var address = $"{path}?{string.Join('&', Enumerable.Range(0, 1 + chance.Next(5)).Select(_ => Pair(chance)))}";
                var answer = await client.GetAsync(address);
                if (answer.StatusCode >= HttpStatusCode.InternalServerError) failures.Add($"{(int)answer.StatusCode} {address[..Math.Min(address.Length, 300)]}");
            }
        }

        Assert.Empty(failures);
    }

    private static string Pair(Random chance)
    {
        var value = Values[chance.Next(Values.Length)];
        return $"{Names[chance.Next(Names.Length)]}={(value.StartsWith('%') ? value : Uri.EscapeDataString(value))}";
    }
}
