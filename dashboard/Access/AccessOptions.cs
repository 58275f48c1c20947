using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace IroAnalytics.Dashboard.Access;

/// <summary>Who may come in, how, and for how long: the section <c>Access</c> of the settings.</summary>
internal sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>Whether the demonstration accounts, whose passwords are printed, may be used outside Development.</summary>
    public bool AllowDemonstrationAccounts { get; set; }

    /// <summary>Minutes of rest until somebody is signed out.</summary>
    [Range(1, 1440)]
    public int MinutesUntilSignedOut { get; set; } = 60;

    /// <summary>Hours after signing in when somebody must sign in again, at rest or not.</summary>
    [Range(1, 24)]
    public int HoursUntilSignedInAgain { get; set; } = 10;

    /// <summary>Tries to sign in that one network address has in a minute.</summary>
    [Range(1, 100_000)]
    public int SignInsAMinute { get; set; } = 20;

    /// <summary>Requests to the API that one network address has in a minute.</summary>
    [Range(1, 1_000_000)]
    public int ApiRequestsAMinute { get; set; } = 600;

    /// <summary>The council's own accounts; without an authority they are not used.</summary>
    public OpenIdOptions OpenId { get; set; } = new();
}

/// <summary>An OpenID Connect provider, such as Entra ID, and how its claims are read: the section <c>Access:OpenId</c>.</summary>
internal sealed class OpenIdOptions
{
    /// <summary>The provider's address, which with <c>/.well-known/openid-configuration</c> leads to its description; empty for none.</summary>
    public string Authority { get; set; } = "";

    /// <summary>What the provider calls this dashboard.</summary>
    public string ClientId { get; set; } = "";

    /// <summary>What proves to the provider that it is this dashboard that asks.</summary>
    public string ClientSecret { get; set; } = "";

    /// <summary>What the button says people sign in with.</summary>
    public string Name { get; set; } = "your council account";

    /// <summary>The scopes asked for, separated by blanks.</summary>
    public string Scope { get; set; } = "openid profile";

    /// <summary>The claim that names a person in the audit log.</summary>
    public string NameClaim { get; set; } = "preferred_username";

    /// <summary>The claim whose values are looked up among <see cref="Roles"/>.</summary>
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The claim that names the IRO whose children a person of the role iro sees.</summary>
    public string CaseloadClaim { get; set; } = "caseload";

    /// <summary>A value of the role claim, and the role it gives; without any, values are the names of roles.</summary>
    public Dictionary<string, string> Roles { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Whether the council's own accounts are used.</summary>
    public bool IsOn => Authority.Length > 0;
}

/// <summary>Meets what would keep people out before the dashboard starts, in sentences.</summary>
internal sealed class AccessOptionsCheck : IValidateOptions<AccessOptions>
{
    public ValidateOptionsResult Validate(string? name, AccessOptions options)
    {
        var problems = options.OpenId.IsOn ? Problems(options.OpenId).ToList() : [];
        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(OpenIdOptions provider)
    {
        if (!Uri.TryCreate(provider.Authority, UriKind.Absolute, out var authority) || (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback))
            yield return $"Access:OpenId:Authority '{provider.Authority}' is not an https address. Write it as https://login.microsoftonline.com/TENANT/v2.0.";
        if (provider.ClientId.Length == 0)
            yield return "Access:OpenId:ClientId is missing. Write the client's identifier as the provider registered it.";
        if (provider.ClientSecret.Length == 0)
            yield return "Access:OpenId:ClientSecret is missing. Give it by the environment, as Access__OpenId__ClientSecret.";
        foreach (var role in provider.Roles.Where(pair => !Access.Roles.All.Contains(pair.Value)))
            yield return $"Access:OpenId:Roles gives '{role.Key}' the role '{role.Value}', which there is not. There are: {string.Join(", ", Access.Roles.All)}.";
    }
}
