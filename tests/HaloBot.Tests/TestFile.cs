using System.Text;

namespace HaloBot.Tests;

/// <summary>Small files that are what their names say, as far as anybody looks.</summary>
public static class TestFile
{
    public static byte[] Jpeg { get; } = [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, .. new byte[1_200]];

    public static byte[] Png { get; } = [0x89, .. "PNG\r\n\u001a\n"u8, 0, 0, 0, 13, .. "IHDR"u8, .. new byte[300]];

    public static byte[] Pdf { get; } = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF\n");

    public static byte[] Program { get; } = [.. "MZ"u8, .. new byte[200]];

    /// <summary>The content that fits a name's ending.</summary>
    public static byte[] Named(string name) => Path.GetExtension(name) switch
    {
        ".jpg" => Jpeg,
        ".png" => Png,
        ".pdf" => Pdf,
        _ => Program,
    };
}
