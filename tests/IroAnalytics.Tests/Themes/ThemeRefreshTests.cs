using IroAnalytics.Pipeline;
using IroAnalytics.Pipeline.Domain;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Warehouse;

namespace IroAnalytics.Tests.Themes;

/// <summary>What a refresh makes of the texts, and of what people said of them.</summary>
public sealed class ThemeRefreshTests
{
    [Fact]
    public async Task Every_escalation_has_its_themes_and_says_where_they_come_from()
    {
        using var extracts = EscalationExtracts.Create();
        var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;

        Assert.Equal(
            [
                "E1 1 FIN extract ",
                "E2 1 HEALTH words health; dental",
                "E2 2 TRANS words pathway",
                "E3 1 unclassified nothing ",
                "E4 1 PEP words pep",
                "E5 1 unclassified nothing ",
            ],
            await ThemesAsync(warehouse));
    }

    [Fact]
    public async Task Indicators_count_by_theme_what_the_extract_or_a_person_gave_and_nothing_that_was_read_from_a_text()
    {
        using var extracts = EscalationExtracts.Create();
        var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;
        Assert.Equal(["FIN 1", "not known 3"], await ByThemeAsync(warehouse));

        await SayAsync(warehouse, "E4", "PEP", "SAFE");
        await SayAsync(warehouse, "E2");
        await SayAsync(warehouse, "E1", "HEALTH");
        await warehouse.RefreshAsync(extracts.Path);

        Assert.Equal(["FIN 1", "PEP 1", "not known 2"], await ByThemeAsync(warehouse));
        var themes = await ThemesAsync(warehouse);
        Assert.Contains("E1 1 FIN extract ", themes); // what the extract gives stands
        Assert.Contains("E2 1 unclassified person ", themes);
        Assert.Contains("E4 2 SAFE person ", themes);
    }

    [Fact]
    public async Task The_latest_decision_holds_those_before_it_stay_and_a_later_refresh_keeps_it()
    {
        using var extracts = EscalationExtracts.Create();
        var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;
        await SayAsync(warehouse, "E3", "DOCS");
        await SayAsync(warehouse, "E3", "VISIT");

        await warehouse.RefreshAsync(extracts.Path);
        await warehouse.RefreshAsync(extracts.Path);

        Assert.Contains("E3 1 VISIT person ", await ThemesAsync(warehouse));
        await using var operations = await OpenAsync(warehouse);
        Assert.Equal(["DOCS", "VISIT"], (await operations.ThemeDecisions.ListAsync(CancellationToken.None)).Select(decision => Assert.Single(decision.Themes)));
    }

    [Fact]
    public async Task What_people_said_is_news_to_a_refresh_that_skips_unchanged_extracts()
    {
        using var extracts = EscalationExtracts.Create();
        var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;
        Assert.Equal(RunOutcome.Unchanged, (await warehouse.RefreshAsync(extracts.Path, skipUnchanged: true)).Outcome);

        await SayAsync(warehouse, "E3", "VISIT");

        Assert.Equal(RunOutcome.Published, (await warehouse.RefreshAsync(extracts.Path, skipUnchanged: true)).Outcome);
        Assert.Equal(RunOutcome.Unchanged, (await warehouse.RefreshAsync(extracts.Path, skipUnchanged: true)).Outcome);
    }

