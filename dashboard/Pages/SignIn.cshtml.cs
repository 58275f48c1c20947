using IroAnalytics.Dashboard.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>Signs somebody in with a demonstration account.</summary>
[AllowAnonymous]
internal sealed class SignInModel(DemonstrationAccounts accounts) : PageModel
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

    /// <summary>Whether anybody can sign in at all.</summary>
    public bool HasAccounts => accounts.Allowed;

    public async Task<IActionResult> OnPostAsync()
    {
        if (accounts.SignIn(Name ?? "", Password ?? "") is not { } person)
        {
            Problem = "This name and password do not belong together. Check both and try again.";
            return Page();
        }

        await HttpContext.SignInAsync(person);
        return LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : "/");
    }
}
