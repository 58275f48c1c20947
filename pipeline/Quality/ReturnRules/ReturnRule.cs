namespace IroAnalytics.Pipeline.Quality.ReturnRules;

/// <summary>What a validation rule of the SSDA903 return means. How it is found follows from its kind, or stands in <c>ReturnRules/{code}.sql</c>.</summary>
/// <remarks>
/// Source: the Department for Education's validation rules for children looked after, as coded in data-to-insight/csc-validator-be-903
/// (commit 10ad07c, MIT licence, copyright 2021 Social Finance Digital Labs). The wording and the severities are ours.
/// </remarks>
/// <param name="Code">The rule's official code.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Extracts">The extracts whose rows it reports.</param>
/// <param name="Fields">The columns it judges, the one that is shown first.</param>
/// <param name="Meaning">What is wrong where the rule speaks, without a full stop.</param>
/// <param name="NeedsLastYear">Whether it is silent without last year's return.</param>
/// <param name="Kind">What is asked of the first of <paramref name="Fields"/>; null for a rule with an SQL file of its own.</param>
/// <param name="Limit">How long something of a code may last; null for a rule that is not about that.</param>
/// <param name="OutsideData">What the rule needs that no SSDA903 file carries: it is silent then; null where it needs nothing.</param>
public sealed record ReturnRule(
    string Code,
    FindingSeverity Severity,
    IReadOnlyList<string> Extracts,
    IReadOnlyList<string> Fields,
    string Meaning,
    bool NeedsLastYear = false,
    FieldKind? Kind = null,
    DayLimit? Limit = null,
    string? OutsideData = null);

/// <summary>How long something of a code may last.</summary>
/// <param name="Code">The code.</param>
/// <param name="Days">The days allowed: so many are still passed.</param>
public sealed record DayLimit(string Code, int Days);

/// <summary>What many rules ask of one column each, and are found by one condition.</summary>
public enum FieldKind
{
    /// <summary>A date that must be there and be one.</summary>
    RequiredDate,

    /// <summary>A date that must be one where it is given.</summary>
    ReadableDate,

    /// <summary>A code that must be there and be in the code list of the year.</summary>
    RequiredCode,

    /// <summary>A code that must be in the code list of the year where it is given.</summary>
    Code,

    /// <summary>A date that must not be after the year.</summary>
    WithinYear,

    /// <summary>A child who must be on Header.</summary>
    ChildOnHeader,

    /// <summary>A date of birth that must be Header's.</summary>
    BirthOnHeader,

    /// <summary>A child who must have one row.</summary>
    OnceAChild,

    /// <summary>A value of the first episode that must be the one of the episode last year's return left open.</summary>
    CarriedOver,

    /// <summary>A placement that must not last longer than its limit, once it has ended.</summary>
    PlacementLimit,

    /// <summary>A legal status that must not last longer than its limit, over the episodes of it that adjoin.</summary>
    StatusLimit,
}
