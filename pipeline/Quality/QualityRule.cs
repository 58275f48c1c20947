namespace IroAnalytics.Pipeline.Quality;

/// <summary>How much a finding matters.</summary>
public enum FindingSeverity
{
    /// <summary>It breaks a figure or a code list.</summary>
    Error,

    /// <summary>Somebody should look.</summary>
    Warning,

    /// <summary>Good to know.</summary>
    Information,
}

/// <summary>What a data-quality rule means. How it is found stands in <c>Rules/{code}.sql</c>.</summary>
/// <param name="Code">The rule's official code, or a name of ours where the statutory set is silent.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Extract">The extract whose rows it reports; null where the select names it for each row.</param>
/// <param name="Column">The column at fault; null where the select names it for each row.</param>
/// <param name="Message">What is wrong and what was done about it, as a sentence without a full stop.</param>
public sealed record QualityRule(string Code, FindingSeverity Severity, string? Extract, string? Column, string Message);
