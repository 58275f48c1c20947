using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Net.Http.Headers;

namespace IroAnalytics.Dashboard.Assets;

/// <summary>Serves the browser's assets and compresses pages.</summary>
internal static class AssetRoutes
{
    private static readonly string[] CompressedTypes = ["text/css", "text/javascript", "image/svg+xml"];

    public static void AddBrowserAssets(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BrowserAssets>();
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json"];
        });
    }

    // Signed out, too: the sign-in page wears them, and they hold no figures.
    public static void MapBrowserAssets(this WebApplication app) =>
        app.MapGet("/assets/{version}/{name}", Send).AllowAnonymous().ExcludeFromDescription();

    private static IResult Send(string version, string name, BrowserAssets assets, HttpContext context)
    {
        var type = assets.TypeOf(name);
        var encoding = CompressedTypes.Contains(type) ? Accepted(context.Request) : "";
        if (assets.Find(name, encoding) is not { } bytes) return TypedResults.NotFound();

        context.Response.Headers.CacheControl = version == assets.Version ? "public, max-age=31536000, immutable" : "no-cache";
        context.Response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (encoding.Length > 0) context.Response.Headers.ContentEncoding = encoding;
        return TypedResults.Bytes(bytes, type, entityTag: new EntityTagHeaderValue($"\"{assets.Version}{encoding}\""));
    }

    private static string Accepted(HttpRequest request)
    {
        var accepted = request.Headers.AcceptEncoding.ToString();
        return accepted.Contains("br", StringComparison.OrdinalIgnoreCase) ? "br"
            : accepted.Contains("gzip", StringComparison.OrdinalIgnoreCase) ? "gzip"
            : "";
    }
}
