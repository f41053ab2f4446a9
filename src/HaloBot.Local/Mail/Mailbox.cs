using System.Globalization;
using MimeKit;

namespace HaloBot.Local.Mail;

/// <summary>What has arrived at the mail server of this machine, read from its files.</summary>
internal sealed class Mailbox(string folder)
{
    private const int Shown = 200;

    /// <summary>The newest first.</summary>
    public IReadOnlyList<ArrivedLetter> Letters() =>
        [.. Directory.EnumerateFiles(folder, "*.eml").OrderDescending(StringComparer.Ordinal).Take(Shown).Select(ArrivedLetter.Read)];

    /// <summary>Null when there is no such letter.</summary>
    /// <param name="number">Counted from 1, in the order of arrival.</param>
    public ArrivedLetter? Letter(int number) => File.Exists(PathOf(number)) ? ArrivedLetter.Read(PathOf(number)) : null;

    /// <summary>The letter as it came, headers and all.</summary>
    public string? Source(int number) => File.Exists(PathOf(number)) ? File.ReadAllText(PathOf(number)) : null;

    private string PathOf(int number) => Path.Combine(folder, number.ToString("D8", CultureInfo.InvariantCulture) + ".eml");
}

/// <param name="Number">Counted from 1, in the order of arrival.</param>
internal sealed record ArrivedLetter(int Number, string From, string To, string ReplyTo, string Subject, DateTimeOffset Date, string MessageId, string Text, string Html)
{
    public static ArrivedLetter Read(string path)
    {
        using var letter = MimeMessage.Load(path);
        return new ArrivedLetter(
            int.Parse(Path.GetFileNameWithoutExtension(path), CultureInfo.InvariantCulture),
            letter.From.ToString(), letter.To.ToString(), letter.ReplyTo.ToString(), letter.Subject ?? "", letter.Date, letter.MessageId ?? "",
            letter.TextBody ?? "", letter.HtmlBody ?? "");
    }
}
