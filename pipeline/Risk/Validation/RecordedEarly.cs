namespace IroAnalytics.Pipeline.Risk.Validation;

/// <summary>How much of an extract was keyed before it happened.</summary>
/// <param name="Extract">The extract.</param>
/// <param name="Share">The share of its rows, between 0 and 1.</param>
public sealed record RecordedEarly(string Extract, double Share);
