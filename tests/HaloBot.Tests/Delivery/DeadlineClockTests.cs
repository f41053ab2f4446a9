using HaloBot.Complaints;
using HaloBot.Storage;
using HaloBot.Tests.Complaints;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.Tests.Delivery;

/// <summary>The procedure's deadlines strike by the agenda: each at its own instant, once, whoever asks and however late.</summary>
public sealed class DeadlineClockTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Monday = TestProcedure.At("2026-11-23T10:00:00Z");
    private static readonly CaseReference Reference = CaseReference.Parse("HC-7K3M-9QXD-4");
    private static readonly Actor Jo = Actor.Customer("dl_1", "Jo Bloggs");
    private static readonly Actor Priya = new(Role.Manager, "priya", "Priya Shah");

    private readonly Tables _tables = azurite.NewTables();
    private readonly FakeTimeProvider _business = new(Monday);
    private readonly FakeTimeProvider _machine = new(Monday);

    public async ValueTask InitializeAsync() => await _tables.EnsureCreatedAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Over_ten_weeks_without_a_word_each_strikes_at_its_own_instant()
    {
        using var desk = NewDesk("one");
        await desk.FileAsync(Reference);
        await desk.TickAsync();

        await TravelAsync(desk, Monday.AddDays(70));

        (await StrikesAsync(desk)).ShouldBe(
        [
            "2026-11-25T00:00 first-contact 2026-11-24",
            "2026-11-30T08:30 update 2026-11-30",
            "2026-12-07T08:30 update 2026-12-07",
            "2026-12-14T08:30 update 2026-12-14",
            "2026-12-21T08:30 update 2026-12-21",
            "2026-12-30T08:30 update 2026-12-30",
            "2027-01-04T08:30 consider-letter 2027-01-04",
            "2027-01-07T08:30 update 2027-01-07",
            "2027-01-11T08:30 dispute-resolution (soon) 2027-01-18",
            "2027-01-14T08:30 update 2027-01-14",
            "2027-01-18T08:30 dispute resolution opened",
            "2027-01-21T08:30 update 2027-01-21",
            "2027-01-28T08:30 update 2027-01-28",
        ]);
    }

    [Fact]
    public async Task A_deadline_that_was_met_does_not_strike()
    {
        using var desk = NewDesk("one");
        await desk.FileAsync(Reference);
        await MakeAsync(desk, new SetExpectedDate(new DateOnly(2026, 12, 1)), Priya);
        await MakeAsync(desk, new GiveOutcome("Mended.", Remedy.Action, "A cable"), Priya);

        await TravelAsync(desk, Monday.AddDays(20));

        (await StrikesAsync(desk)).ShouldBeEmpty();
    }

    [Fact]
    public async Task After_days_without_the_program_each_strikes_once_now_in_order()
    {
        using var desk = NewDesk("one");
        await desk.FileAsync(Reference);
        await desk.TickAsync();

        _business.SetUtcNow(Monday.AddDays(4));
        await desk.TickAsync();
        await desk.TickAsync();

        (await StrikesAsync(desk)).ShouldBe(["2026-11-27T10:00 first-contact 2026-11-24"]);
    }

    [Fact]
    public async Task Of_two_instances_that_ask_at_once_one_has_the_effect()
    {
        using var one = NewDesk("one");
        using var two = NewDesk("two");
        await one.FileAsync(Reference);
        await one.TickAsync();
        _business.SetUtcNow(Monday.AddDays(2));

        await Task.WhenAll(one.TickAsync(), two.TickAsync(), one.TickAsync(), two.TickAsync());

        (await StrikesAsync(one)).ShouldBe(["2026-11-25T10:00 first-contact 2026-11-24"]);
    }

    [Fact]
    public async Task A_closed_case_leaves_nothing_on_the_agenda()
    {
        using var desk = NewDesk("one");
        await desk.FileAsync(Reference);
        await MakeAsync(desk, new Withdraw(), Jo);

        await TravelAsync(desk, Monday.AddDays(70));

        (await desk.Agenda.EarliestAsync(null, CancellationToken.None)).ShouldBeNull();

        // The list's rows bear storage's time, which is the real one.
        _machine.SetUtcNow(TimeProvider.System.GetUtcNow().AddHours(2));
        await desk.Reconcile.RunAsync(Agenda.AllShards, CancellationToken.None);
        foreach (var shard in Agenda.AllShards)
        {
            (await desk.Agenda.OpenCasesAsync(shard, CancellationToken.None)).ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task The_reconcile_brings_back_what_was_lost_from_the_agenda()
    {
        using var desk = NewDesk("one");
        await desk.FileAsync(Reference);
        await LoseAgendaAsync(desk);

        await desk.Reconcile.RunAsync(Agenda.AllShards, CancellationToken.None);

        desk.Teams.Arrived.ShouldBe([$"{Reference}:1"], "what was still to be sent");
        await TravelAsync(desk, Monday.AddDays(2));
        (await StrikesAsync(desk)).ShouldBe(["2026-11-25T00:00 first-contact 2026-11-24"]);
    }

    [Fact]
    public async Task A_newer_edition_brings_a_customers_date_forward_when_the_program_starts_with_it()
    {
        using (var published = NewDesk("one"))
        {
            await published.FileAsync(Reference);
            await published.TickAsync();
            await published.Reconcile.RunAsync(Agenda.AllShards, CancellationToken.None);
        }

        using var newer = NewDesk("two", TestProcedure.Ofcom2026, rules: "2");
        await newer.Reconcile.RunAsync(Agenda.AllShards, CancellationToken.None);
        await newer.Reconcile.RunAsync(Agenda.AllShards, CancellationToken.None);

        (await newer.Cases.ReadAsync(Reference, CancellationToken.None))!.Events.OfType<DisputeDateBroughtForward>()
            .ShouldHaveSingleItem().DisputeDate.ShouldBe(new DateOnly(2027, 1, 4));
        await TravelAsync(newer, Monday.AddDays(45));
        (await StrikesAsync(newer)).ShouldContain("2027-01-04T08:30 dispute resolution opened");
    }

    private DeskWithTeams NewDesk(string instance, Procedure? procedure = null, string rules = "1")
    {
        var teams = new ScriptedCarrier("teams");
        return new DeskWithTeams(_tables, instance, _machine, _business, teams, new ScriptedCarrier("chat"), procedure ?? TestProcedure.Published, rules);
    }

    /// <summary>As PUT /local/clock does: stops at every instant at which something is due.</summary>
    private async Task TravelAsync(Desk desk, DateTimeOffset to)
    {
        while (await desk.Agenda.EarliestAsync(null, CancellationToken.None) is { } due && due <= to)
        {
            if (due > _business.GetUtcNow())
            {
                _business.SetUtcNow(due);
            }

            await desk.TickAsync();
        }

        _business.SetUtcNow(to);
        await desk.TickAsync();
    }

    private static async Task MakeAsync(Desk desk, Command command, Actor actor) =>
        (await desk.Moves.MakeAsync(Reference, command, actor, command.Move.Verb, known: null, CancellationToken.None)).Refusal.ShouldBeNull();

    private static async Task<IReadOnlyList<string>> StrikesAsync(Desk desk) =>
        [.. (await desk.Cases.ReadAsync(Reference, CancellationToken.None))!.Events.Select(e => e switch
        {
            DeadlineStruck struck => $"{e.At:yyyy-MM-ddTHH:mm} {struck.Key}",
            DisputeResolutionOpened => $"{e.At:yyyy-MM-ddTHH:mm} dispute resolution opened",
            _ => "",
        }).Where(text => text.Length > 0)];

    private static async Task LoseAgendaAsync(Desk desk)
    {
        foreach (var entry in await desk.Agenda.DueAsync(DateTimeOffset.MaxValue.AddDays(-1), Agenda.AllShards, CancellationToken.None))
        {
            await desk.Agenda.RemoveAsync(entry, CancellationToken.None);
        }
    }

    private sealed class DeskWithTeams(
        Tables tables, string instance, FakeTimeProvider machine, FakeTimeProvider business, ScriptedCarrier teams, ScriptedCarrier chat, Procedure procedure, string rules)
        : Desk(tables, instance, machine, business, procedure, rules, teams, chat)
    {
        public ScriptedCarrier Teams => teams;
    }
}
