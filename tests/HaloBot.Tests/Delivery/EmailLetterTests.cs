using HaloBot.Complaints;
using HaloBot.Delivery;
using HaloBot.Storage;
using HaloBot.Tests.Complaints;
using MimeKit;

namespace HaloBot.Tests.Delivery;

/// <summary>A letter as it goes to the mail server.</summary>
public sealed class EmailLetterTests
{
    private static readonly EmailSettings Settings = new("smtp.example", 587, EmailSecurity.StartTls, null, null, "complaints@halo.example");
    private static readonly Uri Link = new("https://bot.example/resume/abc?x=1&y=2");

    [Fact]
    public void It_says_from_whom_it_is_where_answers_go_and_to_what_it_belongs()
    {
        using var letter = Letter("Words");
        letter.From.ToString().ShouldBe("\"Halo Connect\" <complaints@halo.example>");
        letter.To.ToString().ShouldBe("\"Jo Bloggs\" <jo@example.com>");
        letter.ReplyTo.Mailboxes.Single().Address.ShouldBe("help@halo-connect.com");
        letter.Subject.ShouldBe("Our answer (HC-7K3M-9QXD-4)");
        letter.MessageId.ShouldBe("HC-7K3M-9QXD-4.12@halo.example");
        letter.InReplyTo.ShouldBe("HC-7K3M-9QXD-4@halo.example");
        letter.References.ShouldBe(["HC-7K3M-9QXD-4@halo.example"]);
        letter.Headers["Auto-Submitted"].ShouldBe("auto-generated");
        letter.Date.ShouldBe(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        letter.Body.ShouldBeOfType<MultipartAlternative>().Select(part => part.ContentType.MimeType).ShouldBe(["text/plain", "text/html"]);
    }

    [Fact]
    public void The_same_message_makes_the_same_letter()
    {
        using var one = Letter("Words", Link);
        using var other = Letter("Words", Link);
        one.ToString().ShouldBe(other.ToString());
    }

    [Fact]
    public void Both_parts_read_alike_and_end_with_how_to_go_on()
    {
        using var letter = Letter("**Our answer**\n\nWe are sorry.\nAn *engineer* comes.\n\n- one\n- two");
        letter.TextBody!.ReplaceLineEndings("\n").ShouldBe(
            "Our answer\n\nWe are sorry.\nAn engineer comes.\n\none\ntwo\n\n" +
            "To answer, just reply to this e-mail, and leave the reference in its subject.\n\n" +
            "Halo Connect\n" + string.Join(", ", TestProcedure.Published.Facts.Address) + "\nhelp@halo-connect.com\n");
        letter.HtmlBody!.ShouldContain("<html lang=\"en-GB\">");
        letter.HtmlBody!.ShouldContain("<p><strong>Our answer</strong></p>");
        letter.HtmlBody!.ShouldContain("We are sorry.<br />");
        letter.HtmlBody!.ShouldContain("To answer, just reply to this e-mail");
        letter.HtmlBody!.ShouldContain("width=device-width");
    }

    [Fact]
    public void A_link_back_to_the_chat_stands_in_both()
    {
        using var letter = Letter("Words", Link);
        letter.TextBody!.ShouldContain("Continue in the chat: https://bot.example/resume/abc?x=1&y=2 (works once, for 7 days)");
        letter.HtmlBody!.ShouldContain("<a href=\"https://bot.example/resume/abc?x=1&amp;y=2\"");
        letter.TextBody!.ShouldContain("Or just reply to this e-mail");
    }

    [Fact]
    public void An_address_that_the_customer_has_given_up_reads_no_name_and_no_way_on()
    {
        using var letter = Letter("Words", address: "old@example.com");
        letter.To.ToString().ShouldBe("old@example.com");
        letter.ToString().ShouldNotContain("Bloggs");
        letter.TextBody!.ShouldNotContain("just reply");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("![x](https://evil.example/x.png)")]
    [InlineData("[click](javascript:alert(1))")]
    [InlineData("<https://evil.example>")]
    [InlineData("&lt;b&gt; &amp; \\<i> ~~x~~ | a | b |")]
    [InlineData("    <b>indented</b>\n\n    more")]
    [InlineData("line\r\n\r\n<style>*{display:none}</style>\u2028</body></html>")]
    public void What_a_person_typed_is_read_as_it_was_typed_and_is_never_markup(string typed)
    {
        using var letter = Letter($"They wrote: \"{Markdown.Escape(typed)}\"");
        var html = letter.HtmlBody!;
        foreach (var tag in new[] { "<script", "<img", "<style", "<i>", "<b>", "javascript:\"", "<a " })
        {
            html.ShouldNotContain(tag, Case.Insensitive);
        }

        html.Split("</body>").Length.ShouldBe(2);
        Words(letter.TextBody!).ShouldContain(Words(typed));
        Words(System.Net.WebUtility.HtmlDecode(html.Replace("<br />", "", StringComparison.Ordinal).Replace("<p>", "", StringComparison.Ordinal).Replace("</p>", "", StringComparison.Ordinal)))
            .ShouldContain(Words(typed));

        static string Words(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
    }

    [Fact]
    public void Our_own_words_hold_no_picture_and_no_markup_either() =>
        EmailText.Html("<b>x</b> ![x](https://evil.example/x.png)").Trim().ShouldBe("<p>&lt;b&gt;x&lt;/b&gt; </p>");

    [Theory]
    [InlineData("Jo\r\nBcc: evil@example.com")]
    [InlineData("Jo\nBcc: evil@example.com")]
    [InlineData("Jo\r\n\r\nA body of my own")]
    [InlineData("Jo <evil@example.com>, \"x")]
    [InlineData("Jo\u0000\u0085\u2028Bcc: evil@example.com")]
    public void A_name_or_a_subject_brings_no_header_and_no_address_of_its_own(string name)
    {
        using var sent = Letter("Words", name: name, subject: $"Hello {name}");
        using var stream = new MemoryStream();
        sent.WriteTo(stream);
        stream.Position = 0;
        using var read = MimeMessage.Load(stream);
        read.Headers.Concat(read.Body!.Headers).Select(header => header.Field).ShouldBe(
            ["Auto-Submitted", "Content-Language", "Content-Type", "Date", "From", "In-Reply-To", "Message-Id", "MIME-Version", "References", "Reply-To", "Subject", "To"], ignoreOrder: true);
        read.To.Mailboxes.ShouldHaveSingleItem().Address.ShouldBe("jo@example.com");
        read.Body.ShouldBeOfType<MultipartAlternative>().Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("jo@example.com", true)]
    [InlineData("jo.o'neill+halo@sub.example.co.uk", true)]
    [InlineData("josé@exämple.com", true)]
    [InlineData("jo", false)]
    [InlineData("jo@", false)]
    [InlineData("Jo <jo@example.com>", false)]
    [InlineData("jo@example.com, evil@example.com", false)]
    [InlineData("jo@example.com\r\nBcc: evil@example.com", false)]
    [InlineData("jo(x)@example.com", false)]
    [InlineData("@a.example:jo@example.com", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_one_address_and_nothing_beside_it_is_written_to(string? text, bool may) => (EmailAddress.Bare(text) is not null).ShouldBe(may);

    private static MimeMessage Letter(string words, Uri? link = null, string? address = null, string name = "Jo Bloggs", string subject = "Our answer (HC-7K3M-9QXD-4)")
    {
        var complaint = new Filed("2026-11-23T09:00").Case with { Name = name };
        var message = new PendingMessage("outbox-00000012", new EmailCustomer(subject, words) { Address = address }, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        return EmailLetter.Of(message, complaint, EmailAddress.Bare(address ?? "jo@example.com")!, link, Settings, TestProcedure.Published);
    }
}
