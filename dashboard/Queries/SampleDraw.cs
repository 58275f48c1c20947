using System.Security.Cryptography;
using System.Text;

namespace IroAnalytics.Dashboard.Queries;

/// <summary>
/// Draws a random sample of children that anybody can draw again. Children are put in order of their groups and, within a group,
/// of SHA-256 over seed and number; from a start that the seed gives, every so-manyth is taken. So each child has the same chance,
/// each group its share to within one child, and the same seed, run and size always give the same children.
/// </summary>
internal static class SampleDraw
{
    /// <summary>What is said of it on the page.</summary>
    public const string Method =
        "Children are put in order of the chosen groups and, within a group, of SHA-256 over the seed and the child\u2019s number; from a start that the seed gives, "
        + "every so-manyth is taken, so that each child has the same chance and each group its share.";

    private const int SeedBytes = 16;
    private const char Between = '\n';

    /// <summary>A seed that nobody has chosen.</summary>
    public static string NewSeed() => RandomNumberGenerator.GetHexString(SeedBytes * 2, lowercase: true);

    /// <summary>Draws.</summary>
    /// <param name="children">Every child that could be drawn.</param>
    /// <param name="strata">What the sample is spread over, from <see cref="SampledChild.Strata"/>.</param>
    /// <param name="size">How many are asked for.</param>
    /// <param name="seed">The seed.</param>
    /// <returns>So many children, or all where there are fewer.</returns>
    public static IReadOnlyList<SampledChild> Of(IReadOnlyList<SampledChild> children, IReadOnlyList<string> strata, int size, string seed)
    {
        if (size >= children.Count) return children;

        var ordered = children
            .OrderBy(child => string.Join(Between, strata.Select(child.Group)), StringComparer.Ordinal)
            .ThenBy(child => Hash(seed, child.Child), StringComparer.Ordinal)
            .ToList();

        // Whole numbers, so that no machine rounds another way: place k holds the (k x children + start) / size-th child.
        var start = (long)(BitConverter.ToUInt32(SHA256.HashData(Encoding.UTF8.GetBytes(seed)), 0) % (uint)children.Count);
        return [.. Enumerable.Range(0, size).Select(place => ordered[(int)((((long)place * children.Count) + start) / size)])];
    }

    private static string Hash(string seed, string child) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed + Between + child)));
}
