namespace HaloBot.Intake;

/// <summary>A kind of file that customers may send, known by how its content begins: never by its name, nor by what the sender calls it.</summary>
/// <param name="Extensions">Without dot; the first is given to a file whose name has none that fits.</param>
/// <param name="Untitled">The name of one that came without.</param>
public sealed record FileType(string MediaType, IReadOnlyList<string> Extensions, string Untitled)
{
    // Less holds no picture and no page.
    private const int Shortest = 16;

    private static readonly (FileType Type, Func<ReadOnlySpan<byte>, bool> Begins)[] Table =
    [
        (new("image/jpeg", ["jpg", "jpeg"], "photo.jpg"), c => c.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])),
        (new("image/png", ["png"], "photo.png"), c => c.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]) && c[12..].StartsWith("IHDR"u8)),
        (new("image/gif", ["gif"], "photo.gif"), c => c.StartsWith("GIF87a"u8) || c.StartsWith("GIF89a"u8)),
        (new("image/webp", ["webp"], "photo.webp"), c => c.StartsWith("RIFF"u8) && c[8..].StartsWith("WEBP"u8)),
        (new("image/heic", ["heic", "heif"], "photo.heic"), c => c[4..].StartsWith("ftyp"u8) && IsHeic(c[8..12])),
        (new("application/pdf", ["pdf"], "document.pdf"), c => c.StartsWith("%PDF-"u8)),
    ];

    /// <summary>What customers are told.</summary>
    public const string Taken = "photos (JPEG, PNG, GIF, WebP or HEIC) and PDF files";

    /// <summary>For a browser's file dialog. The endings are for browsers that do not know the media type.</summary>
    public static string Accepted { get; } = string.Join(',', Table.SelectMany(line => line.Type.Extensions.Select(e => $".{e}").Prepend(line.Type.MediaType)));

    /// <summary>Null when it is none of them.</summary>
    public static FileType? Of(ReadOnlySpan<byte> content)
    {
        if (content.Length >= Shortest)
        {
            foreach (var (type, begins) in Table)
            {
                if (begins(content))
                {
                    return type;
                }
            }
        }

        return null;
    }

    // The brands of ISO/IEC 23008-12 that cameras write.
    private static bool IsHeic(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("heim"u8) || brand.SequenceEqual("heis"u8)
        || brand.SequenceEqual("hevc"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8);
}
