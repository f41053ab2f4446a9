using System.Buffers.Binary;
using System.IO.Compression;

namespace HaloBot.Platform;

internal sealed record Pixel(byte Red, byte Green, byte Blue, byte Alpha);

/// <summary>Reads the PNGs that manifest/icons.mjs writes: 8-bit RGBA, unfiltered rows.</summary>
internal static class PngPixels
{
    private const int Signature = 8;
    private const int Header = 8;
    private const int Checksum = 4;

    public static IReadOnlyList<Pixel> Rgba(byte[] png)
    {
        int width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16));
        var rows = Inflate(png);
        int rowLength = 1 + (width * 4);
        var pixels = new List<Pixel>();
        for (int at = 0; at < rows.Length; at += rowLength)
        {
            rows[at].ShouldBe((byte)0, "rows are unfiltered");
            for (int p = at + 1; p < at + rowLength; p += 4)
                pixels.Add(new Pixel(rows[p], rows[p + 1], rows[p + 2], rows[p + 3]));
        }
        return pixels;
    }

    private static byte[] Inflate(byte[] png)
    {
        for (int at = Signature; at < png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            if (png.AsSpan(at + 4, 4).SequenceEqual("IDAT"u8))
            {
                using var packed = new ZLibStream(new MemoryStream(png, at + Header, length), CompressionMode.Decompress);
                using var rows = new MemoryStream();
                packed.CopyTo(rows);
                return rows.ToArray();
            }
            at += Header + length + Checksum;
        }
        throw new InvalidDataException("No pixels.");
    }
}
