using HaloBot.Complaints;
using HaloBot.Delivery;
using HaloBot.Storage;
using HaloBot.Tests.Complaints;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.Tests.Delivery;

/// <summary>Whose cards are drawn again in the night, how often, and who goes first.</summary>
public sealed class NightlyRedrawTests : IAsyncLifetime
{
    // A Friday: nothing becomes due before Monday has passed.
    private static readonly DateTimeOffset Ten = TestProcedure.At("2026-11-27T10:00:00Z");
    private static readonly TimeSpan UntilMidnight = TimeSpan.FromHours(14);

    private readonly Tables _tables;
    private readonly FakeTimeProvider _machine = new(Ten);
    private readonly FakeTimeProvider _business = new(Ten);
    private readonly ScriptedCarrier _teams = new("teams");
    private readonly Desk _desk;

    public NightlyRedrawTests(Azurite azurite)
    {
        _tables = azurite.NewTables();
        _desk = NewDesk("one");
    }

    public async ValueTask InitializeAsync() => await _tables.EnsureCreatedAsync(CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        _desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Each_open_case_is_drawn_once_a_night_whoever_asks_and_after_a_restart()
    {
        var cases = await FileAsync(5);
        (await DrawnAsync(_desk)).ShouldBeEmpty("they were drawn today");
        Pass(UntilMidnight);
        using var other = NewDesk("two");

        // Half of the night's work, then both at once, then all of it by one that knows nothing of it.
        await _desk.Redraw.DrawNextAsync(Agenda.AllShards, CancellationToken.None);
        await _desk.Redraw.DrawNextAsync(Agenda.AllShards, CancellationToken.None);
        for (var i = 0; i < cases.Count; i++)
        {
            await Task.WhenAll(
                _desk.Redraw.DrawNextAsync(Agenda.AllShards, CancellationToken.None), other.Redraw.DrawNextAsync(Agenda.AllShards, CancellationToken.None));
        }

        await other.TickAsync();
        _teams.Arrived.Skip(5).ShouldBe(cases.Select(reference => $"{reference}:3"), ignoreOrder: true);
        using var restarted = NewDesk("three");
        (await DrawnAsync(restarted)).ShouldBeEmpty();

        Pass(TimeSpan.FromDays(1));
        (await DrawnAsync(restarted)).Count.ShouldBe(5, "the next night");
        (await restarted.Cases.ReadAsync(cases[0], CancellationToken.None))!.Events.ShouldHaveSingleItem("nothing has happened to the case");
    }

    [Fact]
    public async Task When_the_rules_change_the_cards_are_drawn_again_the_same_day()
    {
        await FileAsync(1);
        Pass(UntilMidnight);
        (await DrawnAsync(_desk)).Count.ShouldBe(1);

        using var newer = NewDesk("two", rules: "2");
        (await DrawnAsync(newer)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_closed_or_has_no_post_is_left_alone()
    {
        var closed = (await FileAsync(1))[0];
        var withdrawn = await _desk.Moves.MakeAsync(closed, new Withdraw(), Actor.Customer("dl_1", "Jo Bloggs"), "withdraw", known: null, CancellationToken.None);
        withdrawn.Refusal.ShouldBeNull();
        _teams.Rush = "rush-1";
        await FileAsync(1, from: 1);
        Pass(UntilMidnight);

        (await DrawnAsync(_desk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_complaint_goes_out_at_once_in_the_middle_of_the_night()
    {
        await FileAsync(6);
        Pass(UntilMidnight);
        await _desk.Redraw.DrawNextAsync(Agenda.AllShards, CancellationToken.None);
        var before = _teams.Arrived.Count;

        var filed = await _desk.FileAsync(Reference(99));
        await _desk.TickAsync();

        _teams.Arrived.Skip(before).ShouldBe([$"{filed}:1"]);
        (await DrawnAsync(_desk)).Count.ShouldBe(5, "the others, and not the new one");
    }

    [Fact]
    public async Task While_the_channel_is_away_one_card_waits_and_the_others_are_not_begun()
    {
        var cases = await FileAsync(6);
        Pass(UntilMidnight);
        _teams.Fails = (_, _) => new HttpRequestException(HttpRequestError.ConnectionError);
        for (var i = 0; i < 10; i++)
        {
            await _desk.Redraw.DrawNextAsync(Agenda.AllShards, CancellationToken.None);
            Pass(TimeSpan.FromSeconds(2));
            await _desk.TickAsync();
        }

        (await _desk.Backlog.WaitingAsync("teams", CancellationToken.None)).Count.ShouldBe(1);
        _teams.Tries.ShouldBeGreaterThan(6 + 2, "it is tried, to find out when the channel is back");

        // It comes back after all in the same night.
        _teams.Fails = (_, _) => null;
        await _desk.PassAsync(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(10));
        await DrawnAsync(_desk);
        _teams.Arrived.Skip(6).ShouldBe(cases.Select(reference => $"{reference}:3"), ignoreOrder: true);
    }

    [Fact]
    public async Task What_a_night_in_which_the_channel_had_no_room_to_spare_has_left_the_next_one_draws()
    {
        var cases = await FileAsync(4);
        Pass(UntilMidnight);
        await _desk.Redraw.DrawNextAsync(Agenda.AllShards, CancellationToken.None);
        _teams.HasRoom = false;
        (await DrawnAsync(_desk)).ShouldBeEmpty();
        Pass(TimeSpan.FromDays(1));
        _teams.HasRoom = true;

        (await DrawnAsync(_desk)).Select(name => name.Split(':')[0]).ShouldBe(cases.Select(reference => reference.ToString()), ignoreOrder: true);
        (await _desk.Backlog.WaitingAsync("teams", CancellationToken.None)).Count.ShouldBe(0);
    }

    [Fact]
    public async Task A_card_that_cannot_be_drawn_holds_up_nobody_and_is_not_asked_for_twice()
    {
        var cases = await FileAsync(3);
        Pass(UntilMidnight);
        _teams.Fails = (name, _) => name.StartsWith(cases[0].ToString(), StringComparison.Ordinal) ? new UndeliverableException("takes no such card") : null;
        for (var i = 0; i < 5; i++)
        {
            await _desk.Redraw.DrawNextAsync(Agenda.AllShards, CancellationToken.None);
            await _desk.PassAsync(TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(2));
        }

        _teams.Arrived.Skip(3).ShouldBe([$"{cases[1]}:3", $"{cases[2]}:3"], ignoreOrder: true);
        var waiting = (await _desk.Outbox.ReadAsync(cases[0], CancellationToken.None))!.Messages;
        waiting.ShouldHaveSingleItem().Content.ShouldBeOfType<ShowCase>();
        Pass(TimeSpan.FromDays(1));
        await DrawnAsync(_desk);
        (await _desk.Outbox.ReadAsync(cases[0], CancellationToken.None))!.Messages.Count.ShouldBe(1, "the one that waits shows the case as it is");
    }

    private Desk NewDesk(string instance, string rules = "1") => new(_tables, instance, _machine, _business, TestProcedure.Published, rules, _teams, new ScriptedCarrier("chat"));

    private void Pass(TimeSpan time)
    {
        _machine.Advance(time);
        _business.Advance(time);
    }

    private async Task<IReadOnlyList<CaseReference>> FileAsync(int count, int from = 0)
    {
        var filed = new List<CaseReference>();
        for (var i = from; i < from + count; i++)
        {
            filed.Add(await _desk.FileAsync(Reference((byte)i)));
            await _desk.TickAsync();
        }

        return filed;
    }

    /// <summary>What is drawn in more turns than there are cases.</summary>
    private async Task<IReadOnlyList<string>> DrawnAsync(Desk desk)
    {
        var before = _teams.Arrived.Count;
        for (var i = 0; i < 10; i++)
        {
            await desk.Redraw.DrawNextAsync(Agenda.AllShards, CancellationToken.None);
        }

        return [.. _teams.Arrived.Skip(before)];
    }

    private static CaseReference Reference(byte number) => CaseReference.FromRandomBytes([1, 2, 3, 4, number]);
}
