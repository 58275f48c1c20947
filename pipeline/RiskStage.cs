using System.Data.Common;
using IroAnalytics.Pipeline.Modelling;
using IroAnalytics.Pipeline.Risk;
using IroAnalytics.Pipeline.Risk.Validation;

namespace IroAnalytics.Pipeline;

/// <summary>The part of a refresh that scores: features and scores of the last twelve months, reasons for the newest.</summary>
/// <param name="connection">The scratch warehouse, with its marts.</param>
/// <param name="sideBySide">Works on it side by side.</param>
/// <param name="journey">Builds the features.</param>
/// <param name="modelPath">Where the model lies, if there is one.</param>
internal sealed class RiskStage(DbConnection connection, SideBySide sideBySide, Journey journey, string modelPath)
{
    private const int MonthsScored = 12;

    /// <summary>Makes the tables of the schema <c>risk</c> that are published.</summary>
    /// <param name="withScores">Whether to score; without, the tables stay empty.</param>
    /// <param name="early">How much of each extract was keyed before it happened.</param>
    /// <param name="cancellation">Interrupts the work.</param>
    /// <returns>How many scores were written.</returns>
    public async Task<long> RunAsync(bool withScores, IReadOnlyList<RecordedEarly> early, CancellationToken cancellation)
    {
        await journey.BuildRiskAsync(withScores ? journey.AsAt.AddMonths(-MonthsScored) : DateOnly.MaxValue, cancellation);
        await connection.RunAsync(PublishedRisk.CreateTables, cancellation);
        if (!withScores) return 0;

        var (file, problem) = Model();
        var mayServe = file is { Evaluation.Gate.Passed: true };
        var rows = new RiskRows(journey.AsAt, await new FeatureReader(connection, sideBySide).ReadAsync(withLabels: mayServe, cancellation), Groups: [], early);
        var approval = file is null ? null : ModelApproval.Of(file, modelPath);
        var readings = mayServe && file is not null ? new RiskMonitor(rows.Table, file).Read() : [];
        var suspension = problem ?? RiskMonitor.Suspension(readings) ?? (mayServe && approval is null
            ? $"Nobody has approved model {file?.Id} yet, so the rule score serves: iro risk approve." : null);
        var scoring = new RiskScoring(rows, RiskRule.Shipped(), file, RiskRule.Bands, suspension);
        await new PublishedRisk(connection, sideBySide).WriteAsync(rows.Table, scoring, file, approval, readings, cancellation);
        await connection.RunAsync(OnlyNewest, cancellation);
        return rows.Table.Rows;
    }

    /// <summary>Scores are kept of every month, what they were made from only of the newest.</summary>
    private const string OnlyNewest = """
        delete from risk.feature where as_of < (select max(as_of) from risk.feature);
        delete from risk.record where as_of < (select max(as_of) from risk.record);
        """;

    /// <summary>The model, where there is one; one that cannot be used does not stop a refresh, and says why.</summary>
    private (RiskModelFile? File, string? Problem) Model()
    {
        if (!File.Exists(modelPath)) return (null, null);

        try
        {
            return (RiskModelFile.Read(modelPath), null);
        }
        catch (RiskProblemException problem)
        {
            return (null, problem.Message);
        }
    }
}
