using HaloBot.Complaints;

namespace HaloBot.Intake;

/// <summary>Carries out what the dialogs end on, once: filing, and everything afterwards.</summary>
public sealed class CustomerCommands(CaseMoves moves)
{
    /// <summary>Commits what the customer wants of their case, or of the draft that becomes one.</summary>
    /// <param name="key">The customer's.</param>
    public async Task<MoveResult> MakeAsync(
        IntakeTurn turn, Command command, string key, string inboundId, CancellationToken cancellationToken)
    {
        if (command is FileComplaint file)
        {
            return await FileAsync(turn, file, key, inboundId, cancellationToken);
        }

        command = turn.WithFiles(command);
        var stored = await turn.ReadCaseAsync(cancellationToken);
        var reference = command switch
        {
            AddInformation add => add.Case,
            AddFiles add => add.Case,
            AskToJoin join => join.Case,
            _ => turn.Conversation.Case!.Value,
        };
        var actor = Actor.Customer(key, stored?.Complaint.Name ?? "");
        var result = await moves.MakeAsync(
            reference, command, actor, inboundId, stored?.Complaint.Reference == reference ? stored : null, cancellationToken);
        turn.Delivered = result.Delivered;
        if (result is { Refusal: null, Complaint: { } after } && command is ChangeContact or AskForContact && turn.Conversation.Known is { } known)
        {
            turn.Conversation.Known = known with { Contact = after.Contact };
        }

        if (result.Refusal is null && command is AddFiles or Reopen)
        {
            turn.Conversation.Unplaced = null;
        }

        return result;
    }

    /// <summary>The customer has seen what a person wrote. Whether it is their case, the procedure asks.</summary>
    public Task<MoveResult> ReceiptAsync(Receipt receipt, string key, string inboundId, CancellationToken cancellationToken) =>
        moves.MakeAsync(receipt.Case, new SawReplies(receipt.Reply), Actor.Customer(key, ""), inboundId, known: null, cancellationToken);

    private async Task<MoveResult> FileAsync(
        IntakeTurn turn, FileComplaint file, string key, string inboundId, CancellationToken cancellationToken)
    {
        var actor = Actor.Customer(key, file.Details.Name);
        var result = await moves.MakeAsync(file.Reference, file, actor, inboundId, known: null, cancellationToken);
        if (result.Complaint?.CustomerKey != key)
        {
            // The reference is somebody else's: one chance in a million million. Another one is drawn.
            turn.Draft = turn.Draft with { Reference = NewReference.Draw() };
            return new MoveResult(null, new Decision.Refused("reference-taken", "I'm sorry, that didn't go through. Please say **carry on**, and send it again."));
        }

        var filed = result.Complaint;
        if (filed.Description != file.Details.Description)
        {
            // It was filed before – the process died before the chat could remember – and the customer has said more since.
            var more = file.Details.Description.StartsWith(filed.Description, StringComparison.Ordinal)
                ? file.Details.Description[filed.Description.Length..].Trim()
                : file.Details.Description;
            result = await moves.MakeAsync(
                file.Reference, new AddInformation(file.Reference, more), actor, $"{inboundId}/more", known: null, cancellationToken);
        }

        var late = (file.Details.Files ?? []).ExceptBy(filed.Files.Select(one => one.Blob), one => one.Blob).ToList();
        if (late.Count > 0)
        {
            result = await moves.MakeAsync(file.Reference, new AddFiles(file.Reference, late), actor, $"{inboundId}/files", known: null, cancellationToken);
        }

        turn.Delivered = result.Delivered;
        if (result.Refusal is null)
        {
            turn.Conversation.Case = file.Reference;
            turn.Conversation.Draft = null;
            turn.Conversation.Asked.Clear();
            turn.Conversation.Known = KnownCustomer.Of(file.Details) ?? turn.Conversation.Known;
        }

        return result;
    }
}
