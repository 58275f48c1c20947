using System.Security.Claims;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace IroAnalytics.Dashboard.Access;

/// <summary>Signing in and out with the council's own accounts.</summary>
internal static class CouncilAccounts
{
    /// <summary>The address that leads to the provider.</summary>
    public const string Start = "/sign-in/council";

    /// <summary>The address that the provider sends people back to; it must be registered there.</summary>
    public const string Callback = "/sign-in/answer";

    public static void AddCouncilAccounts(this AuthenticationBuilder authentication, OpenIdOptions provider)
    {
        if (provider.IsOn)
            authentication.AddOAuth<OAuthOptions, OpenIdHandler>(ProviderClaims.Scheme, provider.Name, options => Configure(options, provider));
    }

    public static void MapCouncilAccounts(this WebApplication app) =>
        app.MapGet(Start, (string? @return, OpenIdProvider provider) => provider.IsOn
                ? Results.Challenge(new() { RedirectUri = LocalAddress.Of(@return) }, [ProviderClaims.Scheme])
                : Results.NotFound())
            .AllowAnonymous().RequireRateLimiting(RateLimits.SignIn).ExcludeFromDescription();

    /// <summary>Ends the session here and finds the way to end it at the provider.</summary>
    /// <param name="http">The request of who signs out.</param>
    /// <returns>Where the browser goes next.</returns>
    public static async Task<string> SignOutAsync(HttpContext http)
    {
        var (session, provider) = (await http.AuthenticateAsync(CookieAuthenticationDefaults.AuthenticationScheme), http.RequestServices.GetRequiredService<OpenIdProvider>());
        await http.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
        if (session.Principal is not { } person) return "/sign-in";

        await http.RequestServices.GetRequiredService<AuditTrail>().WriteAsync(http, person, AuditAction.SignedOut, "the dashboard");
        if (!provider.IsOn || person.Identity?.AuthenticationType != ProviderClaims.Scheme) return "/sign-in";

        try
        {
            var returnTo = $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}/sign-in";
            return await provider.SignOutAddressAsync(session.Properties?.GetTokenValue(OpenIdHandler.IdentityToken), returnTo, http.RequestAborted) ?? "/sign-in";
        }
        catch (SignInRefusedException)
        {
            return SignInProblem.Address(SignInProblem.SignedOutHereAlone);
        }
    }

    private static void Configure(OAuthOptions options, OpenIdOptions provider)
    {
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.CallbackPath = Callback;
        options.UsePkce = true;

        // The provider's description replaces both at the first sign-in; the handler wants them before.
        options.AuthorizationEndpoint = options.TokenEndpoint = provider.Authority;
        options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.CorrelationCookie.Name = "iro-analytics-sign-in.";
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.BackchannelTimeout = TimeSpan.FromSeconds(10);
        foreach (var scope in provider.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries)) options.Scope.Add(scope);
        options.Events.OnTicketReceived = context => Trail(context.HttpContext)
            .WriteAsync(context.HttpContext, context.Principal ?? new ClaimsPrincipal(), AuditAction.SignedIn, "with a council account");
        options.Events.OnAccessDenied = context => Refuse(context, new(SignInProblem.Cancelled, reason: null));
        options.Events.OnRemoteFailure = context => Refuse(context, context.Failure as SignInRefusedException ?? new(SignInProblem.Failed, context.Failure));
    }

    private static async Task Refuse<TOptions>(HandleRequestContext<TOptions> context, SignInRefusedException refused)
        where TOptions : AuthenticationSchemeOptions
    {
        var http = context.HttpContext;
        http.RequestServices.GetRequiredService<ILogger<OpenIdHandler>>().SignInFailed(refused.Problem, refused.InnerException?.Message);
        var person = new ClaimsPrincipal(new ClaimsIdentity(refused.Person is { } name ? [new(ClaimTypes.Name, name)] : []));
        http.Response.Redirect(SignInProblem.Address(refused.Problem));
        context.HandleResponse();
        await Trail(http).WriteAsync(http, person, AuditAction.Refused, $"signing in with a council account: {refused.Problem}");
    }

    private static AuditTrail Trail(HttpContext http) => http.RequestServices.GetRequiredService<AuditTrail>();
}
