using System.Text;
using Microsoft.Playwright;

namespace IroAnalytics.Tests.Browser;

/// <summary>What pages look like on paper: all that they hold, and what it is of.</summary>
public sealed class PaperTests(DashboardUnderTest dashboard) : IClassFixture<DashboardUnderTest>
{
    // A4 in the browser's pixels, to which it puts its questions about widths, and what the margins take of it.
    private const int Width = 794;
    private const int Height = 1123;
    private const int Margins = 92;

    // Boxes that hold more than they show: on paper nobody can scroll them.
    private const string Cut = """
        () => [...document.querySelectorAll('#main, #main *')].filter(box => getComputedStyle(box).overflow !== 'visible' && !box.closest('.hidden-words, caption, iro-chart, svg')
            && box.offsetParent && (box.scrollHeight > box.clientHeight + 1 || box.scrollWidth > box.clientWidth + 1)).map(box => box.getAttribute('aria-label') ?? box.className)
        """;

    private const string TooWide = """
        () => [...document.querySelectorAll('#main *')].filter(box => !box.closest('.hidden-words, caption, iro-chart, svg *') && box.getBoundingClientRect().right > document.body.clientWidth + 1)
            .map(box => `${box.tagName} ${box.className} ${box.textContent.trim().slice(0, 30)}`)
        """;

    private const string CrowdedLabels = """
        () => [...document.querySelectorAll('iro-chart .xaxislayer-above')].flatMap(axis => {
            const labels = [...axis.querySelectorAll('.xtick text')].map(label => [label.textContent, label.getBoundingClientRect()]).sort((one, other) => one[1].left - other[1].left);
            return labels.filter(([, box], place) => place > 0 && box.left < labels[place - 1][1].right).map(([words]) => `${axis.closest('figure').id}: ${words}`);
        })
        """;

    private const string Widths = "() => [...document.querySelectorAll('iro-chart .main-svg')].map(chart => Math.round(chart.getBoundingClientRect().width))";

