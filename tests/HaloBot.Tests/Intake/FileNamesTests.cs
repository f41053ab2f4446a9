using HaloBot.Intake;

namespace HaloBot.Tests.Intake;

public sealed class FileNamesTests
{
    private static readonly FileType Jpeg = FileType.Of(TestFile.Jpeg)!;
    private static readonly FileType Pdf = FileType.Of(TestFile.Pdf)!;

    [Theory]
    [InlineData("photo.jpg", "photo.jpg")]
    [InlineData("Photo.JPEG", "Photo.JPEG")]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData(@"C:\Users\jo\Desktop\router.jpg", "router.jpg")]
    [InlineData("router.exe", "router.jpg")]
    [InlineData("router.jpg.exe", "router.jpg")]
    [InlineData("router.png", "router.jpg")]
    [InlineData("photo\u202Egpj.exe", "photogpj.jpg")]
    [InlineData("a\u0000b\u0007c\r\nd.jpg", "abcd.jpg")]
    [InlineData("pay\u200B\u2066pal.jpg", "paypal.jpg")]
    [InlineData("a<b>:\"|?*%;.jpg", "a_b________.jpg")]
    [InlineData("  bill   of  May .jpg", "bill of May.jpg")]
    [InlineData("Bill 3.5", "Bill 3.5.jpg")]
    [InlineData("счёт.jpg", "счёт.jpg")]
    [InlineData("📷.jpg", "📷.jpg")]
    [InlineData(".jpg", "jpg.jpg")]
    [InlineData("", "photo.jpg")]
    [InlineData(null, "photo.jpg")]
    [InlineData("...", "photo.jpg")]
    [InlineData("\u202E\u0000", "photo.jpg")]
    public void A_name_is_cleaned_and_its_ending_fits(string? sent, string clean) => FileNames.Clean(sent, Jpeg).ShouldBe(clean);

    [Fact]
    public void A_document_without_a_name_has_one() => FileNames.Clean(null, Pdf).ShouldBe("document.pdf");

    [Theory]
    [InlineData("x")]
    [InlineData("😡")]
    public void A_name_has_a_hundred_characters_at_most_and_no_half_ones(string part)
    {
        var name = FileNames.Clean(string.Concat(Enumerable.Repeat(part, 400)) + ".jpg", Jpeg);

        name.Length.ShouldBeInRange(90, 100);
        name.ShouldEndWith(".jpg");
        name.EnumerateRunes().ShouldAllBe(rune => rune != System.Text.Rune.ReplacementChar);
    }

    [Fact]
    public void Of_photos_that_are_called_alike_the_later_ones_are_numbered() =>
        FileNames.Unlike("image.jpg", ["IMAGE.jpg", "image (2).jpg"]).ShouldBe("image (3).jpg");
}
