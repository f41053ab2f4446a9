using HaloBot.Delivery;
using HaloBot.Storage;

namespace HaloBot.Operations.Examinations;

/// <summary>What waits to be sent or decided, and who works on it.</summary>
public sealed class QueueExamination(Lanes lanes, Backlog backlog, Agenda agenda, Instances instances, TimeProvider clock) : IExamination
{
    // A sweep takes two seconds, an instance that was killed is missed after twenty.
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(2);

    public string Name => "Queue";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var waiting = await Task.WhenAll(lanes.All.Select(lane => LookAsync(lane, now, cancellationToken)));
        return [.. waiting, await AgendaAsync(now, cancellationToken), Finding.Good("Instances", instances.Count == 1 ? "This one is alive." : $"{instances.Count} are alive and share the work.")];
    }

    private async Task<Finding> LookAsync(Lane lane, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var name = lane.Carrier.Lane switch
        {
            "teams" => "Waiting for this channel",
            "email" => "Waiting for the mail server",
            _ => "Waiting for customers' chats",
        };
        var (count, oldest) = await backlog.WaitingAsync(lane.Carrier.Lane, cancellationToken);
        return oldest is not { } since
            ? Finding.Good(name, "Nothing.")
            : new Finding(name, now - since > Late || lane.IsAway ? FindingState.Bad : FindingState.Warning,
                $"{count} {(count == 1 ? "case" : "cases")}, the oldest message since {Age(now - since)}.{(lane.IsAway ? " The channel is away." : "")}",
                "It is tried again by itself, in order. What was given up stands on its case's card, with \"Try again\".");
    }

    private async Task<Finding> AgendaAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var next = await agenda.EarliestAsync(after: null, cancellationToken);
        return next is { } due && now - due > Late
            ? new Finding("Deadlines", FindingState.Bad, $"They are {Age(now - due)} behind.", "Look at the bot's log for what fails; more instances share the work.")
            : Finding.Good("Deadlines", "None is late.");
    }

    private static string Age(TimeSpan age) => age switch
    {
        { TotalDays: >= 2 } => $"{age.TotalDays:F0} days",
        { TotalHours: >= 2 } => $"{age.TotalHours:F0} hours",
        { TotalMinutes: >= 2 } => $"{age.TotalMinutes:F0} minutes",
        _ => $"{Math.Max(0, age.TotalSeconds):F0} seconds",
    };
}
