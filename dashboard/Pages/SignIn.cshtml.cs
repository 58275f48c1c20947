using IroAnalytics.Dashboard.Access;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.WebUtilities;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>Signs somebody in with a demonstration account, or leads to the council's own accounts.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SignInModel(DemonstrationAccounts accounts, OpenIdProvider provider, AuditTrail audit) : PageModel
{
    /// <summary>Where to go once signed in; null for the overview.</summary>
    [BindProperty(Name = "return", SupportsGet = true)]
    public string? ReturnTo { get; set; }

    /// <summary>The name typed.</summary>
    [BindProperty]
    public string? Name { get; set; }

    /// <summary>The password typed; never written back.</summary>
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Why nobody was signed in; null before the first try.</summary>
    public string? Problem { get; private set; }

    /// <summary>Whether demonstration accounts can be used.</summary>
    public bool HasAccounts => accounts.Allowed;

    /// <summary>What the council's own accounts are called; null where they are not used.</summary>
    public string? CouncilAccount => provider.IsOn ? provider.Name : null;

    /// <summary>The way to the council's own accounts.</summary>
    public string CouncilAddress => QueryHelpers.AddQueryString(CouncilAccounts.Start, "return", LocalAddress.Of(ReturnTo));

    public void OnGet(string? problem) => Problem = SignInProblem.Sentence(problem);

    public async Task<IActionResult> OnPostAsync()
    {
        if (accounts.SignIn(Name ?? "", Password ?? "") is not { } person)
        {
            // What was typed may be a password in the wrong field: only a name that there is goes into the log.
            await audit.WriteAsync(HttpContext, AuditAction.Refused, $"signing in as {accounts.Known(Name ?? "") ?? "nobody there is"}");
            Problem = "This name and password do not belong together. Check both and try again.";
            return Page();
        }

        await audit.WriteAsync(HttpContext, person, AuditAction.SignedIn, "with a demonstration account");
        await HttpContext.SignInAsync(person);
        return LocalRedirect(LocalAddress.Of(ReturnTo));
    }
}
