using System.Security.Claims;
using System.Text.Encodings.Web;
using IroAnalytics.Pipeline.Warehouse;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace IroAnalytics.Dashboard.Access;

/// <summary>Lets a program in by the key that it sends as <c>Authorization: Bearer iro_...</c>.</summary>
internal sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, OpenOperations operations, AuditTrail audit)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>How a program came in.</summary>
    public const string Key = "api key";

    private const string Bearer = "Bearer";

    /// <summary>Whether a request is to be judged by its key and not by a cookie.</summary>
    /// <param name="http">The request.</param>
    public static bool IsFor(HttpContext http) =>
        AccessRules.IsForPrograms(http.Request.Path) && http.Request.Headers.Authorization.ToString().StartsWith(Bearer, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var sent = ApiKeyText.TryParse(Request.Headers.Authorization.ToString()[Bearer.Length..].Trim());
        var store = await operations.GetAsync(Context.RequestAborted);
        var key = sent is null ? null : await store.Keys.FindAsync(sent, Context.RequestAborted);
        var now = TimeProvider.GetUtcNow();
        if (key is null) return await RefuseAsync(new(), "an API key that there is not");
        if (key.Ended(now) is { } ended) return await RefuseAsync(Program(key), $"an API key that is {ended}");

        var today = DateOnly.FromDateTime(now.UtcDateTime);
        if (key.UsedOn != today) await store.Keys.UsedAsync(key.Id, today, Context.RequestAborted);
        return AuthenticateResult.Success(new(Program(key), Scheme.Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = Bearer;
        return base.HandleChallengeAsync(properties);
    }

    protected override async Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        await base.HandleForbiddenAsync(properties);
        await AccessRules.EnterRefusalAsync(Context);
    }

    private static ClaimsPrincipal Program(ApiKey key) => new(new ClaimsIdentity(
        [new(ClaimTypes.Name, $"{key.Name} ({key.Id})"), new(Roles.KeyClaim, key.SeesChildren ? Roles.KeySeesChildren : Roles.KeySeesFigures)], Key));

    private async Task<AuthenticateResult> RefuseAsync(ClaimsPrincipal program, string what)
    {
        await audit.WriteAsync(Context, program, AuditAction.Refused, what);
        return AuthenticateResult.Fail($"This is {what}.");
    }
}
