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

    /// <summary>What each role opens, in words.</summary>
    public static IReadOnlyList<(string Role, string Figures, string Children, string Does)> Matrix { get; } =
    [
        (Roles.Board, "whole service, small numbers withheld", "none", "reads and prints"),
        (Roles.Iro, "all", "of the own caseload", "decides on children of the own caseload"),
        (Roles.Manager, "all", "every child", "refreshes, draws limits anew"),
        (Roles.QualityAssurance, "all", "every child", "draws limits anew, decides on children"),
        (Roles.Admin, "all", "every child", "refreshes, makes keys, reads the audit log"),
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
}
