using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;

namespace HaloBot.Website;

/// <summary>A file of wwwroot, compressed both ways; its version changes with its content.</summary>
internal sealed record Asset(string Name, string ContentType, string Version, byte[] Brotli, byte[] Gzip)
{
    /// <summary>The address under which browsers may keep it for ever, relative to this host's root.</summary>
    public string Address => $"assets/{Version}/{Name}";
}

/// <summary>wwwroot, embedded in this assembly: every host, test and published folder serves the same bytes.</summary>
internal sealed class WebsiteAssets
{
    private const string Script = "text/javascript; charset=utf-8";
    private const string Stylesheet = "text/css; charset=utf-8";

    private readonly FrozenDictionary<string, Asset> _assets = new[]
    {
        Compressed("widget.js", Script),
        Compressed("theme.js", Script),
        Compressed("memory.js", Script),
        Compressed("token.js", Script),
        Compressed("resume.js", Script),
        Compressed("british-english.js", Script),
        Compressed("receipts.js", Script),
        Compressed("transcript.js", Script),
        Compressed("uploads.js", Script),
        Compressed("look.js", Script),
        Compressed("reading.js", Script),
        Compressed("chat.js", Script),
        Compressed("chat.css", Stylesheet),
        Compressed("webchat.css", Stylesheet),
        // The build fetched and compressed this one (FetchWebChat in HaloBot.csproj).
        Create("webchat.js", Script, Read("webchat.js.br"), Read("webchat.js.gz")),
    }.ToFrozenDictionary(asset => asset.Name, StringComparer.Ordinal);

    public IEnumerable<Asset> All => _assets.Values;

    public Asset this[string name] => _assets[name];

    public Asset? Find(string name) => _assets.GetValueOrDefault(name);

    /// <summary>A text of wwwroot that is filled in before it is sent.</summary>
    public static string ReadText(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static Asset Compressed(string name, string contentType)
    {
        var content = Read(name);
        return Create(
            name,
            contentType,
            Compress(content, output => new BrotliStream(output, CompressionLevel.SmallestSize)),
            Compress(content, output => new GZipStream(output, CompressionLevel.SmallestSize)));
    }

    private static Asset Create(string name, string contentType, byte[] brotli, byte[] gzip) =>
        new(name, contentType, Convert.ToHexStringLower(SHA256.HashData(brotli))[..16], brotli, gzip);

    private static byte[] Compress(byte[] content, Func<Stream, Stream> open)
    {
        using var output = new MemoryStream();
        using (var compressor = open(output))
        {
            compressor.Write(content);
        }

        return output.ToArray();
    }

    private static byte[] Read(string name)
    {
        using var stream = Open(name);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    private static Stream Open(string name) =>
        typeof(WebsiteAssets).Assembly.GetManifestResourceStream($"wwwroot/{name}")
        ?? throw new InvalidOperationException($"wwwroot/{name} is not embedded in {typeof(WebsiteAssets).Assembly.GetName().Name}.");
}
