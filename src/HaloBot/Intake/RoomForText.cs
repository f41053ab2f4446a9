using Microsoft.Bot.Builder;

namespace HaloBot.Intake;

/// <summary>Says so when a text is longer than usual, or too long to be kept.</summary>
public static class RoomForText
{
    /// <summary>What one message is meant to hold at most; a longer one is kept all the same, and the customer is told.</summary>
    private const int UsualLength = 4_000;

    /// <summary>What a case's story may hold in all: far more than anyone types, and well within a row.</summary>
    public const int MostLength = 40_000;

    /// <summary>Whether what was just typed can be kept with the draft. If not, the customer is told what to do instead.</summary>
    public static Task<bool> HasAsync(ITurnContext context, CancellationToken cancellationToken) =>
        HasAsync(context, context.IntakeTurn().Conversation.Draft?.Description?.Length ?? 0, cancellationToken);

    /// <param name="kept">Characters that are kept already and that it would join.</param>
    public static async Task<bool> HasAsync(ITurnContext context, int kept, CancellationToken cancellationToken)
    {
        var turn = context.IntakeTurn();
        if (kept + turn.Text.Length > MostLength)
        {
            await context.SendActivityAsync(
                $"I can't take in that much text: more than {MostLength:N0} characters in all. Everything before this message is kept. " +
                $"Please make this one shorter, or e-mail it to {turn.Procedure.Facts.Email}.",
                cancellationToken: cancellationToken);
            return false;
        }

        if (turn.Text.Length > UsualLength)
        {
            await context.SendActivityAsync(
                $"That is longer than {UsualLength:N0} characters. I've kept all of it: our team will see the beginning first and can read the rest.",
                cancellationToken: cancellationToken);
        }

        return true;
    }
}
