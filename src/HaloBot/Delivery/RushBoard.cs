using HaloBot.Staff;
using HaloBot.Storage;
using Microsoft.Bot.Schema;

namespace HaloBot.Delivery;

/// <summary>
/// Draws the list of a rush: one post that grows, and once its page is full, further pages in its thread. Only pages that have changed
/// are sent.
/// </summary>
public sealed class RushBoard(
    Rushes rushes, Backlog backlog, TeamsPosts posts, [FromKeyedServices(Clocks.Machine)] TimeProvider machine, ILogger<RushBoard> log)
{
    // Everything that the list holds is safe meanwhile, and has been told to the customer.
    private static readonly TimeSpan AfterFailure = TimeSpan.FromSeconds(30);

    /// <returns>False when the list is to be drawn (again) later.</returns>
    public async Task<bool> DrawAsync(string rush, Lane lane)
    {
        var list = await rushes.ReadAsync(rush, CancellationToken.None);
        try
        {
            return await DrawAsync(rush, list, lane);
        }
        catch (ChannelBusyException)
        {
            return false;
        }
        catch (Exception e) when (!Failures.IsOfStorage(e))
        {
            log.ListNotDrawn(Failures.Trace(e), rush, Failures.Describe(e));
            lane.Failed(rush, Failures.KindOf(e), e);
            await backlog.AddAsync(lane.Carrier.Lane, rush, Rushes.StartOf(rush), machine.GetUtcNow() + AfterFailure, CancellationToken.None);
            return false;
        }
    }

    private async Task<bool> DrawAsync(string rush, RushList list, Lane lane)
    {
        var (claim, first) = (list.Courier, list.Pages.Count > 0 ? list.Pages[0] : null);
        var pages = list.Lines.Chunk(RushCard.LinesPerPage).ToList();
        for (var number = 0; number < pages.Count; number++)
        {
            var card = number == 0 ? RushCard.First(list.Lines, pages[0]) : RushCard.Further(pages[number]);
            var before = number < list.Pages.Count ? list.Pages[number] : null;
            var drawn = Digest.Of(card.ToJson());
            if (before?.Drawn == drawn)
            {
                continue;
            }

            // Another instance may look after this list by now. The claim is prolonged for each page.
            if (await rushes.ClaimAsync(rush, claim, CancellationToken.None) is not { } prolonged)
            {
                return false;
            }

            claim = prolonged;
            using var bound = new CancellationTokenSource(Claims.SureToHold, machine);
            var page = await PutAsync(before, first, CardMessage.Of(card), bound.Token) with { Drawn = drawn };
            await rushes.PutPageAsync(rush, number, page, CancellationToken.None);
            lane.Succeeded();
            first = number == 0 ? page : first;
        }

        await rushes.ReleaseAsync(rush, claim, CancellationToken.None);
        return true;
    }

    /// <summary>Edits the page; makes it when there is none yet, or Teams no longer knows it.</summary>
    private async Task<RushPage> PutAsync(RushPage? before, RushPage? first, Activity card, CancellationToken cancellationToken)
    {
        if (before is not null && await posts.EditAsync(new Post(before.Thread, before.Card), card, cancellationToken))
        {
            return before;
        }

        if (first is not null && first != before && await posts.WriteAsync(first.Thread, card, cancellationToken) is { } id)
        {
            return new RushPage(first.Thread, id, "");
        }

        var made = await posts.PostAsync(card, cancellationToken);
        return new RushPage(made.Thread, made.Card, "");
    }
}
