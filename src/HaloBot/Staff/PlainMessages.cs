using Microsoft.Bot.Builder;

namespace HaloBot.Staff;

/// <summary>
/// Messages in the team that do not mention the bot. They arrive only if the team has consented, and stay internal: that one came is all
/// that is remembered.
/// </summary>
public sealed class PlainMessages(StaffChannel channel, StaffDirectory directory, TimeProvider clock)
{
    public Task HearAsync(ITurnContext turn, CancellationToken cancellationToken) =>
        directory.IsFromTheTeam(turn) ? channel.HeardAsync(clock.GetUtcNow(), cancellationToken) : Task.CompletedTask;
}
