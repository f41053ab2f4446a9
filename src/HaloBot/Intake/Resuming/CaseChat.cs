using System.Net;
using HaloBot.Complaints;
using HaloBot.Storage;
using HaloBot.Website;
using Microsoft.Extensions.Options;

namespace HaloBot.Intake;

/// <summary>Where a customer goes on who has come by a link: in the chat of their case, or in a new one when it has none.</summary>
internal sealed class CaseChat(Conversations conversations, IOptions<DirectLineOptions> directLine)
{
    /// <summary>Without Direct Line's secret nobody can be let in.</summary>
    public bool IsOn => !string.IsNullOrEmpty(directLine.Value.Secret);

    /// <summary>Makes the case the one that the chat speaks of.</summary>
    /// <returns>Whom the browser is to be, and the conversation in which they wrote last.</returns>
    public async Task<ResumePoint> PrepareAsync(Complaint complaint, IPAddress? address, CancellationToken cancellationToken)
    {
        var isOurs = Conversations.IsOurs(complaint.CustomerKey);
        var key = isOurs ? complaint.CustomerKey : VisitorId.New(address, directLine.Value.Secret!);
        while (true)
        {
            var conversation = await conversations.ReadAsync(key, cancellationToken);
            var point = new ResumePoint(key, conversation.Address?.ConversationId ?? "");
            if (conversation.Case == complaint.Reference)
            {
                return point;
            }

            conversation.Case = complaint.Reference;

            // The case itself is linked when they have come: until then it is reached as before.
            conversation.Invited = isOurs ? null : complaint.Reference;
            try
            {
                await conversations.SaveAsync(key, conversation, cancellationToken);
                return point;
            }
            catch (StateChangedException)
            {
                // They are writing in it at this moment.
            }
        }
    }
}
