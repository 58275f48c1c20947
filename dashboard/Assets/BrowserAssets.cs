using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace IroAnalytics.Dashboard.Assets;

/// <summary>
/// The style sheets, scripts and fonts that pages load, held in the assembly. Their addresses carry one version made of all their
/// contents, so that browsers may keep them for ever and style sheets may name their neighbours.
/// </summary>
internal sealed class BrowserAssets
{
    private const string Prefix = "assets/";

    private readonly FrozenDictionary<string, byte[]> contents;
    private readonly ConcurrentDictionary<(string Name, string Encoding), Lazy<byte[]>> compressed = new();
    private readonly FileExtensionContentTypeProvider types = new();

    public BrowserAssets()
    {
        contents = typeof(BrowserAssets).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToFrozenDictionary(name => name[Prefix.Length..], Read);
        Version = VersionOf(contents);
    }

    /// <summary>Changes whenever any asset does.</summary>
    public string Version { get; }

    /// <summary>The address of an asset.</summary>
    /// <param name="name">The file's name.</param>
    /// <exception cref="ArgumentException">There is no such asset.</exception>
    public string Address(string name) => contents.ContainsKey(name)
        ? $"/assets/{Version}/{name}"
        : throw new ArgumentException($"There is no asset '{name}'. Add it to BrowserAsset in the project file.", nameof(name));

    /// <summary>An asset's bytes as they are sent; null where there is no such asset.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="encoding"><c>br</c>, <c>gzip</c> or empty for none.</param>
    public byte[]? Find(string name, string encoding) => contents.TryGetValue(name, out var plain)
        ? encoding.Length == 0 ? plain : compressed.GetOrAdd((name, encoding), key => new(() => Compress(plain, key.Encoding))).Value
        : null;

    /// <summary>The media type, from the file's extension.</summary>
    /// <param name="name">The file's name.</param>
    public string TypeOf(string name) =>
        types.TryGetContentType(name, out var type) ? type : "application/octet-stream";

    private static byte[] Read(string resource)
    {
        using var stream = typeof(BrowserAssets).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly does not hold '{resource}'.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static string VersionOf(IReadOnlyDictionary<string, byte[]> contents)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (_, bytes) in contents.OrderBy(asset => asset.Key, StringComparer.Ordinal)) hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    // Level 7 of brotli takes a third of a second for the largest asset; the highest would take seconds to save a tenth.
    private static byte[] Compress(byte[] plain, string encoding)
    {
        using var target = new MemoryStream();
        using (Stream stream = encoding == "br"
            ? new BrotliStream(target, new BrotliCompressionOptions { Quality = 7 })
            : new GZipStream(target, CompressionLevel.Optimal))
        {
            stream.Write(plain);
        }

        return target.ToArray();
    }
}
