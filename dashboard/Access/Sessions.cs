using System.Globalization;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace IroAnalytics.Dashboard.Access;

/// <summary>The cookie of somebody who is signed in: how it is kept, and when it ends.</summary>
internal static class Sessions
{
    private const string BegunAt = "begun";

    /// <summary>Keeps the keys of cookies and forms in the warehouse folder, so that a session outlives a restart and holds on every machine.</summary>
    /// <param name="services">The application's services, with a <see cref="WarehouseFolder"/> among them.</param>
    public static void AddSharedKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("iro-analytics");
        services.AddOptions<KeyManagementOptions>().Configure<WarehouseFolder, ILoggerFactory>((options, folder, logs) =>
            options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(folder.Keys), logs));
    }

    public static void Configure(CookieAuthenticationOptions options, AccessOptions access)
    {
        options.Cookie.Name = "iro-analytics";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;

        // Plain HTTP is answered for demonstrations and on this machine alone (see TransportRules), so elsewhere it is always secure.
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(access.MinutesUntilSignedOut);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/forbidden";
        options.ReturnUrlParameter = "return";
        options.Events.OnSigningIn = Begin;
        options.Events.OnValidatePrincipal = context => EndWhereOverAsync(context, TimeSpan.FromHours(access.HoursUntilSignedInAgain));
        options.Events.OnRedirectToLogin = context => AnswerOrRedirect(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => AnswerOrRedirect(context, StatusCodes.Status403Forbidden);
    }

    private static Task Begin(CookieSigningInContext context)
    {
        context.Properties.Items[BegunAt] = Now(context.HttpContext).ToString("O", CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    }

    private static async Task EndWhereOverAsync(CookieValidatePrincipalContext context, TimeSpan longest)
    {
        var begunAt = DateTimeOffset.MinValue;
        var isBegun = context.Properties.Items.TryGetValue(BegunAt, out var begun) && DateTimeOffset.TryParse(begun, CultureInfo.InvariantCulture, out begunAt);
        if (isBegun && Now(context.HttpContext) < begunAt + longest && IsStillOpen(context)) return;

        context.RejectPrincipal();
        await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
    }

    // A way in that is switched off closes for those who came by it, too.
    private static bool IsStillOpen(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        return context.Principal?.Identity?.AuthenticationType == ProviderClaims.Scheme
            ? services.GetRequiredService<OpenIdProvider>().IsOn
            : services.GetRequiredService<DemonstrationAccounts>().Allowed;
    }

    private static DateTimeOffset Now(HttpContext http) => http.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();

    // A program that is sent to a sign-in page reads it as an answer; it is told the status instead.
    private static async Task AnswerOrRedirect(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        var http = context.HttpContext;
        if (status == StatusCodes.Status403Forbidden || AccessRules.IsForPrograms(http.Request.Path)) http.Response.StatusCode = status;
        else http.Response.Redirect(context.RedirectUri);
        if (status == StatusCodes.Status403Forbidden) await AccessRules.EnterRefusalAsync(http);
    }
}
