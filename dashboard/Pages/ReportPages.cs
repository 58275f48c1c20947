using IroAnalytics.Dashboard.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>Razor Pages and the pages that stand in for an error.</summary>
internal static class ReportPages
{
    public static void AddReportPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages(pages =>
        {
            pages.Conventions.ConfigureFilter(new ServiceFilterAttribute<RunFilter>());
            pages.Conventions.AddPageRouteModelConvention("/Topic", AddTopics);
        });
        builder.Services.AddScoped<RunFilter>();
        builder.Services.AddScoped<RailFindings>();
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "iro-analytics-form";
            antiforgery.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
    }

    // One page serves every topic, each at its own address.
    private static void AddTopics(PageRouteModel page)
    {
        page.Selectors.Clear();
        foreach (var topic in TopicCatalogue.All)
            page.Selectors.Add(new() { AttributeRouteModel = new() { Template = topic.Route } });
    }
}
