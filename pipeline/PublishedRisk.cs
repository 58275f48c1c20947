using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using IroAnalytics.DuckDb;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Risk;

namespace IroAnalytics.Pipeline;

/// <summary>Writes the tables of drift risk that are published.</summary>
/// <param name="connection">The scratch warehouse.</param>
/// <param name="sideBySide">Works on it side by side.</param>
internal sealed class PublishedRisk(DbConnection connection, SideBySide sideBySide)
{
    /// <summary>Makes them, empty but for the feature dictionary.</summary>
    public static string CreateTables { get; } = """
        create table risk.score (
            child_id varchar, as_of date, is_newest boolean, place integer, is_listed boolean, probability double, band varchar, is_high boolean,
            rule_score integer, rule_band varchar, model varchar, rule_place integer, is_rule_listed boolean);
        create table risk.event_share (child_id varchar, as_of date, event varchar, event_name varchar, probability double, share double);
        create table risk.reason (
            child_id varchar, as_of date, source varchar, position integer, event varchar, feature varchar, value double, contribution double,
            words varchar, record_on date);
        create table risk.model (
            model varchar, serves varchar, why_rule varchar, trained_as_at date, feature_version integer, sha256 varchar, has_passed_gate boolean,
            approved_by varchar, approved_on date, card varchar, card_page varchar);
        create table risk.band (source varchar, band varchar, from_score double, rows integer, events integer);
        create table risk.monitor (as_of date, measure varchar, name varchar, value double, state varchar, words varchar);
        create table risk.definition (feature varchar, label varchar, unit varchar, meaning varchar, source varchar, record varchar);
        """ + string.Concat(FeatureCatalogue.All.Select(feature =>
            $"\ninsert into risk.definition values ({Quoted(feature.Name)}, {Quoted(feature.Label)}, {Quoted(feature.Unit)}, {Quoted(feature.Meaning)}, {Quoted(feature.Source)}, {Quoted(feature.Record)});"));

    /// <summary>Writes scores of every row, and reasons for the newest day.</summary>
    /// <param name="table">The rows.</param>
    /// <param name="scoring">What scores them.</param>
    /// <param name="file">The model; null where there is none.</param>
    /// <param name="approval">Who approved it; null for nobody.</param>
    /// <param name="readings">What the monitor read.</param>
    /// <param name="cancellation">Interrupts the work.</param>
    public async Task WriteAsync(
        FeatureTable table,
        RiskScoring scoring,
        RiskModelFile? file,
        ModelApproval? approval,
        IReadOnlyList<MonitorReading> readings,
        CancellationToken cancellation)
    {
        var scores = scoring.Score([.. Enumerable.Range(0, table.Rows)]);
        await sideBySide.ForEachAsync(
            scores.GroupBy(score => table.AsOf[score.Row]),
            day => day.Key.ToString("O", CultureInfo.InvariantCulture),
            (own, day, _) =>
            {
                own.AppendRows("score", "risk", Ranked(table, scoring, day));
                return Task.CompletedTask;
            },
            cancellation);
        RiskScore[] newest = [.. scores.Where(score => table.AsOf[score.Row] == table.AsOf[^1])];
        var records = await RecordsAsync(cancellation);
        WriteReasons(table, scoring, newest, file, records);
        WriteModel(scoring, file, approval);
        Append("monitor", readings, reading => [reading.AsOf, reading.Measure, reading.Name, reading.Value, reading.State, reading.Words]);
    }

    private static IEnumerable<object?[]> Ranked(FeatureTable table, RiskScoring scoring, IEnumerable<RiskScore> day)
    {
        RiskScore[] byRule = [.. day.OrderByDescending(score => score.RuleScore).ThenBy(score => table.Child[score.Row], StringComparer.Ordinal)];
        var rulePlaces = byRule.Select((score, place) => (score.Row, place)).ToDictionary(pair => pair.Row, pair => pair.place);
        var room = Risk.Validation.Measures.Room(byRule.Length, null);
        return byRule.OrderByDescending(score => score.Probability ?? score.RuleScore).Select((score, place) => (object?[])[
            table.Child[score.Row],
            table.AsOf[score.Row],
            table.AsOf[score.Row] == table.AsOf[^1],
            place + 1,
            place < room,
            score.Probability,
            score.Band,
            score.Band == RiskBands.High,
            score.RuleScore,
            scoring.RuleBands.Of(score.RuleScore).Name,
            scoring.Model,
            rulePlaces[score.Row] + 1,
            rulePlaces[score.Row] < room,
        ]);
    }

