using HaloBot.Website;
using Microsoft.Extensions.Options;

namespace HaloBot.Operations.Examinations;

/// <summary>Whether customers can open a chat: a token is asked for that nobody uses.</summary>
internal sealed class DirectLineExamination(DirectLineClient directLine, IOptions<DirectLineOptions> options) : IExamination
{
    public string Name => "Customers' chat (Direct Line)";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(options.Value.Secret))
        {
            return [new Finding(Name, FindingState.Bad, "It is not set up: the widget says that the chat is unavailable.", "Set DirectLine:Secret to a key of the bot's Direct Line site (Azure portal: the bot › Channels › Direct Line).")];
        }

        try
        {
            await directLine.GenerateAsync(VisitorId.New(address: null, options.Value.Secret), [.. options.Value.TrustedOrigins], cancellationToken);
            return [Finding.Good(Name, "Direct Line hands out tokens.")];
        }
        catch (DirectLineUnavailableException e)
        {
            return [new Finding(Name, FindingState.Bad, $"{e.Message} Customers cannot open a chat.", "Look at DirectLine:Secret and DirectLine:Endpoint.")];
        }
    }
}
