using IroAnalytics.Dashboard.Queries;
using IroAnalytics.Pipeline.Domain;

namespace IroAnalytics.Dashboard.Access;

/// <summary>Whoever asks: a person, or a program with a key.</summary>
/// <param name="requests">The request that is being answered.</param>
internal sealed class SignedInAudience(IHttpContextAccessor requests) : IAudience
{
    /// <summary>Small numbers are seen by those who may see rows about single children.</summary>
    public bool SeesSmallNumbers => requests.HttpContext is { } http && ReadingScopes.Of(http.User) is not ReadingScope.Aggregated;
}
