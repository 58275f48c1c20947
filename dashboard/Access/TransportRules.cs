using System.Net;

namespace IroAnalytics.Dashboard.Access;

/// <summary>That children's records, and the cookies that open them, never travel in the clear.</summary>
internal static class TransportRules
{
    private const string Refusal =
        "IRO Analytics answers over https only. Use the https address; if this is one, let the proxy send X-Forwarded-Proto and set ASPNETCORE_FORWARDEDHEADERS_ENABLED=true.";

    /// <summary>Refuses plain HTTP from other machines, but for demonstrations and for the health checks, and has browsers keep to HTTPS.</summary>
    public static void UseTransportRules(this WebApplication app)
    {
        app.UseHsts();
        app.Use((http, next) => IsAllowed(http) ? next(http) : RefuseAsync(http.Response));
    }

    private static bool IsAllowed(HttpContext http) =>
        http.Request.IsHttps
        || IsThisMachine(http.Request.Host.Host)
        || http.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
        || http.RequestServices.GetRequiredService<DemonstrationAccounts>().Allowed;

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static Task RefuseAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status403Forbidden;
        response.ContentType = "text/plain; charset=utf-8";
        return response.WriteAsync(Refusal);
    }
}
