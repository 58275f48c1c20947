using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Options;

namespace IroAnalytics.Dashboard.Access;

/// <summary>Who comes in, by cookie or by key, and the rule that everything needs a role unless it says otherwise.</summary>
internal static class AccessRules
{
    private const string CookieOrKey = "cookie or key";
    private const string AccountsFile = "DemonstrationAccounts.json";

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        AddAccountsBelowOtherConfiguration(builder.Configuration);
        var section = builder.Configuration.GetSection(AccessOptions.Section);
        var access = builder.Configuration.Read<AccessOptions>(AccessOptions.Section);
        builder.Services.AddOptions<AccessOptions>().Bind(section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<AccessOptions>, AccessOptionsCheck>();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSharedKeys();
        builder.Services.TryAddSingleton<OpenOperations>();
        builder.Services.AddSingleton<DemonstrationAccounts>().AddSingleton<OpenIdProvider>();
        builder.Services.AddSingleton<AuditTrail>().AddSingleton<ChildReferences>().AddScoped<ChildReading>().AddScoped<IAudience, SignedInAudience>();
        builder.Services.AddRateLimits(access);
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        builder.Services
            .AddAuthentication(CookieOrKey)
            .AddPolicyScheme(CookieOrKey, displayName: null, either => either.ForwardDefaultSelector = http =>
                ApiKeyHandler.IsFor(http) ? ApiKeyHandler.Key : CookieAuthenticationDefaults.AuthenticationScheme)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.Key, configureOptions: null)
            .AddCookie(options => Sessions.Configure(options, access))
            .AddCouncilAccounts(access.OpenId);
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireRole(Roles.All).Build())
            .AddPolicy(Roles.Figures, policy => policy.RequireAssertion(context =>
                Roles.All.Any(context.User.IsInRole) || context.User.HasClaim(claim => claim.Type == Roles.KeyClaim)))
            .AddPolicy(Roles.ChildLevel, policy => policy.RequireAssertion(context => Roles.SeesChildren(context.User)))
            .AddPolicy(Roles.EveryChild, policy => policy.RequireRole(Roles.SeeingEveryChild))
            .AddPolicy(Roles.Administration, policy => policy.RequireRole(Roles.Admin));
    }

    /// <summary>Enters into the audit log that somebody who is known was not let see something.</summary>
    /// <param name="http">The request that was refused.</param>
    public static Task EnterRefusalAsync(HttpContext http) => http.User.Identity?.IsAuthenticated == true
        ? http.RequestServices.GetRequiredService<AuditTrail>().WriteAsync(http, AuditAction.Refused, $"{http.Request.Method} {http.Request.Path}")
        : Task.CompletedTask;

    internal static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase)
        || path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether what is read goes to a program or into a file, and not onto a page.</summary>
    /// <param name="path">The path of the request.</param>
    internal static bool LeavesTheDashboard(PathString path) =>
        IsForPrograms(path) || path.StartsWithSegments("/export", StringComparison.OrdinalIgnoreCase);

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
