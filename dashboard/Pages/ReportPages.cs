using Microsoft.AspNetCore.Mvc;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>Razor Pages and the pages that stand in for an error.</summary>
internal static class ReportPages
{
    public static void AddReportPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages(pages => pages.Conventions.ConfigureFilter(new ServiceFilterAttribute<RunFilter>()));
        builder.Services.AddScoped<RunFilter>();
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "iro-analytics-form";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
    }
}
