using System.Text.RegularExpressions;
using IroAnalytics.Dashboard;
using IroAnalytics.Pipeline.Simulation;

namespace IroAnalytics.Benchmarks;

/// <summary>The overview page over a real Kestrel on loopback, asked for by somebody who is signed in.</summary>
internal static partial class OverviewBenchmark
{
    private const int Times = 15;
    private const double BudgetMilliseconds = 100;
    private static readonly Uri SignIn = new("/sign-in", UriKind.Relative);
    private static readonly Uri Overview = new("/", UriKind.Relative);

    public static async Task<IReadOnlyList<Measurement>> RunAsync(BenchmarkFolder folder, CancellationToken cancellation)
    {
        await using var dashboard = DashboardHost.Build(
        [
            "--urls=http://127.0.0.1:0",
            $"--contentRoot={AppContext.BaseDirectory}",
            $"--Warehouse:Folder={folder.Warehouse}",
            "--Jobs:Enabled=false",
            "--Access:AllowDemonstrationAccounts=true",
            "--Logging:LogLevel:Default=Warning",
        ]);
        await dashboard.StartAsync(cancellation);
        using var browser = new HttpClient { BaseAddress = new(dashboard.Urls.Single()) };
        await SignInAsync(browser, cancellation);
        var again = await Repeated.WarmMillisecondsAsync(Times, () => browser.GetStringAsync(Overview, cancellation));
        var months = new Queue<Uri>(EarlierMonths());
        var first = 1000 * await Repeated.SecondsAsync(months.Count, () => browser.GetStringAsync(months.Dequeue(), cancellation));
        return
        [
            new("Overview page, warm, from request to last byte", again, "ms", BudgetMilliseconds),
            new("Overview page, a month nobody has asked for yet", first, "ms"),
        ];
    }

    /// <summary>A year of months of which no answer has been read: what is remembered of a run is no help there.</summary>
    private static IEnumerable<Uri> EarlierMonths() =>
        Enumerable.Range(1, 12).Select(back => new Uri(FormattableString.Invariant($"/?month={Simulator.DefaultUntil.AddMonths(-back):yyyy-MM}"), UriKind.Relative));

    private static async Task SignInAsync(HttpClient browser, CancellationToken cancellation)
    {
        var form = await browser.GetStringAsync(SignIn, cancellation);
        using var answers = new FormUrlEncodedContent(
        [
            new("__RequestVerificationToken", Token().Match(form).Groups["value"].Value),
            new("Name", "manager"),
            new("Password", "Northmere-manager-2026"),
        ]);
        using var landed = await browser.PostAsync(SignIn, answers, cancellation);
        if (landed.RequestMessage?.RequestUri?.AbsolutePath != "/")
            throw new InvalidOperationException($"The demonstration account could not sign in: {landed.StatusCode}.");
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="(?<value>[^"]+)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
