using HaloBot.Complaints;
using Microsoft.Bot.Builder;

namespace HaloBot.Intake;

/// <summary>Puts the files of a message where they belong, before the words are heard: with the draft, or ready for the filed case.</summary>
public sealed class FilesOfTurn(FileReception reception)
{
    public async Task TakeInAsync(ITurnContext context, IntakeTurn turn, Inbound inbound, string key, CancellationToken cancellationToken)
    {
        if (inbound.Files.Count == 0)
        {
            return;
        }

        var conversation = turn.Conversation;
        var complaint = (await turn.ReadCaseAsync(cancellationToken))?.Complaint;
        var isForCase = complaint is not null && (conversation.Draft is null || complaint.Takeover is not null);
        IReadOnlyList<CaseFile> before = isForCase ? [.. complaint!.Files, .. conversation.Unplaced ?? []] : conversation.Draft?.Files ?? [];

        // A turn that runs again, because somebody else saved in between, has them already.
        turn.Files = context.TurnState.Get<ReceivedFiles>()
            ?? await reception.ReceiveAsync(inbound, key, context.Activity.ServiceUrl, before, cancellationToken);
        context.TurnState.Set(turn.Files);
        if (turn.Files.Kept is { Count: > 0 } kept)
        {
            if (!isForCase)
            {
                turn.Draft = turn.Draft with { Files = [.. before, .. kept] };
                await SayAsync(FileWords.KeptWithDraft(kept, isFirst: before.Count == 0));
            }
            else
            {
                conversation.Unplaced = [.. conversation.Unplaced ?? [], .. kept];
                if (!complaint!.IsOpen)
                {
                    await SayAsync(FileWords.KeptForNow(kept));
                }
            }
        }

        foreach (var problem in FileWords.Of(turn.Files.Problems, turn.Procedure.Facts))
        {
            await SayAsync(problem);
        }

        Task SayAsync(string text) => context.SendActivityAsync(text, cancellationToken: cancellationToken);
    }
}
