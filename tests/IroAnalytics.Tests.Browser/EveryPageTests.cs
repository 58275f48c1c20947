using System.Globalization;
using System.Text.RegularExpressions;
using IroAnalytics.Dashboard.Queries;

namespace IroAnalytics.Tests.Browser;

public sealed partial class EveryPageTests(DashboardUnderTest dashboard) : IClassFixture<DashboardUnderTest>
{
    private const string EveryRole = "board iro manager qa admin";
    private const string SeeChildren = "iro manager qa admin";

    // Labels of a chart that reach beyond the panel it stands in: what a reader sees cut.
    private const string CutLabels = """
        () => [...document.querySelectorAll('iro-chart')].flatMap(chart => {
            const panel = chart.closest('figure, .panel').getBoundingClientRect();
            return [...chart.querySelectorAll('.xtick text, .ytick text, .annotation-text')].filter(label => {
                const box = label.getBoundingClientRect();
                return box.width > 0 && (box.left < panel.left - 1 || box.right > panel.right + 1);
            }).map(label => label.textContent);
        })
        """;

    // Buttons whose words touch their edges.
    private const string TightButtons = """
        () => [...document.querySelectorAll('#main .btn')].filter(button => button.offsetParent && !button.closest('#api')).filter(button => {
            const words = document.createRange();
            words.selectNode(button.firstChild);
            const [inner, outer] = [words.getBoundingClientRect(), button.getBoundingClientRect()];
            return inner.left < outer.left + 4 || inner.right > outer.right - 4;
        }).map(button => button.textContent)
        """;

    // What a reader takes from a page without its numbers in tables: headline, second line, titles, summaries and captions; not what swagger-ui draws.
    private const string MainText = """
        () => [...document.querySelectorAll('#main h1, #main .standfirst, #main h2, #main .summary, #main caption, #main .notice')]
            .filter(element => !element.closest('#api')).map(element => element.textContent.replace(/\s+/g, ' ').trim()).filter(text => text)
        """;

    // Axe looks at what a manager, the board and, of their own pages, administrators see: the markup of other roles is the manager's. Inside charts, which
    // are of a thousand shapes each and the same for everybody, it looks once.
    private static readonly (string Path, string OpenTo)[] Pages =
    [
        ("/", EveryRole),
        ("/?cohort=Local&sex=female", EveryRole),
        .. TopicCatalogue.All.Select(topic => ("/" + topic.Route, topic.Audience == Audience.Service ? SeeChildren : EveryRole)),
        ("/timeliness?month=2026-09&team=Nowhere", EveryRole),
        ("/board", EveryRole),
        ("/indicators/reviews-in-time?by=iro", EveryRole),
        ("/indicators/looked-after?by=age_band", EveryRole),
        ("/indicators/iro-caseload?length=quarter", EveryRole),
        ("/indicators/reviews-in-time?month=2026-10&team=No%20such%20team", EveryRole),
        ("/indicators/reviews-in-time/members", SeeChildren),
        ("/reviews-due", SeeChildren),
        ("/reviews-due?window=183", SeeChildren),
        ("/reviews-due?window=91&block=any", SeeChildren),
        ("/worklist", SeeChildren),
        ("/worklist?band=low&decision=none", SeeChildren),
        ("/risk-model", SeeChildren),
        ("/dip-sample?size=5&strata=team", "manager qa admin"),
        ("/escalations/themes", SeeChildren),
        ("/escalations/themes?theme=PERM&show=open", SeeChildren),
        ("/extracts", SeeChildren),
        ("/data-quality", SeeChildren),
        ("/data-quality?rule=167", SeeChildren),
        ("/jobs", SeeChildren),
        ("/definitions", EveryRole),
        ("/views?address=%2Ftimeliness%3Fmonth%3D2026-09", EveryRole),
        ("/api", EveryRole),
        ("/accessibility", EveryRole),
        ("/no-such-page", EveryRole),
        ("/users", "admin"),
        ("/api-keys", "admin"),
        ("/audit-log?verify=true", "admin"),
    ];

    [Theory]
    [InlineData("board")]
    [InlineData("iro")]
    [InlineData("manager")]
    [InlineData("qa")]
    [InlineData("admin")]
    public async Task Every_page_that_a_role_may_open_can_be_read_whole_and_says_what_was_approved(string role)
    {
        var seen = await Task.WhenAll(SeenAsync(role, 1440), SeenAsync(role, 390));

        Assert.True(seen.All(one => one.Problems.Count == 0), string.Join('\n', seen.SelectMany(one => one.Problems)));
        Assert.Equal(seen[0].Text, seen[1].Text);
        Approved.Equal(Path.Combine(SourceTree.Root, "tests", "IroAnalytics.Tests.Browser", "Approved", role + ".txt"), seen[0].Text);
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task The_sign_in_page_loads_without_complaint_and_axe_finds_nothing(int width)
    {
        var page = await dashboard.OpenAsync(width, account: null);

        await page.GoAsync("/sign-in");
        await page.PictureAsync(string.Create(CultureInfo.InvariantCulture, $"sign-in-{width}"));

        Assert.Empty(await page.AxeAsync());
        Assert.Empty(page.Complaints);
    }

    private async Task<(IReadOnlyList<string> Text, IReadOnlyList<string> Problems)> SeenAsync(string role, int width)
    {
        var watched = await dashboard.OpenAsync(width, account: role);
        var (text, problems) = (new List<string>(), new List<string>());
        foreach (var (path, openTo) in Pages.Where(page => page.OpenTo.Split(' ').Contains(role)))
        {
            await watched.GoAsync(path);
            await watched.PictureAsync(string.Create(CultureInfo.InvariantCulture, $"{role}{NotInAName().Replace(path, "-")}-{width}"));

            if (role is "manager" or "board" || openTo == role)
                problems.AddRange((await watched.AxeAsync(insideCharts: role == "manager" && width > 1000)).Select(found => $"{path}: {found}"));
            problems.AddRange((await watched.Page.EvaluateAsync<string[]>(CutLabels)).Select(label => $"{path}: the label '{label}' is cut"));
            problems.AddRange((await watched.Page.EvaluateAsync<string[]>(TightButtons)).Select(words => $"{path}: the button '{words}' is too narrow"));
            if (!await watched.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth")) problems.Add($"{path} is wider than the window");
            text.Add(path);
            text.AddRange((await watched.Page.EvaluateAsync<string[]>(MainText)).Select(line => "  " + WithoutMoments(line)));
        }

        return (text, [.. problems, .. watched.Complaints.Where(complaint => !complaint.Contains("404", StringComparison.Ordinal))]);
    }

    // Runs and moments differ each time.
    private static string WithoutMoments(string line) => Moments().Replace(line, "…");

    [GeneratedRegex(@"\d{8}T\d{6}Z-\d+|\d{1,2} \w+ \d{4}, \d{2}:\d{2}|\d+(,\d+)* entries|\d+ keys? (is|are) in use|\d+ (person or program was|people and programs were)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Moments();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex NotInAName();
}
