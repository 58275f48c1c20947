using System.Globalization;
using System.Threading.RateLimiting;

namespace IroAnalytics.Dashboard.Access;

/// <summary>How often one network address may try to sign in, and ask the API.</summary>
internal static class RateLimits
{
    /// <summary>The limit of tries to sign in; looking at the page is none.</summary>
    public const string SignIn = "sign-in";

    /// <summary>The limit of requests to the API.</summary>
    public const string Api = "api";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddRateLimits(this IServiceCollection services, AccessOptions access) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = Window.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(SignIn, http => IsATry(http.Request) ? Limited(http, access.SignInsAMinute) : RateLimitPartition.GetNoLimiter("looking at the page"));
        limits.AddPolicy(Api, http => Limited(http, access.ApiRequestsAMinute));
    });

    private static bool IsATry(HttpRequest request) => HttpMethods.IsPost(request.Method) || request.Path == CouncilAccounts.Start;

    private static RateLimitPartition<string> Limited(HttpContext http, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        $"from {http.Connection.RemoteIpAddress}",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window });
}
