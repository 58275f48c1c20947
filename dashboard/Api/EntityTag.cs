using System.Security.Cryptography;
using System.Text;
using IroAnalytics.Dashboard.Access;
using IroAnalytics.Dashboard.Queries;

namespace IroAnalytics.Dashboard.Api;

/// <summary>
/// Opens the run for an endpoint and answers 304 where the caller has the answer already: it depends on the run, the address and
/// what the caller may see, and on nothing else.
/// </summary>
/// <param name="current">The run that the request reads.</param>
internal sealed class EntityTagFilter(CurrentRun current) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!await current.OpenAsync(http.RequestAborted))
            return TypedResults.Problem("Nothing is published yet. Run a refresh, then ask again.", statusCode: StatusCodes.Status503ServiceUnavailable);

        var tag = Tag(current.Facts.Run, http);
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = "Authorization, Cookie";
        return http.Request.Headers.IfNoneMatch.Any(asked => asked?.Contains(tag, StringComparison.Ordinal) == true)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : await next(context);
    }

    private static string Tag(string run, HttpContext http)
    {
        var made = SHA256.HashData(Encoding.UTF8.GetBytes($"{run}|{http.Request.Path}|{http.Request.QueryString}|{Roles.ScopeKey(http.User)}"));
        return $"\"{Convert.ToHexStringLower(made)[..20]}\"";
    }
}
