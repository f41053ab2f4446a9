namespace HaloBot.Complaints;

/// <summary>What a case's card offers to whoever looks at it.</summary>
public static partial class ComplaintProcedure
{
    /// <summary>
    /// The moves that the table permits the viewer and that the case has room for now, in the table's order: a card's buttons. Pressing any
    /// other all the same is refused with its reason.
    /// </summary>
    public static IEnumerable<Move> OffersFor(Complaint complaint, Actor viewer, Procedure procedure) =>
        MovesFor(complaint, viewer, procedure).Where(move => HasRoom(complaint, move, viewer));

    /// <summary>Why the viewer cannot make the move, or null when its form may be opened.</summary>
    public static Decision.Refused? WhyNot(Complaint complaint, Move move, Actor viewer, Procedure procedure) =>
        Guard(complaint, move, viewer, procedure);

    private static bool HasRoom(Complaint complaint, Move move, Actor viewer) => move switch
    {
        _ when move == Claim => complaint.Owner is null,
        _ when move == Assign => complaint.Takeover is not { } taken || taken.Id == viewer.Id || viewer.Role == Role.Manager,
        _ when move == Release => complaint is { Owner: not null, Takeover: null },
        _ when move == TakeOver => complaint.HasChat && (complaint.Takeover is not { } taken || (taken.Id != viewer.Id && viewer.Role == Role.Manager)),
        _ when move == HandBack => complaint.Takeover is not null,
        _ when move == PutInWriting => complaint.WrittenReplyBy is null,
        _ when move == IssueLetter => complaint.MayGoToDisputeResolution,
        _ when move == DeclineLetter => complaint.LetterRequestedOn is not null,
        _ when move == LinkChat || move == RefuseLink => complaint.JoinAsked is not null,
        _ when move == ShowFiles => complaint.Files.Count > 0,
        _ when move == Redeliver => complaint.Undelivered.Count > 0,

        // These are made elsewhere: in the list of many, by the link to a file, in the thread and in the chat.
        _ => move != Open && move != OpenFile && move != CorrectReply && move != WithdrawReply && move != SawReplies,
    };
}
