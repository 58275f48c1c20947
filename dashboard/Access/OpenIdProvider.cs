using System.Security.Claims;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace IroAnalytics.Dashboard.Access;

/// <summary>The council's OpenID Connect provider: where its doors are, and whether a token is its own.</summary>
internal sealed class OpenIdProvider : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly OpenIdOptions options;
    private readonly HttpClient http = new() { Timeout = Patience };
    private readonly ConfigurationManager<OpenIdConnectConfiguration>? description;
    private OpenIdConnectConfiguration? known;

    public OpenIdProvider(IOptions<AccessOptions> access)
    {
        options = access.Value.OpenId;
        if (!options.IsOn) return;

        description = new(
            $"{options.Authority.TrimEnd('/')}/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(http) { RequireHttps = !new Uri(options.Authority).IsLoopback });
    }

    /// <summary>Whether the council's own accounts are used.</summary>
    public bool IsOn => options.IsOn;

    /// <summary>What the button says people sign in with.</summary>
    public string Name => options.Name;

    /// <summary>The hosts that a form may lead to, because signing out ends at the provider.</summary>
    public IEnumerable<string> Origins => ((string?[])[options.Authority, known?.EndSessionEndpoint])
        .Where(address => !string.IsNullOrEmpty(address))
        .Select(address => new Uri(address ?? "").GetLeftPart(UriPartial.Authority))
        .Distinct(StringComparer.Ordinal);

    /// <summary>The provider's own description, read again from time to time.</summary>
    /// <param name="cancellation">Stops the asking.</param>
    /// <exception cref="SignInRefusedException">It does not answer, or not with a description.</exception>
    public async Task<OpenIdConnectConfiguration> DescribeAsync(CancellationToken cancellation)
    {
        if (description is null) throw new InvalidOperationException("No provider is set up: Access:OpenId:Authority is empty.");

        try
        {
            return known = await description.GetConfigurationAsync(cancellation);
        }
        catch (Exception problem) when (problem is InvalidOperationException or HttpRequestException or IOException or TaskCanceledException)
        {
            throw new SignInRefusedException(SignInProblem.ProviderAway, problem);
        }
    }

    /// <summary>Reads an identity token after having made sure that it is the provider's, for this dashboard, and of this sign-in.</summary>
    /// <param name="token">The token.</param>
    /// <param name="nonce">The number that was sent along.</param>
    /// <param name="cancellation">Stops the asking.</param>
    /// <exception cref="SignInRefusedException">It is not, or its claims give no role.</exception>
    public async Task<ClaimsPrincipal> PersonAsync(string token, string nonce, CancellationToken cancellation)
    {
        var result = await ValidateAsync(token, cancellation);
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The provider may have changed its keys since its description was read.
            description?.RequestRefresh();
            result = await ValidateAsync(token, cancellation);
        }

        var isOfThisSignIn = result.IsValid && result.ClaimsIdentity.FindFirst(JwtRegisteredClaimNames.Nonce)?.Value == nonce;
        return isOfThisSignIn ? ProviderClaims.Person(result.ClaimsIdentity, options) : throw new SignInRefusedException(SignInProblem.Failed, result.Exception);
    }

    /// <summary>Where a browser goes to end the session at the provider; null where the provider offers no such place.</summary>
    /// <param name="token">The identity token of the session; null where it is not known.</param>
    /// <param name="returnTo">Where the provider sends the browser back to.</param>
    /// <param name="cancellation">Stops the asking.</param>
    /// <exception cref="SignInRefusedException">The provider does not answer.</exception>
    public async Task<string?> SignOutAddressAsync(string? token, string returnTo, CancellationToken cancellation)
    {
        var end = (await DescribeAsync(cancellation)).EndSessionEndpoint;
        return string.IsNullOrEmpty(end)
            ? null
            : QueryHelpers.AddQueryString(end, new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["client_id"] = options.ClientId,
                ["post_logout_redirect_uri"] = returnTo,
                ["id_token_hint"] = token,
            });
    }

    public void Dispose() => http.Dispose();

    private async Task<TokenValidationResult> ValidateAsync(string token, CancellationToken cancellation)
    {
        var provider = await DescribeAsync(cancellation);
        return await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = provider.Issuer,
            ValidAudience = options.ClientId,
            IssuerSigningKeys = provider.SigningKeys,
            ClockSkew = TimeSpan.FromMinutes(2),
        });
    }
}
