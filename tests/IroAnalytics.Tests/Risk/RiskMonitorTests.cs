using IroAnalytics.Pipeline.Risk;

namespace IroAnalytics.Tests.Risk;

public sealed class RiskMonitorTests
{
    private static readonly Lazy<(RiskRows Rows, RiskModelFile File)> Trained = new(() =>
    {
        var (rows, _) = InventedRows.Make(seed: 51, children: 240, months: 30);
        return (rows, new RiskTraining(rows, InventedRows.Rule, withTrees: false).Run(null, CancellationToken.None));
    });

    [Fact]
    public void Children_as_they_were_suspend_nothing_even_where_a_feature_has_moved_by_itself()
    {
        var (rows, file) = Trained.Value;

        var readings = new RiskMonitor(rows.Table, file).Read();

        Assert.Contains(readings, reading => reading is { Name: "days_in_care", State: "breach" });
        Assert.Null(RiskMonitor.Suspension(readings));
    }

    [Fact]
    public void Another_population_suspends_the_machine_score_in_a_sentence()
    {
        var (rows, file) = Trained.Value;
        var changed = InventedRows.With(rows, change: columns =>
        {
            foreach (var feature in (string[])["decisions_at_risk", "decisions_past_2"]) Array.Fill(columns[FeatureCatalogue.IndexOf(feature)], 1);
        });

        var suspension = RiskMonitor.Suspension(new RiskMonitor(changed.Table, file).Read());

        Assert.StartsWith("The machine score is suspended and the rule score serves: ", suspension, StringComparison.Ordinal);
        Assert.Contains("the score", suspension, StringComparison.Ordinal);
    }

    [Fact]
    public void Drift_that_stops_coming_about_suspends_a_model_that_still_expects_it()
    {
        var (rows, file) = Trained.Value;
        var learnedUntil = rows.Table.LabelledDays[^8];
        bool[][] events = [.. rows.Table.Events.Select(column => column.Select((isEvent, row) => isEvent && rows.Table.AsOf[row] <= learnedUntil).ToArray())];

        var readings = new RiskMonitor(InventedRows.With(rows, events).Table, file with { AsAt = learnedUntil }).Read();

        Assert.Contains(readings, reading => reading is { Measure: "calibration", State: "breach", Value: < 0 });
        Assert.Contains(readings, reading => reading is { Measure: "precision", State: "breach", Value: 0 });
        Assert.NotNull(RiskMonitor.Suspension(readings));
    }

    [Fact]
    public void A_suspended_model_leaves_the_rule_to_serve_and_says_why()
    {
        var (rows, file) = Trained.Value;

        var scoring = new RiskScoring(rows, InventedRows.Rule, file, RiskBands.Fixed(8, 4), "The monitor suspended it.");

        Assert.Equal(("rule", "The monitor suspended it."), (scoring.Model, scoring.WhyRule));
        Assert.All(scoring.Score([0, 1, 2]), score => Assert.Null(score.Probability));
    }

    [Fact]
    public void An_approval_holds_for_the_very_file_that_was_approved()
    {
        var folder = Directory.CreateTempSubdirectory("iro-approval-").FullName;
        var (path, file) = (Path.Combine(folder, "model.json"), Trained.Value.File);

        Assert.Null(ModelApproval.Of(file, path));
        new ModelApproval(file.Id, file.Sha256, "A. Person", new(2026, 11, 1)).Write(path);

        Assert.Equal("A. Person", ModelApproval.Of(file, path)?.By);
        Assert.Null(ModelApproval.Of((file with { Events = file.Events + 1 }).Sealed(), path));
        Directory.Delete(folder, recursive: true);
    }
}
