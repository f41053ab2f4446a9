using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;

namespace HaloBot.Operations.Examinations;

/// <summary>Whether the bot is let into Teams, and lets in only Teams.</summary>
public sealed class IdentityExamination(IConfiguration configuration, BotIdentity bot, BotFrameworkAuthentication authentication) : IExamination
{
    private const string Incoming = "Incoming messages";

    public string Name => "Outgoing messages";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        var told = BotIdentity.ConfigurationForAuthentication(configuration);
        return string.IsNullOrEmpty(told["MicrosoftAppId"])
            ? [new Finding(Incoming, FindingState.Warning, "They arrive – from anybody: authentication is off (Development only).", "Before customers use it, remove Bot:DangerouslyAllowUnauthenticatedRequests.")]
            : [Finding.Good(Incoming, "They arrive: this answers one, and it proved that it comes from Teams."), await TokenAsync(told, cancellationToken)];
    }

    /// <summary>Asks for a token of its own, so that one that is still kept does not hide what is wrong.</summary>
    private async Task<Finding> TokenAsync(IConfiguration told, CancellationToken cancellationToken)
    {
        try
        {
            var credentials = await new ConfigurationServiceClientCredentialFactory(told).CreateCredentialsAsync(
                bot.AppId, authentication.GetOriginatingAudience(), $"https://login.microsoftonline.com/{told["MicrosoftAppTenantId"]}", validateAuthority: true, cancellationToken);
            using var request = new HttpRequestMessage();
            await credentials.ProcessHttpRequestAsync(request, cancellationToken);
            return Finding.Good(Name, "The bot gets its token from Entra.");
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new Finding(Name, FindingState.Bad, $"The bot gets no token from Entra ({(e.InnerException ?? e).GetType().Name}), so nothing can be sent.", told["MicrosoftAppType"] == "SingleTenant"
                ? "Look at MicrosoftAppId, MicrosoftAppTenantId and MicrosoftAppPassword (a client secret expires) or MicrosoftAppCertificatePath."
                : "Look at MicrosoftAppId: it is the client id of the managed identity, which must be assigned to this app.");
        }
    }
}
