using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace IroAnalytics.Dashboard.Access;

/// <summary>Somebody who can sign in to look at a demonstration, one for each role.</summary>
internal sealed record DemonstrationAccount
{
    /// <summary>What is typed to sign in.</summary>
    public required string Name { get; init; }

    /// <summary>One of <see cref="Roles.All"/>.</summary>
    public required string Role { get; init; }

    /// <summary>What is typed beside the name. It is no secret: it is printed when a demonstration starts.</summary>
    public required string Password { get; init; }

    /// <summary>The IRO whose children an account of the role iro sees; null for other roles.</summary>
    public string? Caseload { get; init; }
}

/// <summary>The demonstration accounts of the configuration, their passwords hashed.</summary>
internal sealed class DemonstrationAccounts
{
    private readonly PasswordHasher<DemonstrationAccount> hasher = new();
    private readonly IReadOnlyDictionary<string, DemonstrationAccount> accounts;
    private readonly Lazy<IReadOnlyDictionary<string, string>> hashes;

    /// <summary>Reads the section <c>Access:DemonstrationAccounts</c>.</summary>
    /// <param name="configuration">The dashboard's configuration.</param>
    /// <param name="environment">Outside Development there are no accounts unless <c>Access:AllowDemonstrationAccounts</c> is on.</param>
    public DemonstrationAccounts(IConfiguration configuration, IHostEnvironment environment)
    {
        Allowed = environment.IsDevelopment() || configuration.GetValue("Access:AllowDemonstrationAccounts", defaultValue: false);
        accounts = Allowed
            ? (configuration.GetSection("Access:DemonstrationAccounts").Get<DemonstrationAccount[]>() ?? [])
                .ToDictionary(account => account.Name, StringComparer.OrdinalIgnoreCase)
            : new Dictionary<string, DemonstrationAccount>(StringComparer.Ordinal);
        hashes = new(() => accounts.Values.ToDictionary(
            account => account.Name, account => hasher.HashPassword(account, account.Password), StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Whether demonstration accounts may be used at all.</summary>
    public bool Allowed { get; }

    /// <summary>Who signs in with this name and password; null where nobody does.</summary>
    /// <param name="name">In any case.</param>
    /// <param name="password">As typed.</param>
    public ClaimsPrincipal? SignIn(string name, string password) =>
        accounts.TryGetValue(name.Trim(), out var account)
        && hasher.VerifyHashedPassword(account, hashes.Value[account.Name], password) != PasswordVerificationResult.Failed
            ? Principal(account)
            : null;

    /// <summary>The name of an account as it is written; null where there is none of this name.</summary>
    /// <param name="name">In any case.</param>
    public string? Known(string name) => accounts.GetValueOrDefault(name.Trim())?.Name;

    private static ClaimsPrincipal Principal(DemonstrationAccount account)
    {
        var identity = new ClaimsIdentity("demonstration", ClaimTypes.Name, ClaimTypes.Role);
        identity.AddClaim(new(ClaimTypes.Name, account.Name));
        identity.AddClaim(new(ClaimTypes.Role, account.Role));
        if (account.Caseload is { Length: > 0 } caseload) identity.AddClaim(new(Roles.CaseloadClaim, caseload));
        return new(identity);
    }
}
