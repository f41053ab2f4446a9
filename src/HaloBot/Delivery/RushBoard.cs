using HaloBot.Staff;
using HaloBot.Storage;
using Microsoft.Bot.Schema;

namespace HaloBot.Delivery;

/// <summary>
/// Draws the list of a rush: one post that grows, and once its page is full, further pages in its thread. Only pages that have changed
/// are sent.
/// </summary>
public sealed class RushBoard(Rushes rushes, Tables tables, Claims claims, TeamsPosts posts, ILogger<RushBoard> log)
{
    /// <returns>False when the list is to be drawn (again) later.</returns>
    public async Task<bool> DrawAsync(string rush, Lane lane, CancellationToken cancellationToken)
    {
        try
        {
            var list = await rushes.ReadAsync(rush, cancellationToken);
            if (await claims.ClaimAsync(tables.Index, rush, list.Courier, cancellationToken) is not { } claim)
            {
                return false;
            }

            await DrawAsync(rush, list, cancellationToken);
            lane.Succeeded();
            await Claims.SaveAsync(tables.Index, rush, claim with { LeaseUntil = null }, cancellationToken);
            return true;
        }
        catch (ChannelBusyException)
        {
            return false;
        }
        catch (Exception e) when (e is not (Azure.RequestFailedException or AggregateException) && !cancellationToken.IsCancellationRequested)
        {
            lane.Failed(rush, Failures.KindOf(e), e);
            log.ListNotDrawn(Failures.IsUsual(e) ? null : e, rush, Failures.Describe(e));
            return false;
        }
    }

    private async Task DrawAsync(string rush, RushList list, CancellationToken cancellationToken)
    {
        var first = list.Pages.Count > 0 ? list.Pages[0] : null;
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

            var page = await PutAsync(before, first, RushCard.Message(card), cancellationToken) with { Drawn = drawn };
            await rushes.PutAsync(rush, number, page, cancellationToken);
            first = number == 0 ? page : first;
        }
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
