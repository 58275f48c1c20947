namespace IroAnalytics.Pipeline.Risk;

/// <summary>A points table, a model file or extracts that drift risk cannot work with.</summary>
/// <param name="message">What, where and what to do, in one sentence.</param>
public sealed class RiskProblemException(string message) : Exception(message);
