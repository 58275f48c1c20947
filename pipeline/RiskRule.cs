using IroAnalytics.Pipeline.Risk;

namespace IroAnalytics.Pipeline;

/// <summary>The rule score as it ships.</summary>
internal static class RiskRule
{
    /// <summary>Points from which the band is high, and medium, until a model has seen how children are spread.</summary>
    public static RiskBands Bands { get; } = RiskBands.Fixed(8, 4);

    /// <summary>Reads <c>rule_points.csv</c> of the reference data.</summary>
    /// <exception cref="RiskProblemException">A line of it cannot be read.</exception>
    public static RuleScore Shipped() => RuleScore.Read(Path.Combine(PipelineRun.ReferenceFolder, "rule_points.csv"));
}
