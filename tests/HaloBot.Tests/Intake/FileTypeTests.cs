using HaloBot.Intake;

namespace HaloBot.Tests.Intake;

/// <summary>A file is what its content says, whatever it is called.</summary>
public sealed class FileTypeTests
{
    public static TheoryData<string, byte[]> Taken => new()
    {
        { "image/jpeg", TestFile.Jpeg },
        { "image/png", TestFile.Png },
        { "image/gif", [.. "GIF89a"u8, .. new byte[20]] },
        { "image/webp", [.. "RIFF"u8, 1, 2, 3, 4, .. "WEBPVP8 "u8, .. new byte[8]] },
        { "image/heic", [0, 0, 0, 24, .. "ftypheic"u8, .. new byte[12]] },
        { "image/heic", [0, 0, 0, 24, .. "ftypmif1"u8, .. new byte[12]] },
        { "application/pdf", TestFile.Pdf },
        // Both a picture and an archive, or a page: it is served as the picture, to be saved, and nothing of it is run.
        { "image/jpeg", [.. TestFile.Jpeg, .. "PK\u0003\u0004 <script>alert(1)</script>"u8] },
        { "image/gif", [.. "GIF89a/*"u8, .. "<html><script>alert(1)</script>"u8] },
    };

    public static TheoryData<string, byte[]> Refused => new()
    {
        { "nothing", [] },
        { "a signature cut short", TestFile.Png[..8] },
        { "a program", TestFile.Program },
        { "a program that speaks of a PDF", [.. TestFile.Program, .. "%PDF-1.7"u8] },
        { "an archive", [.. "PK\u0003\u0004"u8, .. new byte[40]] },
        { "a page", [.. "<!doctype html><html><script>alert(1)</script>"u8] },
        { "a drawing that may hold scripts", [.. "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"u8] },
        { "a film", [0, 0, 0, 24, .. "ftypisom"u8, .. new byte[12]] },
        { "a sound", [.. "RIFF"u8, 1, 2, 3, 4, .. "WAVEfmt "u8, .. new byte[8]] },
        { "old Word", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[40]] },
        { "words", [.. "JPEG PNG GIF89a %PDF-1.7 and so on"u8] },
    };

    [Theory]
    [MemberData(nameof(Taken))]
    public void Photos_and_documents_are_known(string type, byte[] content) => FileType.Of(content)!.MediaType.ShouldBe(type);

    [Theory]
    [MemberData(nameof(Refused))]
    public void Anything_else_is_not(string what, byte[] content) => FileType.Of(content).ShouldBeNull(what);
}
