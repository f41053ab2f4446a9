using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;

namespace HaloBot.Delivery;

/// <summary>The mail server has not taken a letter. Says nothing that the server said in words: they name the customer.</summary>
/// <param name="kind">What it says of the server and of the letter.</param>
/// <param name="why">As in "the mail server …".</param>
/// <param name="mend">What somebody can do about it, for the doctor.</param>
public sealed class MailFailedException(FailureKind kind, string why, string mend, Exception cause) : Exception(why, cause)
{
    private const string LookAtAddress = "Look at Email:Host, Email:Port and the network.";
    private const string LookAtSecurity = "Look at Email:Security (StartTls is usual at port 587, Tls at port 465) and at the server's certificate.";

    public FailureKind Kind => kind;

    public string Mend => mend;

    /// <summary>What has gone wrong between us and the server.</summary>
    public static MailFailedException Of(Exception failure) => failure switch
    {
        SmtpCommandException answer => Of(answer),
        AuthenticationException => new(FailureKind.Away, "does not take Email:UserName with Email:Password", "Look at Email:UserName and Email:Password.", failure),
        ServiceNotAuthenticatedException => new(FailureKind.Away, "takes letters only from who signs in", "Set Email:UserName and Email:Password.", failure),
        SslHandshakeException => new(FailureKind.Failed, "could not be talked to safely", LookAtSecurity, failure),
        NotSupportedException => new(FailureKind.Away, "does not offer the encryption or the way to sign in that is asked for", LookAtSecurity, failure),
        SocketException or IOException or ProtocolException or ServiceNotConnectedException => new(FailureKind.Failed, "could not be reached, or broke off", LookAtAddress, failure),
        OperationCanceledException or TimeoutException => new(FailureKind.Failed, "did not answer in time", LookAtAddress, failure),
        _ => new(FailureKind.Failed, $"could not be given it ({failure.GetType().Name})", LookAtAddress, failure),
    };

    private static MailFailedException Of(SmtpCommandException answer)
    {
        const string look = "The mail server's own log says more.";
        var code = Code(answer);
        return (answer.ErrorCode, (int)answer.StatusCode) switch
        {
            (SmtpErrorCode.RecipientNotAccepted, >= 500) => new(FailureKind.Refused, $"refused the address ({code})", look, answer),
            (SmtpErrorCode.MessageNotAccepted, >= 500) => new(FailureKind.Refused, $"refused the letter ({code})", look, answer),
            (SmtpErrorCode.SenderNotAccepted, >= 500) => new(FailureKind.Away, $"does not let us send from Email:From ({code})", "Look at Email:From: the account must be allowed to send from it.", answer),
            (_, 421) => new(FailureKind.Away, $"answered {code}", look, answer),
            _ => new(FailureKind.Failed, $"answered {code}", look, answer),
        };
    }

    /// <summary>"550 5.1.1": the code, and the finer one with which most servers begin their words.</summary>
    private static string Code(SmtpCommandException answer)
    {
        var finer = answer.Message.Split([' ', '\n'], 2)[0];
        return finer.Length is >= 5 and <= 9 && finer.All(c => char.IsAsciiDigit(c) || c == '.') && finer.Count(c => c == '.') == 2
            ? $"{(int)answer.StatusCode} {finer}"
            : $"{(int)answer.StatusCode}";
    }
}
