using AdaptiveCards;
using HaloBot.Complaints;
using HaloBot.Storage;
using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>Cards of cases, as everybody in the channel sees them and as one viewer does after the card has been refreshed.</summary>
public sealed class CaseCards(Procedure procedure, CardViewers viewers, TimeProvider clock)
{
    /// <summary>The card that is posted: refreshed for each member, with the buttons of those who cannot be refreshed.</summary>
    public Activity Post(Complaint complaint) => CardMessage.Of(CaseCard.Draw(DrawingFor(complaint, viewer: null)));

    /// <param name="hasDialogs">Whether the viewer's client can open forms in dialogs.</param>
    public AdaptiveCard For(Complaint complaint, Actor viewer, bool hasDialogs = true) =>
        CaseCard.Draw(DrawingFor(complaint, viewer) with { HasDialogs = hasDialogs });

    /// <summary>The same for somebody who looks: what is still to be sent is known, too.</summary>
    public AdaptiveCard For(PendingCase pending, Actor viewer, bool hasDialogs) => CaseCard.Draw(DrawingFor(pending.Complaint, viewer) with
    {
        HasDialogs = hasDialogs,
        IsReplyOnItsWay = pending.Messages.Any(message => message.Content is TellCustomer { Reply: not null }),
    });

    /// <summary>Everything that was said, whole.</summary>
    /// <param name="page">From 1.</param>
    public AdaptiveCard InFull(Complaint complaint, Actor viewer, int page) => WholeWords.Draw(DrawingFor(complaint, viewer), page);

    private CaseDrawing DrawingFor(Complaint complaint, Actor? viewer) => new(complaint, procedure, viewer, clock.GetUtcNow())
    {
        RefreshedFor = viewers.Of(complaint.Owner?.Id),
    };
}
