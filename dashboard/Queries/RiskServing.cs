using System.Data.Common;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>Which score of drift risk serves in a run, and how long its list may be.</summary>
/// <param name="Model">The model's name; null where there is none.</param>
/// <param name="Serves">machine or rule.</param>
/// <param name="WhyRule">Why the rule score serves, as a sentence; null where the machine score does.</param>
/// <param name="TrainedAsAt">The last day of what the model learned from; null where there is none.</param>
/// <param name="FeatureVersion">The version of the feature dictionary; null where there is no model.</param>
/// <param name="Sha256">The hash of the model's file; null where there is none.</param>
/// <param name="HasPassedGate">Whether the model met every condition of use.</param>
/// <param name="ApprovedBy">Who approved it; null for nobody.</param>
/// <param name="ApprovedOn">When; null for never.</param>
/// <param name="ScoredOn">The day of the newest scores.</param>
/// <param name="HorizonOn">The last day they look ahead to.</param>
/// <param name="Children">How many children were scored that day.</param>
/// <param name="Room">How many of them the list has room for: a tenth, and 20 at most.</param>
internal sealed record RiskServing(
    string? Model,
    string Serves,
    string? WhyRule,
    DateOnly? TrainedAsAt,
    int? FeatureVersion,
    string? Sha256,
    bool HasPassedGate,
    string? ApprovedBy,
    DateOnly? ApprovedOn,
    DateOnly ScoredOn,
    DateOnly HorizonOn,
    long Children,
    long Room)
{
    /// <summary>Reads it.</summary>
    /// <returns>Null where the run was made without scores, or has no child to score.</returns>
    public static async Task<RiskServing?> QueryAsync(DbConnection connection, CancellationToken cancellation) =>
        (await Query.RowsAsync<RiskServing>(connection, "risk_serving", null, cancellation)).SingleOrDefault();
}
