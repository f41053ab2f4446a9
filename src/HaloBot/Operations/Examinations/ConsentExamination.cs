using HaloBot.Complaints;
using HaloBot.Staff;

namespace HaloBot.Operations.Examinations;

/// <summary>Whether messages arrive that do not mention the bot. It cannot be asked without Microsoft Graph, so it is told by what has arrived.</summary>
public sealed class ConsentExamination(StaffChannel channel) : IExamination
{
    public string Name => "Messages without a mention";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) =>
    [
        Finding.Good(Name, (await channel.ReadAsync(cancellationToken)).HeardAllAt is { } at
            ? $"They arrive: the first on {OfficeCalendar.DateOf(at).InFull()}. They stay internal."
            : "None has arrived yet, and none is needed. To test the team's consent, write in a thread without mentioning me, then check again."),
    ];
}
