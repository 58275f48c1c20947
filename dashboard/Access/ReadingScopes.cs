using System.Security.Claims;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Access;

/// <summary>Which children a person or a program may read rows about. Only this folder makes scopes: pages get theirs by <see cref="ChildReading"/>.</summary>
internal static class ReadingScopes
{
    /// <summary>The scope that somebody's claims give.</summary>
    /// <param name="person">Who is signed in, by cookie or by key.</param>
    /// <returns>Figures alone where nothing says otherwise: for the board, for an IRO whose caseload is not known, for most keys.</returns>
    public static ReadingScope Of(ClaimsPrincipal person) => person switch
    {
        _ when person.IsInRole(Roles.Iro) => person.FindFirstValue(Roles.CaseloadClaim) is { Length: > 0 } caseload
            ? new ReadingScope.OwnCaseload(caseload)
            : new ReadingScope.Aggregated(),
        _ when person.HasClaim(Roles.KeyClaim, Roles.KeySeesChildren) => new ReadingScope.EveryChild(),
        _ when Roles.SeeingEveryChild.Any(person.IsInRole) => new ReadingScope.EveryChild(),
        _ => new ReadingScope.Aggregated(),
    };
}
