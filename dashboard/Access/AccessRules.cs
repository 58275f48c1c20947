using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;

namespace IroAnalytics.Dashboard.Access;

/// <summary>Sign-in by cookie, and the rule that everything needs it unless it says otherwise.</summary>
internal static class AccessRules
{
    private const string AccountsFile = "DemonstrationAccounts.json";

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        AddAccountsBelowOtherConfiguration(builder.Configuration);
        builder.Services.AddSingleton<DemonstrationAccounts>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.TryAddSingleton<OpenOperations>();
        builder.Services.AddSingleton<AuditTrail>().AddScoped<ChildReading>();
        builder.Services
            .AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme)
            .AddCookie(options => Cookie(options, builder.Configuration.GetValue("Access:HoursUntilSignedOut", defaultValue: 8)));
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .AddPolicy(Roles.ChildLevel, policy => policy.RequireAssertion(context => Roles.SeesChildren(context.User)));
    }

    private static void Cookie(CookieAuthenticationOptions options, int hours)
    {
        options.Cookie.Name = "iro-analytics";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(hours);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.AccessDeniedPath = "/forbidden";
        options.ReturnUrlParameter = "return";
        options.Events.OnRedirectToLogin = context => AnswerOrRedirect(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => AnswerOrRedirect(context, StatusCodes.Status403Forbidden);
    }

    // A program that is sent to a sign-in page reads it as an answer; it is told the status instead.
    private static Task AnswerOrRedirect(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (status == StatusCodes.Status403Forbidden || IsForPrograms(context.Request.Path)) context.Response.StatusCode = status;
        else context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    internal static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);

    private static void AddAccountsBelowOtherConfiguration(ConfigurationManager configuration)
    {
        var file = new JsonConfigurationSource
        {
            Path = AccountsFile,
            Optional = true,
            FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
        };
        ((IConfigurationBuilder)configuration).Sources.Insert(0, file);
    }
}
