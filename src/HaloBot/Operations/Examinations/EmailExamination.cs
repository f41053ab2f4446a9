using HaloBot.Delivery;

namespace HaloBot.Operations.Examinations;

/// <summary>Whether the mail server lets us in: it is connected to, and nothing is sent.</summary>
public sealed class EmailExamination(EmailSettings? settings = null) : IExamination
{
    public string Name => "E-mail";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        if (settings is null)
        {
            return [new Finding(Name, FindingState.Warning, "E-mail is off: customers hear from us in the chat, or by the hand of staff.", "To send e-mail, set Email:Host, Email:From and, where the server asks for them, Email:UserName and Email:Password.")];
        }

        var server = $"The mail server {settings.Host} (port {settings.Port})";
        try
        {
            await Smtp.TryAsync(settings, cancellationToken);
            return [Finding.Good(Name, $"{server} {(settings.UserName is null ? "answers" : "lets us sign in")}.")];
        }
        catch (MailFailedException e)
        {
            return [new Finding(Name, FindingState.Bad, $"{server} {e.Message}. Letters wait and are tried again.", e.Mend)];
        }
    }
}
