using HaloBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema.Teams;

namespace HaloBot.Staff;

/// <summary>
/// For whom a card is refreshed, so that they see it with their own buttons. Teams does that for so many people at most: in a larger team those
/// whom the case concerns come first, and the others see the card as it was posted.
/// </summary>
public sealed class CardViewers(StaffDirectory directory, OnCallStore onCall)
{
    public const int Most = 60;

    /// <summary>Teams ids: the case's owner, the managers, those on call, then the others, as far as all of them are known.</summary>
    /// <param name="ownerId">Entra object id; null where nobody has the case.</param>
    public IReadOnlyList<string> Of(string? ownerId) =>
        InOrder(directory.Colleagues, ownerId, directory.IsManager, [.. (onCall.LastKnown?.People ?? []).Select(person => person.Id)]);

    /// <summary>Finds out who could look at cards; who is on call, only where not all can be refreshed.</summary>
    public async Task RefreshAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        await directory.RefreshAsync(turn, cancellationToken);
        if (directory.Colleagues.Count > Most)
        {
            await onCall.ReadAsync(cancellationToken);
        }
    }

    internal static IReadOnlyList<string> InOrder(
        IReadOnlyList<TeamsChannelAccount> team, string? ownerId, Func<string, bool> isManager, IReadOnlyList<string> onCall)
    {
        return [.. team.OrderBy(Place).Take(Most).Select(member => member.Id)];

        int Place(TeamsChannelAccount member) => member.AadObjectId switch
        {
            null or "" => 3,
            var id when string.Equals(id, ownerId, StringComparison.OrdinalIgnoreCase) => 0,
            var id when isManager(id) => 1,
            var id when onCall.Contains(id, StringComparer.OrdinalIgnoreCase) => 2,
            _ => 3,
        };
    }
}
