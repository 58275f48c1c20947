using IroAnalytics.Dashboard.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace IroAnalytics.Dashboard.Pages;

/// <summary>Opens the published run for every report page, and says so where there is none yet.</summary>
/// <param name="current">The run that the request reads.</param>
internal sealed class RunFilter(CurrentRun current) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerInstance is ReportPage && !await current.OpenAsync(context.HttpContext.RequestAborted))
        {
            context.Result = new RedirectToPageResult("/NothingPublished");
            return;
        }

        await next();
    }
}
