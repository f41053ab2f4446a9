using HaloBot.Intake;
using HaloBot.Storage;

namespace HaloBot.Delivery;

/// <summary>Wakes a draft that nobody has gone on with, when the agenda says so.</summary>
public sealed class DraftWake(Unfinished unfinished, WebChat chat, Agenda agenda)
{
    public async Task WakeAsync(AgendaEntry entry, string customerKey)
    {
        var next = await unfinished.WakeAsync(
            entry.Reference, customerKey, (address, message) => chat.SayAsync(address, message, CancellationToken.None), CancellationToken.None);
        if (next is { } due)
        {
            await agenda.AddDraftAsync(entry.Reference, customerKey, due, CancellationToken.None);
        }

        await agenda.RemoveAsync(entry, CancellationToken.None);
    }
}
