using System.Security.Claims;
using IroAnalytics.Pipeline.Domain;
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

    /// <summary>Says what an API key opens: <see cref="KeySeesFigures"/> or <see cref="KeySeesChildren"/>.</summary>
    public const string KeyClaim = "key";

    /// <summary>The key opens figures alone.</summary>
    public const string KeySeesFigures = "figures";

    /// <summary>The key opens rows about every child as well.</summary>
    public const string KeySeesChildren = "children";

    /// <summary>The policy of what programs may ask for, by cookie or by key.</summary>
    public const string Figures = "figures";

    /// <summary>The policy of every page and endpoint that shows rows about single children.</summary>
    public const string ChildLevel = "child level";

    /// <summary>The policy of the pages that only those open who may see rows about every child.</summary>
    public const string EveryChild = "every child";

    /// <summary>The policy of the pages that only administrators open.</summary>
    public const string Administration = "administration";

    /// <summary>The roles that may see rows about every child.</summary>
    public static IReadOnlyList<string> SeeingEveryChild { get; } = [Manager, QualityAssurance, Admin];

    /// <summary>Every role there is.</summary>
    public static IReadOnlyList<string> All { get; } = [Board, Iro, .. SeeingEveryChild];

    /// <summary>What people call the role of who is signed in.</summary>
    /// <param name="person">Who is signed in.</param>
    public static string Words(ClaimsPrincipal person) => person.FindFirstValue(ClaimTypes.Role) switch
    {
        Board => "Corporate Parenting Board",
        Manager => "Senior manager",
        Iro => person.FindFirstValue(CaseloadClaim) is { } caseload ? $"IRO, {caseload}" : "IRO",
        QualityAssurance => "Quality assurance",
        Admin => "Administrator",
        null when person.HasClaim(claim => claim.Type == KeyClaim) => $"API key, {person.FindFirstValue(KeyClaim)}",
        _ => "",
    };

    /// <summary>Whether a person may see rows about single children, of some or of all.</summary>
    /// <param name="person">Who is signed in.</param>
    public static bool SeesChildren(ClaimsPrincipal person) => ReadingScopes.Of(person) is not ReadingScope.Aggregated;

    /// <summary>Whether a person may see rows about every child.</summary>
    /// <param name="person">Who is signed in.</param>
    public static bool SeesEveryChild(ClaimsPrincipal person) => ReadingScopes.Of(person) is ReadingScope.EveryChild;

    /// <summary>Whether a person may open a page of the report.</summary>
    /// <param name="person">Who is signed in.</param>
    /// <param name="isForService">Whether the page names single IROs' workload, which is for those who may see single children.</param>
    public static bool MayOpen(ClaimsPrincipal person, bool isForService) => !isForService || SeesChildren(person);

    /// <summary>Whether a person may see the rows behind an indicator.</summary>
    /// <param name="person">Who is signed in.</param>
    /// <param name="indicator">The indicator; one that cannot be cut by IRO shows nobody's own caseload.</param>
    public static bool MaySeeMembers(ClaimsPrincipal person, Indicator indicator) => ReadingScopes.Of(person) switch
    {
        ReadingScope.EveryChild => true,
        ReadingScope.OwnCaseload => indicator.Dimensions.Contains("iro"),
        _ => false,
    };

    /// <summary>What an answer depends on of who asks: two people of the same key see the same.</summary>
    /// <param name="person">Who is signed in.</param>
    public static string ScopeKey(ClaimsPrincipal person) => $"{ReadingScopes.Of(person)}|{person.FindFirstValue(ClaimTypes.Role)}";
}
