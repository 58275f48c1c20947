namespace IroAnalytics.Dashboard.Access;

/// <summary>The headers that keep other sites, and other people's scripts, out of the pages.</summary>
internal static class SecurityHeaders
{
    // Images: the style sheet draws its arrows as data, and a chart saved as a picture is drawn from a blob of the page. Everything else
    // comes from this server alone. A form may lead to the provider of the council's accounts, because signing out ends there.
    private static string Policy(OpenIdProvider provider) =>
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
        + $"form-action {string.Join(' ', provider.Origins.Prepend("'self'"))}; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(context.RequestServices.GetRequiredService<OpenIdProvider>());
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        return next(context);
    });
}
