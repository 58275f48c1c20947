using IroAnalytics.Pipeline.Modelling;

namespace IroAnalytics.Pipeline.Commands;

/// <summary>Writes the scores of the current run.</summary>
internal static class RiskListing
{
    private const string Scores = """
        select child_id, strftime(as_of, '%Y-%m'), probability, band, rule_score, model
        from risk.score
        where as_of = (select max(as_of) from risk.score)
        order by place
        """;

    private const string Reasons = """
        select child_id, feature, value, contribution, words
        from risk.reason
        where source = (select serves from risk.model)
        order by child_id, position
        """;

    public static Task<int> WriteAsync(string warehouse, string format, CancellationToken cancellation) => CurrentRun.ReadAsync(
        warehouse,
        async run =>
        {
            var reasons = await run.Connection.ReadAsync(
                Reasons,
                row => (Child: row.GetString(0), Reason: new ReasonOutput(row.GetString(1), row.IsDBNull(2) ? null : row.GetDouble(2), row.GetDouble(3), row.GetString(4))),
                cancellation);
            var byChild = reasons.ToLookup(reason => reason.Child, reason => reason.Reason, StringComparer.Ordinal);
            var scores = await run.Connection.ReadAsync(
                Scores,
                row => new RiskOutput(
                    row.GetString(0), row.GetString(1), row.IsDBNull(2) ? null : row.GetDouble(2), row.GetString(3), row.GetInt32(4), row.GetString(5),
                    [.. byChild[row.GetString(0)]]),
                cancellation);
            await Output.WriteAsync(
                format,
                scores,
                [
                    ("child", score => score.Child),
                    ("month", score => score.Month),
                    ("probability", score => score.Probability),
                    ("band", score => score.Band),
                    ("rule_score", score => score.RuleScore),
                    ("model", score => score.Model),
                    ("reasons", score => string.Join("; ", score.Reasons.Select(reason => reason.Words))),
                ]);
        },
        cancellation);

    private sealed record RiskOutput(
        string Child,
        string Month,
        double? Probability,
        string Band,
        [property: System.Text.Json.Serialization.JsonPropertyName("rule_score")] int RuleScore,
        string Model,
        IReadOnlyList<ReasonOutput> Reasons);

    private sealed record ReasonOutput(string Feature, double? Value, double Contribution, string Words);
}
