using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;

namespace HaloBot.Delivery;

/// <summary>Talks to the mail server: one connection for each letter, so that nothing is to be kept alive or mended.</summary>
internal static class Smtp
{
    /// <summary>A case's other messages wait while a letter is on its way.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    /// <exception cref="MailFailedException">It was not taken, or it is not known whether it was.</exception>
    public static Task SendAsync(EmailSettings settings, MimeMessage letter, CancellationToken cancellationToken) => WithAsync(
        settings,
        client => client.SendAsync(letter, cancellationToken),
        cancellationToken);

    /// <summary>Connects and signs in, and sends nothing.</summary>
    /// <exception cref="MailFailedException">It cannot be used.</exception>
    public static Task TryAsync(EmailSettings settings, CancellationToken cancellationToken) =>
        WithAsync(settings, client => client.NoOpAsync(cancellationToken), cancellationToken);

    private static async Task WithAsync(EmailSettings settings, Func<SmtpClient, Task> use, CancellationToken cancellationToken)
    {
        using var client = new SmtpClient();
        try
        {
            await client.ConnectAsync(settings.Host, settings.Port, Options(settings.Security), cancellationToken);
            if (settings is { UserName: { } user, Password: { } password })
            {
                await client.AuthenticateAsync(user, password, cancellationToken);
            }

            await use(client);
        }
        catch (Exception e)
        {
            throw MailFailedException.Of(e);
        }

        await LeaveAsync(client, cancellationToken);
    }

    /// <summary>The letter has been taken: whether the goodbye arrives, changes nothing.</summary>
    private static async Task LeaveAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        try
        {
            await client.DisconnectAsync(quit: true, cancellationToken);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or MailKit.ProtocolException or MailKit.CommandException)
        {
        }
    }

    private static SecureSocketOptions Options(EmailSecurity security) => security switch
    {
        EmailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        EmailSecurity.None => SecureSocketOptions.None,
        _ => SecureSocketOptions.StartTls,
    };
}
