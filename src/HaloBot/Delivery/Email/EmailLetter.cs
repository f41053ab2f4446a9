using HaloBot.Complaints;
using HaloBot.Storage;
using MimeKit;
using MimeKit.Text;

namespace HaloBot.Delivery;

/// <summary>Makes the letter that goes to the mail server. The same message makes the same letter, however often it is sent.</summary>
internal static class EmailLetter
{
    /// <param name="link">By which the customer goes on in the chat; or null.</param>
    public static MimeMessage Of(PendingMessage message, Complaint complaint, MailboxAddress to, Uri? link, EmailSettings settings, Procedure procedure)
    {
        var words = (EmailCustomer)message.Content;
        var isOurs = words.Address is null;
        var sender = settings.Sender(procedure.Facts.Company);
        var page = new EmailPage(words.Subject, words.Text, link, isOurs, procedure.Facts);
        var letter = new MimeMessage
        {
            Subject = OneLine(words.Subject),
            Date = message.At,
            MessageId = $"{complaint.Reference}.{message.Number.TrimStart('0')}@{sender.Domain}",
            Body = new MultipartAlternative(Part(TextFormat.Plain, page.Plain()), Part(TextFormat.Html, page.Html()))
            {
                // Random by default; the same letter is to be the same to the last byte.
                Boundary = $"={complaint.Reference}.{message.Number}=",
            },
        };
        letter.From.Add(sender);

        // Who reads an address that the customer has given up need not be told who they were.
        letter.To.Add(isOurs ? new MailboxAddress(OneLine(complaint.Name), to.Address) : to);
        letter.ReplyTo.Add(new MailboxAddress(procedure.Facts.Company, procedure.Facts.Email));

        // All letters of a case answer the case itself, whose id no letter has: mail programs show them as one conversation.
        var root = $"{complaint.Reference}@{sender.Domain}";
        letter.InReplyTo = root;
        letter.References.Add(root);
        letter.Headers.Add("Auto-Submitted", "auto-generated");
        letter.Headers.Add(HeaderId.ContentLanguage, "en-GB");
        letter.Prepare(EncodingConstraint.SevenBit);
        return letter;
    }

    private static TextPart Part(TextFormat format, string text)
    {
        var part = new TextPart(format);
        part.SetText(System.Text.Encoding.UTF8, text);
        return part;
    }

    /// <summary>A name or a subject cannot bring a header of its own.</summary>
    private static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();
}
