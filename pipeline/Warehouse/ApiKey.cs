using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace IroAnalytics.Pipeline.Warehouse;

/// <summary>A key by which a program asks the API, without its secret.</summary>
/// <param name="Id">What stands in the key before the secret.</param>
/// <param name="Name">What the program is, as who made the key wrote it.</param>
/// <param name="SeesChildren">Whether it opens rows about single children; figures alone otherwise.</param>
/// <param name="MadeBy">Who made it.</param>
/// <param name="MadeAt">When.</param>
/// <param name="ExpiresAt">From when on it no longer counts.</param>
/// <param name="RevokedBy">Who revoked it; null where nobody did.</param>
/// <param name="RevokedAt">When; null where nobody did.</param>
/// <param name="UsedOn">The last day it was used, in UTC; null where it never was.</param>
public sealed record ApiKey(
    string Id,
    string Name,
    bool SeesChildren,
    string MadeBy,
    DateTimeOffset MadeAt,
    DateTimeOffset ExpiresAt,
    string? RevokedBy,
    DateTimeOffset? RevokedAt,
    DateOnly? UsedOn)
{
    /// <summary>Why it does not count at a moment, in a word; null where it does.</summary>
    /// <param name="now">The moment.</param>
    public string? Ended(DateTimeOffset now) => RevokedAt is not null ? "revoked" : now >= ExpiresAt ? "expired" : null;
}

/// <summary>A key as a program sends it: <c>iro_</c>, eight digits that name it, <c>_</c>, and a secret of 256 bits, in hexadecimal.</summary>
/// <param name="Id">What names it.</param>
/// <param name="Secret">The secret.</param>
public sealed partial record ApiKeyText(string Id, string Secret)
{
    private const int IdBytes = 4;
    private const int SecretBytes = 32;

    /// <summary>The SHA-256 of the secret: of 256 random bits, it needs no salt and no slowness.</summary>
    public string SecretHash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Secret)));

    /// <summary>Makes a key that nobody has.</summary>
    public static ApiKeyText Make() => new(
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes)));

    /// <summary>Reads a key.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Null where the text is no key.</returns>
    public static ApiKeyText? TryParse(string text) =>
        Shape().Match(text) is { Success: true } match ? new(match.Groups["id"].Value, match.Groups["secret"].Value) : null;

    /// <summary>The key as a program sends it.</summary>
    public override string ToString() => $"iro_{Id}_{Secret}";

    [GeneratedRegex("^iro_(?<id>[0-9a-f]{8})_(?<secret>[0-9a-f]{64})$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Shape();
}
