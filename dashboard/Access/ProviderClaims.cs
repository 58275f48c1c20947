using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;

namespace IroAnalytics.Dashboard.Access;

/// <summary>Turns what a provider says of a person into who the person is to the dashboard.</summary>
internal static class ProviderClaims
{
    /// <summary>How somebody signed in who has an account of the council's.</summary>
    public const string Scheme = "openid";

    // The widest first: who has several roles acts in the one that sees most.
    private static readonly string[] Widest = [Roles.Admin, Roles.Manager, Roles.QualityAssurance, Roles.Iro, Roles.Board];

    /// <summary>Reads the claims of an identity token.</summary>
    /// <param name="identity">The claims.</param>
    /// <param name="options">Which claims say what.</param>
    /// <exception cref="SignInRefusedException">No claim gives a role.</exception>
    public static ClaimsPrincipal Person(ClaimsIdentity identity, OpenIdOptions options)
    {
        var name = ((string[])[options.NameClaim, JwtRegisteredClaimNames.Email, JwtRegisteredClaimNames.Name, JwtRegisteredClaimNames.Sub])
            .Select(claim => identity.FindFirst(claim)?.Value).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value)) ?? "somebody without a name";
        var given = identity.FindAll(options.RoleClaim).Select(claim => RoleOf(claim.Value, options)).ToList();
        var role = Widest.FirstOrDefault(given.Contains) ?? throw new SignInRefusedException(SignInProblem.NoRole, name);

        var person = new ClaimsIdentity(Scheme, ClaimTypes.Name, ClaimTypes.Role);
        person.AddClaim(new(ClaimTypes.Name, name));
        person.AddClaim(new(ClaimTypes.Role, role));
        if (role == Roles.Iro && identity.FindFirst(options.CaseloadClaim)?.Value.Trim() is { Length: > 0 } caseload)
            person.AddClaim(new(Roles.CaseloadClaim, caseload));
        return new(person);
    }

    private static string? RoleOf(string value, OpenIdOptions options) =>
        options.Roles.Count == 0 ? value : options.Roles.GetValueOrDefault(value);
}
