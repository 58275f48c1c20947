namespace IroAnalytics.Pipeline.Risk.Validation;

/// <summary>One condition of publishing a machine score.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="Passed">Whether it holds.</param>
/// <param name="Sentence">Why, with the figures.</param>
public sealed record GateCheck(string Name, bool Passed, string Sentence);

/// <summary>Whether a machine score may be used.</summary>
/// <param name="Checks">Every condition, in the order they were looked at.</param>
public sealed record Gate(IReadOnlyList<GateCheck> Checks)
{
    /// <summary>Whether every condition holds.</summary>
    public bool Passed => Checks.All(check => check.Passed);

    /// <summary>Why or why not, in words.</summary>
    public string Words => Passed
        ? "The machine score may be used: every condition holds."
        : "The machine score is refused and the rule score serves: " + string.Join(" ", Checks.Where(check => !check.Passed).Select(check => check.Sentence));
}