    [Theory]
    [InlineData("/?team=West", "Overview, October 2026", "Team: West")]
    [InlineData("/timeliness?month=2026-09&cohort=Local&sex=female", "Timeliness, September 2026", "Cohort: Local")]
    [InlineData("/timeliness?month=2026-09&cohort=Local&sex=female", "Timeliness, September 2026", "Sex: female")]
    [InlineData("/indicators/reviews-in-time?team=West", "Reviews held in time, October 2026", "Team: West")]
    [InlineData("/indicators/reviews-in-time/members?team=West", "Rows of reviews held in time, October 2026", "Team: West")]
    [InlineData("/worklist?team=West", "At-risk worklist, October 2026", "Team: West")]
    [InlineData("/reviews-due?team=West&window=91", "Reviews due", "Team: West")]
    [InlineData("/escalations/themes?team=West&theme=PERM", "What escalations are about", "Theme: Permanence drifts (PERM)")]
    [InlineData("/board", "Corporate Parenting Board, Quarter 2, 2026-27", "")]
    [InlineData("/extracts?team=West", "Extracts", "")]
    public async Task A_report_on_paper_says_whose_it_is_of_when_from_which_run_and_which_filters_cut_it(string path, string title, string filter)
    {
        var watched = await dashboard.OpenAsync(1440);
        await watched.GoAsync(path);
        await watched.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var words = await watched.Page.Locator(".stamp").InnerTextAsync();

        Assert.Contains("Northmere Council (invented): " + title, words, StringComparison.Ordinal);
        Assert.Contains(filter, words, StringComparison.Ordinal);
        Assert.Contains("data as at 31 October 2026 · run 2", words, StringComparison.Ordinal);
        Assert.Equal(filter.Length > 0, words.Contains("West", StringComparison.Ordinal) || words.Contains("Local", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/extracts")]
    [InlineData("/data-quality?rule=row-copy")]
    [InlineData("/reviews-due?window=183")]
    [InlineData("/escalations/themes")]
    [InlineData("/definitions")]
    [InlineData("/worklist")]
    [InlineData("/dip-sample?size=5&strata=team")]
    [InlineData("/indicators/reviews-in-time")]
    [InlineData("/indicators/reviews-in-time/members")]
    [InlineData("/risk-model")]
    [InlineData("/stability")]
    [InlineData("/caseloads")]
    public async Task Nothing_is_cut_on_paper(string path)
    {
        var watched = await dashboard.OpenAsync(1440);
        await watched.GoAsync(path);

        await ToPaperAsync(watched.Page);

        Assert.Empty(await watched.Page.EvaluateAsync<string[]>(Cut));
        Assert.Empty(await watched.Page.EvaluateAsync<string[]>(TooWide));
    }

    [Fact]
    public async Task A_childs_whole_axis_lies_on_the_paper()
    {
        var watched = await dashboard.OpenAsync(1440);
        await watched.GoAsync("/worklist");
        await watched.Page.Locator(".case h3 a").First.ClickAsync();
        await watched.Page.WaitForURLAsync("**/child/**");

        var paper = Encoding.Latin1.GetString(await watched.Page.PdfAsync(new() { PreferCSSPageSize = true }));
        await ToPaperAsync(watched.Page);

        Assert.Matches(@"/MediaBox \[0 0 84\d[.\d]* 59\d", paper);
        Assert.Empty(await watched.Page.EvaluateAsync<string[]>(Cut));
        Assert.Empty(await watched.Page.EvaluateAsync<string[]>(TooWide));
    }

    [Fact]
    public async Task Lists_run_on_over_the_sheets_and_a_plan_or_a_row_is_not_broken()
    {
        var watched = await dashboard.OpenAsync(1440);
        await watched.GoAsync("/worklist");
        await watched.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Task<string> Broken(string selector) => watched.Page.Locator(selector).First.EvaluateAsync<string>("box => getComputedStyle(box).breakInside");

        Assert.Equal("auto", await Broken("section:has(> ol)"));
        Assert.Equal("avoid", await Broken("ol > .case"));
        await Assertions.Expect(watched.Page.GetByRole(AriaRole.Button, new() { Name = "Record decision" })).Not.ToBeVisibleAsync();
        await watched.GoAsync("/extracts");
        Assert.Equal("auto", await Broken(".panel:has(table)"));
        Assert.Equal("avoid", await Broken("tbody tr"));
        Assert.Equal("static", await watched.Page.Locator("thead th").First.EvaluateAsync<string>("cell => getComputedStyle(cell).position"));
    }

    [Theory]
    [InlineData("/timeliness")]
    [InlineData("/participation")]
    [InlineData("/stability")]
    [InlineData("/indicators/reviews-in-time?by=iro")]
    public async Task Charts_that_are_drawn_anew_for_paper_keep_their_labels_apart_and_are_as_before_after_it(string path)
    {
        var watched = await dashboard.OpenAsync(1440);
        await watched.GoAsync(path);
        var before = await watched.Page.EvaluateAsync<int[]>(Widths);

        await watched.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        var crowded = await watched.Page.EvaluateAsync<string[]>(CrowdedLabels);
        var onPaper = await watched.Page.EvaluateAsync<int[]>(Widths);
        await watched.Page.EvaluateAsync("() => dispatchEvent(new Event('afterprint'))");

        Assert.Empty(crowded);
        Assert.All(onPaper, width => Assert.Contains(width, (int[])[380, 790]));
        Assert.Equal(before, await watched.Page.EvaluateAsync<int[]>(Widths));
        Assert.Empty(watched.Complaints);
    }

    [Fact]
    public async Task Without_scripts_the_rows_of_a_chart_stand_on_the_paper()
    {
        var watched = await dashboard.OpenAsync(1440, scripts: false);
        await watched.Page.GotoAsync("/timeliness");
        await watched.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(watched.Page.Locator("figure#by-team tbody tr").First).ToBeVisibleAsync();
    }

    // As wide as what the sheet leaves between its margins.
    private static async Task ToPaperAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var lies = await page.EvaluateAsync<string>("() => getComputedStyle(document.querySelector('#main')).page") == "lying";
        await page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        await page.SetViewportSizeAsync(lies ? Height : Width, Width);
        await page.EvaluateAsync("width => document.body.style.width = `${width}px`", (lies ? Height : Width) - Margins);
    }
}
