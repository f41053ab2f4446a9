using HaloBot.Complaints;
using HaloBot.Storage;
using Microsoft.Bot.Builder;

namespace HaloBot.Intake;

/// <summary>What the dialogs of one turn share: what is known, what was said, what time it is, and what they decide to do.</summary>
/// <param name="customerKey">Names the conversation among all, and the customer among the people of a case.</param>
/// <param name="text">What the customer typed, cleaned; empty when the activity holds no text.</param>
/// <param name="now">Business time at the turn's beginning.</param>
public sealed class IntakeTurn(string customerKey, Conversation conversation, string text, Procedure procedure, DateTimeOffset now, CaseStore cases)
{
    private StoredCase? _case;

    public string CustomerKey => customerKey;

    public Conversation Conversation => conversation;

    public string Text => text;

    /// <summary>What became of the files that came with the words.</summary>
    public ReceivedFiles Files { get; set; } = ReceivedFiles.None;

    /// <summary>There is nothing to hear in it: the question that was put stays.</summary>
    public bool HasOnlyFiles => text.Length == 0 && Files.WereSent;

    public Procedure Procedure => procedure;

    public DateTimeOffset Now => now;

    /// <summary>Ends when what the turn has committed was tried to be sent, or soon after.</summary>
    public Task Delivered { get; set; } = Task.CompletedTask;

    /// <summary>The draft, which begins with the first word that belongs in it.</summary>
    public ComplaintDraft Draft
    {
        get => conversation.Draft ??= NewDraft(OfficeCalendar.DateOf(now));
        set => conversation.Draft = value;
    }

    /// <summary>Forgets what was said, but not when Halo was first told: that date is the customer's right.</summary>
    public void BeginAgain() => conversation.Draft = conversation.Draft is { Description: not null } before ? NewDraft(before.FirstRaised) : null;

    // Who has told us once who they are and how to reach them need not say it again; the summary shows it.
    private ComplaintDraft NewDraft(DateOnly firstRaised) => new(NewReference.Draw(), firstRaised)
    {
        Kind = conversation.Known?.Kind,
        Name = conversation.Known?.Name,
        Contact = conversation.Known?.Contact,
        AccountNumber = conversation.Known?.AccountNumber,
        SupportNeeds = conversation.Known?.SupportNeeds,
    };

    /// <summary>The customer's filed case, or null; read once per turn, and only when a turn asks.</summary>
    public async Task<StoredCase?> ReadCaseAsync(CancellationToken cancellationToken)
    {
        _case ??= conversation.Case is { } reference ? await cases.ReadAsync(reference, cancellationToken) : null;
        if (_case is not null && _case.Complaint.CustomerKey != customerKey)
        {
            // It goes on in another chat, and this one was told so.
            (_case, conversation.Case) = (null, null);
        }

        return _case;
    }

    /// <summary>Makes it the case that the customer speaks of.</summary>
    public void SpeakOf(CaseReference reference)
    {
        if (conversation.Case != reference)
        {
            (_case, conversation.Case) = (null, reference);
        }
    }
}

public static class IntakeTurnExtensions
{
    /// <summary>The turn that <see cref="Intake"/> put into the context before it ran the dialogs.</summary>
    public static IntakeTurn IntakeTurn(this ITurnContext context) => context.TurnState.Get<IntakeTurn>();
}