    [Fact]
    public async Task While_another_process_holds_the_operations_database_a_refresh_keeps_what_the_run_before_knew_and_says_so()
    {
        using var extracts = EscalationExtracts.Create();
        var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;
        await SayAsync(warehouse, "E4", "PEP", "SAFE");
        await SayAsync(warehouse, "E2");
        await warehouse.RefreshAsync(extracts.Path);
        await using var holding = await OpenAsync(warehouse);
        await holding.ThemeDecisions.DecideAsync("E3", ["VISIT"], "qa", DateTimeOffset.UnixEpoch, CancellationToken.None);

        var (exitCode, output, errors) = await IroProcess.RunAsync(
            "refresh", "--extracts", extracts.Path, "--warehouse", warehouse.Path, "--as-at", "2026-03-31", "--no-risk");

        Assert.True(exitCode == 0, errors);
        Assert.Contains("Themes that people confirmed since the run before are not in it:", string.Join(' ', output.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        var themes = await ThemesAsync(warehouse);
        Assert.Contains("E4 2 SAFE person ", themes);
        Assert.Contains("E2 1 unclassified person ", themes);
        Assert.Contains("E3 1 unclassified nothing ", themes);
    }

    [Fact]
    public async Task From_three_hundred_confirmed_texts_on_a_refresh_reads_what_no_rule_has()
    {
        string[] education = ["the headteacher sent him back at noon", "lessons stop after break for her", "the classroom assistant has gone"];
        string[] other = ["I ask for an answer by Friday", "please ring me about this", "the manager will know what is meant"];
        var confirmed = Enumerable.Range(0, 320).Select(number => (Id: FormattableString.Invariant($"X{number:000}"), Text: number % 2 == 0 ? education[number / 2 % 3] : other[number / 2 % 3], Said: number % 2 == 0 ? "PEP" : "")).ToList();
        using var extracts = EscalationExtracts.Create().Rows(
            "escalations.csv",
            "ESCALATION,CHILD,RAISED,KIND,STAGE,TEXT",
            [.. confirmed.Select(one => $"{one.Id},A1,10/02/2026,informal,0,{one.Text}"), "NEW,A1,10/02/2026,formal,1,Today the headteacher sent him home and lessons stop"]);
        var (warehouse, _) = await RefreshedWarehouse.OfAsync(extracts);
        using var _ = warehouse;
        Assert.Contains("NEW 1 unclassified nothing ", await ThemesAsync(warehouse));
        await using (var operations = await OpenAsync(warehouse))
        {
            foreach (var one in confirmed)
                await operations.ThemeDecisions.DecideAsync(one.Id, one.Said.Length == 0 ? [] : [one.Said], "qa", DateTimeOffset.UnixEpoch, CancellationToken.None);
        }

        await warehouse.RefreshAsync(extracts.Path);

        Assert.Contains("NEW 1 PEP classifier ", await ThemesAsync(warehouse));
    }

    private static async Task SayAsync(RefreshedWarehouse warehouse, string escalation, params string[] themes)
    {
        await using var operations = await OpenAsync(warehouse);
        await operations.ThemeDecisions.DecideAsync(escalation, themes, "qa", DateTimeOffset.UnixEpoch, CancellationToken.None);
    }

    private static Task<OperationsStore> OpenAsync(RefreshedWarehouse warehouse) =>
        OperationsStore.OpenAsync(new(warehouse.Path), TimeProvider.System, CancellationToken.None);

    private static Task<IReadOnlyList<string>> ThemesAsync(RefreshedWarehouse warehouse) => warehouse.ServedAsync(run => run.Connection.ReadAsync(
        "select escalation_id || ' ' || place || ' ' || theme || ' ' || origin || ' ' || coalesce(words, '') from marts.escalation_theme order by escalation_id, place",
        row => row.GetString(0),
        CancellationToken.None));

    private static Task<IReadOnlyList<string>> ByThemeAsync(RefreshedWarehouse warehouse) => warehouse.ServedAsync<IReadOnlyList<string>>(async run =>
    {
        var slice = new IndicatorSlice([ReportingPeriod.Containing(PeriodLength.Year, new(2026, 3, 31))], ["theme"], []);
        var values = await new IndicatorReader(run.Connection, run.Facts).ValuesAsync(IndicatorCatalogue.Get("escalations-raised"), slice, CancellationToken.None);
        return [.. values.Select(value => FormattableString.Invariant($"{value.Group?["theme"]} {value.Value}")).Order(StringComparer.Ordinal)];
    });
}
