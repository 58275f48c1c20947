using IroAnalytics.Dashboard.Access;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>Who came, in which role, and where roles come from.</summary>
[Authorize(Roles.Administration)]
[ResponseCache(NoStore = true)]
internal sealed class UsersModel(
    OpenOperations operations, IOptions<AccessOptions> access, DemonstrationAccounts accounts, TimeProvider time) : PageModel
{
    /// <summary>How many days the page looks back.</summary>
    public const int Days = 90;

    private static readonly (string Act, IReadOnlyList<string> By)[] Acts =
    [
        ("decides on the worklist", [Roles.Iro, .. Roles.SeeingEveryChild]),
        ("confirms themes", [Roles.Iro, Roles.Manager, Roles.QualityAssurance]),
        ("enters actions against themes", [Roles.Manager, Roles.QualityAssurance]),
        ("draws limits anew", [Roles.Manager, Roles.QualityAssurance]),
        ("draws dip samples", Roles.SeeingEveryChild),
        ("approves and switches the drift-risk model", [Roles.Manager, Roles.Admin]),
        ("starts and cancels refreshes", [Roles.Manager, Roles.Admin]),
        ("makes and revokes keys", [Roles.Admin]),
        ("reads the audit log", [Roles.Admin]),
        ("saves views", Roles.All),
    ];

    /// <summary>What each role opens, in words.</summary>
    public static IReadOnlyList<(string Role, string Figures, string Children, string Does)> Matrix { get; } =
    [
        (Roles.Board, "whole service, small numbers withheld", "none", Does(Roles.Board)),
        (Roles.Iro, "all", "of the own caseload", Does(Roles.Iro)),
        (Roles.Manager, "all", "every child", Does(Roles.Manager)),
        (Roles.QualityAssurance, "all", "every child", Does(Roles.QualityAssurance)),
        (Roles.Admin, "all", "every child", Does(Roles.Admin)),
    ];

    /// <summary>Who came, whoever was here last first.</summary>
    public IReadOnlyList<KnownPerson> People { get; private set; } = [];

    /// <summary>The rules of coming in.</summary>
    public AccessOptions Access => access.Value;

    /// <summary>The council's own accounts.</summary>
    public OpenIdOptions OpenId => access.Value.OpenId;

    /// <summary>Whether the accounts of a demonstration are open.</summary>
    public bool HasDemonstrationAccounts => accounts.Allowed;

    public async Task OnGetAsync(CancellationToken cancellation) =>
        People = await (await operations.GetAsync(cancellation)).Audit.PeopleAsync(time.GetUtcNow().AddDays(-Days), cancellation);

    /// <summary>The address of a person's entries.</summary>
    /// <param name="person">The person.</param>
    public static string Entries(KnownPerson person) => QueryHelpers.AddQueryString("/audit-log", "person", person.Person);

    private static string Does(string role) => string.Join("; ", Acts.Where(one => one.By.Contains(role)).Select(one => one.Act));
}
