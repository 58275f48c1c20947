using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace IroAnalytics.Dashboard.Access;

/// <summary>
/// OpenID Connect's authorization code flow with PKCE. ASP.NET's own OAuth handler does state, correlation, PKCE and the exchange
/// of the code; added here are the provider's description, the nonce and the identity token.
/// </summary>
internal sealed class OpenIdHandler(IOptionsMonitor<OAuthOptions> options, ILoggerFactory logger, UrlEncoder encoder, OpenIdProvider provider)
    : OAuthHandler<OAuthOptions>(options, logger, encoder)
{
    /// <summary>The name under which a session keeps the identity token, which ends the session at the provider.</summary>
    public const string IdentityToken = "id_token";

    private const string Nonce = "nonce";
    private const int NonceBytes = 32;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            await FindDoorsAsync();
        }
        catch (SignInRefusedException refused)
        {
            Logger.ProviderAway(refused.InnerException?.Message);
            Response.Redirect(SignInProblem.Address(refused.Problem));
            return;
        }

        properties.Items[Nonce] = Base64UrlEncoder.Encode(System.Security.Cryptography.RandomNumberGenerator.GetBytes(NonceBytes));
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri) =>
        QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, properties.Items[Nonce] ?? "");

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        await FindDoorsAsync();
        return await base.ExchangeCodeAsync(context);
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(
        System.Security.Claims.ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        var token = tokens.Response?.RootElement.TryGetProperty(IdentityToken, out var found) == true ? found.GetString() : null;
        if (token is null || !properties.Items.Remove(Nonce, out var nonce) || nonce is null)
            throw new SignInRefusedException(SignInProblem.Failed, reason: null);

        var person = await provider.PersonAsync(token, nonce, Context.RequestAborted);
        properties.StoreTokens([new AuthenticationToken { Name = IdentityToken, Value = token }]);
        return new(person, properties, Scheme.Name);
    }

    private async Task FindDoorsAsync()
    {
        var found = await provider.DescribeAsync(Context.RequestAborted);
        (Options.AuthorizationEndpoint, Options.TokenEndpoint) = (found.AuthorizationEndpoint, found.TokenEndpoint);
    }
}

internal static partial class OpenIdLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "The OpenID provider cannot be reached: {Reason}")]
    public static partial void ProviderAway(this ILogger log, string? reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in by OpenID failed ({Problem}): {Reason}")]
    public static partial void SignInFailed(this ILogger log, string problem, string? reason);
}
