using System.Security.Claims;
using IroAnalytics.Pipeline.Indicators;

namespace IroAnalytics.Dashboard.Access;

/// <summary>Who people are to the dashboard, and what of a child each may see.</summary>
internal static class Roles
{
    public const string Board = "board";
    public const string Manager = "manager";
    public const string Iro = "iro";
    public const string QualityAssurance = "qa";
    public const string Admin = "admin";

    /// <summary>Names the IRO whose own children the person sees.</summary>
    public const string CaseloadClaim = "caseload";

    /// <summary>The policy of every page and endpoint that shows rows about single children.</summary>
    public const string ChildLevel = "child level";

    /// <summary>The roles that may see rows about single children; an IRO sees those of the own caseload.</summary>
    public static IReadOnlyList<string> SeeingChildren { get; } = [Manager, Iro, QualityAssurance, Admin];

    /// <summary>Every role there is.</summary>
    public static IReadOnlyList<string> All { get; } = [Board, .. SeeingChildren];

    /// <summary>What people call the role of who is signed in.</summary>
    /// <param name="person">Who is signed in.</param>
    public static string Words(ClaimsPrincipal person) => person.FindFirstValue(ClaimTypes.Role) switch
    {
        Board => "Corporate Parenting Board",
        Manager => "Senior manager",
        Iro => person.FindFirstValue(CaseloadClaim) is { } caseload ? $"IRO, {caseload}" : "IRO",
        QualityAssurance => "Quality assurance",
        Admin => "Administrator",
        _ => person.Identity?.Name ?? "",
    };

    /// <summary>Whether a person may see the rows behind an indicator.</summary>
    /// <param name="person">Who is signed in.</param>
    /// <param name="indicator">The indicator; one that cannot be cut by IRO shows nobody's own caseload.</param>
    public static bool MaySeeMembers(ClaimsPrincipal person, Indicator indicator) => person.IsInRole(Iro)
        ? indicator.Dimensions.Contains("iro")
        : SeeingChildren.Any(person.IsInRole);

    /// <summary>The IRO whose children alone a person sees in lists of children.</summary>
    /// <param name="person">Who is signed in.</param>
    /// <returns>Null where every child may be seen; empty, which is nobody's, for an IRO whose caseload is not known.</returns>
    public static string? Caseload(ClaimsPrincipal person) =>
        person.IsInRole(Iro) ? person.FindFirstValue(CaseloadClaim) ?? "" : null;

    /// <summary>The filters that hold for a person in every list of children, whatever is asked for.</summary>
    /// <param name="person">Who is signed in.</param>
    /// <returns>None where every child may be seen; for an IRO the own caseload, and nobody where it is not known.</returns>
    public static IReadOnlyList<DimensionFilter> Scope(ClaimsPrincipal person) =>
        Caseload(person) is { } caseload ? [new("iro", [caseload])] : [];
}
