namespace IroAnalytics.Benchmarks;

/// <summary>Something that was measured and, where there is one, what it may be at most.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Measured">The figure, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Such as <c>s</c>, <c>ms</c> or <c>MB</c>; <c>times</c> for a ratio.</param>
/// <param name="Budget">The most it may be, inclusive, in the same unit; null where nothing is promised.</param>
internal sealed record Measurement(string What, double Measured, string Unit, double? Budget = null)
{
    /// <summary>How much of the budget is used, 1 for all of it; null without a budget.</summary>
    public double? Ratio => Measured / Budget;
}