    private void WriteReasons(
        FeatureTable table, RiskScoring scoring, RiskScore[] newest, RiskModelFile? file, IReadOnlyDictionary<string, IReadOnlyDictionary<string, DateOnly?>> records)
    {
        var rows = newest.SelectMany(score => scoring.RuleReasons(score.Row).Select((reason, place) => (Row: score.Row, Source: "rule", Place: place + 1, Reason: reason)));
        if (scoring.WhyRule is null && file is not null)
        {
            var shares = RiskExplanation.Shares(newest);
            Append("event_share", newest.Zip(shares).SelectMany(pair => pair.Second.Select(share => (pair.First.Row, Share: share))), one => [
                table.Child[one.Row], table.AsOf[one.Row], one.Share.Event, DriftEvent.All.First(driftEvent => driftEvent.Id == one.Share.Event).Name, one.Share.Probability, one.Share.Share,
            ]);
            var reasons = new RiskExplanation(table, file.Model).Reasons(newest, shares);
            rows = rows.Concat(newest.Zip(reasons).SelectMany(pair => pair.Second.Select((reason, place) => (pair.First.Row, "machine", place + 1, reason))));
        }

        Append("reason", rows, one => [
            table.Child[one.Row], table.AsOf[one.Row], one.Source, one.Place, one.Reason.Event, one.Reason.Feature, one.Reason.Value, one.Reason.Contribution,
            one.Reason.Words, RecordOf(one.Reason.Feature, records[table.Child[one.Row]]),
        ]);
    }

    private static DateOnly? RecordOf(string feature, IReadOnlyDictionary<string, DateOnly?> records) =>
        FeatureCatalogue.All[FeatureCatalogue.IndexOf(feature)].Record is { } column ? records[column] : null;

    private void WriteModel(RiskScoring scoring, RiskModelFile? file, ModelApproval? approval)
    {
        var card = file is null ? null : ModelCard.Of(file);
        object?[] model =
        [
            file?.Id, scoring.Model == "rule" ? "rule" : "machine", scoring.WhyRule, file?.AsAt, file?.FeatureVersion, file?.Sha256, file?.Evaluation.Gate.Passed ?? false,
            approval?.By, approval?.On, card is null ? null : JsonSerializer.Serialize(card, RiskModelFile.Json), card is null ? null : ModelCardPage.Html(card),
        ];
        Append("model", [model], row => row);
        Append("band", scoring.RuleBands.Bands.Select(band => ("rule", band)).Concat(file is null ? [] : file.Bands.Bands.Select(band => ("machine", band))), one => [
            one.Item1, one.band.Name, Math.Max(0, one.band.From), one.band.Rows, one.band.Events,
        ]);
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyDictionary<string, DateOnly?>>> RecordsAsync(CancellationToken cancellation)
    {
        string[] columns = [.. FeatureCatalogue.All.Select(feature => feature.Record).OfType<string>().Distinct(StringComparer.Ordinal)];
        var rows = await connection.ReadAsync(
            $"select child_id, {string.Join(", ", columns)} from risk.record where as_of = (select max(as_of) from risk.record)",
            row => (Child: row.GetString(0), Days: columns.Select((column, place) => (column, Day: row.IsDBNull(place + 1) ? null : (DateOnly?)row.GetFieldValue<DateOnly>(place + 1)))
                .ToDictionary(pair => pair.column, pair => pair.Day, StringComparer.Ordinal)),
            cancellation);
        return rows.ToDictionary(row => row.Child, row => (IReadOnlyDictionary<string, DateOnly?>)row.Days, StringComparer.Ordinal);
    }

    private void Append<T>(string name, IEnumerable<T> rows, Func<T, object?[]> values) =>
        connection.AppendRows(name, "risk", rows.Select(values));

    private static string Quoted(string? text) => text is null ? "null" : string.Create(CultureInfo.InvariantCulture, $"'{text.Replace("'", "''", StringComparison.Ordinal)}'");
}
