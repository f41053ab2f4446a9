using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace HaloBot.Website;

/// <summary>Sends an asset in the smallest form that the browser takes, or 304 when it has it already.</summary>
internal static class AssetResult
{
    /// <summary>Under a versioned address the content never changes.</summary>
    public static IResult Versioned(HttpContext context, WebsiteAssets assets, string version, string name)
    {
        if (assets.Find(name) is not { } asset)
        {
            return Results.NotFound();
        }

        // During a roll-out a page of the other release may ask here: better our version than none, but nobody may keep it.
        return Send(context, asset, asset.Version == version ? "public, max-age=31536000, immutable" : "no-store");
    }

    /// <summary>Under the address that Halo's pages name for ever: kept for five minutes, then asked about by its ETag.</summary>
    public static IResult Launcher(HttpContext context, WebsiteAssets assets) => Send(context, assets["widget.js"], "public, max-age=300");

    private static IResult Send(HttpContext context, Asset asset, string cacheControl)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = cacheControl;
        headers.Vary = HeaderNames.AcceptEncoding;
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        var (encoding, content) =
            Takes(context.Request, "br") ? ("br", asset.Brotli)
            : Takes(context.Request, "gzip") ? ("gzip", asset.Gzip)
            : ("", Decompress(asset.Gzip));
        if (encoding.Length > 0)
        {
            headers.ContentEncoding = encoding;
        }

        return Results.Bytes(content, asset.ContentType, entityTag: new EntityTagHeaderValue($"\"{asset.Version}{encoding}\""));
    }

    private static bool Takes(HttpRequest request, string encoding) =>
        request.GetTypedHeaders().AcceptEncoding.Any(accepted => accepted.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && accepted.Quality != 0);

    private static byte[] Decompress(byte[] gzip)
    {
        using var decompressor = new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress);
        using var output = new MemoryStream();
        decompressor.CopyTo(output);
        return output.ToArray();
    }
}
