using System.Net;
using MimeKit;

namespace HaloBot.Delivery;

/// <summary>The mail server through which customers are written to: <c>Email:*</c>. Without a host e-mail is off.</summary>
/// <param name="Host">Its name or IP address.</param>
/// <param name="Port">1 to 65535; by default 587, with <c>Tls</c> 465, with <c>None</c> 25.</param>
/// <param name="Security">By default <c>StartTls</c>.</param>
/// <param name="UserName">With the password, or neither: then nobody signs in. Default none.</param>
/// <param name="From">One address, which may have a name: "Halo Connect &lt;complaints@halo-connect.com&gt;". No default.</param>
public sealed record EmailSettings(string Host, int Port, EmailSecurity Security, string? UserName, string? Password, string From)
{
    private const string Section = "Email";

    public static bool IsOn(IConfiguration configuration) => configuration[$"{Section}:{nameof(Host)}"] is { Length: > 0 };

    /// <returns>Null when e-mail is off.</returns>
    /// <exception cref="SettingException">A value is missing or impossible, or a key is none of these.</exception>
    public static EmailSettings? Read(IConfiguration configuration)
    {
        SettingChecks.RequireKnown<EmailSettings>(configuration, Section);
        if (Given(nameof(Host)) is not { } host)
        {
            string[] others = [nameof(Port), nameof(Security), nameof(UserName), nameof(Password), nameof(From)];
            return others.FirstOrDefault(other => Given(other) is not null) is not { } lone
                ? null
                : throw new SettingException(Key(nameof(Host)), null, $"Give the mail server's name, or remove {Key(lone)} as well: without a host e-mail is off.");
        }

        if (Uri.CheckHostName(host) == UriHostNameType.Unknown)
        {
            throw new SettingException(Key(nameof(Host)), host, "Give the mail server's name or IP address, without a port.");
        }

        var security = ReadSecurity(Given(nameof(Security)), host);
        var port = SettingChecks.Whole(configuration, Key(nameof(Port)), UsualPort(security), 65535, $"Give a whole number from 1 to 65535; with {security} {UsualPort(security)} is usual.");
        var (user, password) = (Given(nameof(UserName)), Given(nameof(Password)));
        if (user is null != password is null)
        {
            throw new SettingException(Key(user is null ? nameof(UserName) : nameof(Password)), null, "Give Email:UserName and Email:Password together, or neither where the server asks for none.");
        }

        const string mend = "Give one address from which the mail server lets you send, such as Halo Connect <complaints@halo-connect.com>.";
        var from = Given(nameof(From)) ?? throw new SettingException(Key(nameof(From)), null, mend);
        return EmailAddress.Named(from) is not null
            ? new EmailSettings(host, port, security, user, password, from)
            : throw new SettingException(Key(nameof(From)), from, mend);

        string? Given(string name) => configuration[Key(name)] is { Length: > 0 } value ? value : null;
    }

    /// <param name="company">The sender's name where the setting gives none.</param>
    public MailboxAddress Sender(string company) =>
        EmailAddress.Named(From)! is var sender && string.IsNullOrEmpty(sender.Name) ? new MailboxAddress(company, sender.Address) : sender;

    /// <summary>Never the password.</summary>
    public override string ToString() => $"{Host}:{Port}";

    private static string Key(string name) => $"{Section}:{name}";

    private static int UsualPort(EmailSecurity security) => security switch
    {
        EmailSecurity.Tls => 465,
        EmailSecurity.None => 25,
        _ => 587,
    };

    private static EmailSecurity ReadSecurity(string? text, string host)
    {
        const string mend = "Use StartTls (the default), Tls, or None for a mail server on this machine.";
        EmailSecurity? security = text switch
        {
            null => EmailSecurity.StartTls,
            _ when text.Any(char.IsAsciiDigit) => null,
            _ => Enum.TryParse<EmailSecurity>(text, ignoreCase: true, out var named) ? named : null,
        };
        return security switch
        {
            null => throw new SettingException(Key(nameof(Security)), text, mend),
            EmailSecurity.None when !IsThisMachine(host) => throw new SettingException(
                Key(nameof(Security)), text, "Without encryption, customers' letters may only go to a mail server on this machine. " + mend),
            { } known => known,
        };
    }

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip));
}

public enum EmailSecurity
{
    /// <summary>The connection is encrypted before anything is said of a letter; a server that does not offer it is sent nothing.</summary>
    StartTls,

    /// <summary>The connection is encrypted from its first byte.</summary>
    Tls,

    /// <summary>Not encrypted: only to this machine.</summary>
    None,
}
