using System.Diagnostics;
using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Indicators;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>Stands in for a page that cannot be shown and says why, in words.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
internal sealed class ProblemModel : PageModel
{
    private const string ForService = "This page is open to managers, quality assurance and administrators, and to IROs whose caseload is known here.";

    /// <summary>What happened, in a few words.</summary>
    public string Heading { get; private set; } = "";

    /// <summary>Why, and what to do.</summary>
    public string Explanation { get; private set; } = "";

    /// <summary>Finds the fault in the log; null where there was no fault of ours.</summary>
    public string? Reference { get; private set; }

    /// <summary>Whether there is no such page.</summary>
    public bool IsMissing { get; private set; }

    public void OnGet(int status) => Explain(status);

    public void OnPost(int status) => Explain(status);

    private void Explain(int status)
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is DimensionNotOfIndicatorException dimension)
        {
            (Response.StatusCode, Heading, Explanation) = (StatusCodes.Status400BadRequest, "This cannot be broken down like that", dimension.Message);
            return;
        }

        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is { } unavailable and (AuditUnavailableException or WarehouseProblemException))
        {
            (Response.StatusCode, Heading, Explanation) = (StatusCodes.Status503ServiceUnavailable, "This cannot be shown at the moment", unavailable.Message);
            return;
        }

        (Heading, Explanation) = status switch
        {
            StatusCodes.Status403Forbidden => ("This is not open to you", $"{WhoMay()} Ask an administrator if you need it for your work."),
            StatusCodes.Status404NotFound => (
                "There is no such page", "The address may be mistyped, or the measure may have another name. The definitions list every measure."),
            StatusCodes.Status400BadRequest => (
                "The form could not be read", "It may have been open too long. Go back, reload the page and try again."),
            StatusCodes.Status429TooManyRequests => (
                "Too many tries", "Somebody at your network address has tried to sign in too often. Wait a minute, then try again."),
            _ => ("Something went wrong on our side", "Nothing was changed. Try again; if it happens again, tell an administrator the number below."),
        };
        IsMissing = status == StatusCodes.Status404NotFound;
        Reference = status >= StatusCodes.Status500InternalServerError ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;
    }

    // Who may open the page that was asked for; where those who were refused may open it, that it is not for their role.
    private string WhoMay()
    {
        var asked = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        return asked?.Endpoint?.Metadata.GetMetadata<IAuthorizeData>()?.Policy switch
        {
            Roles.Administration => "This page is open to administrators.",
            Roles.EveryChild => "This page is open to managers, quality assurance and administrators.",
            Roles.ChildLevel when !Roles.SeesChildren(User) => ForService,
            null when TopicCatalogue.Find(asked?.OriginalPath.Trim('/')) is { Audience: Audience.Service } => ForService,
            _ => "Your role does not include this.",
        };
    }
}
