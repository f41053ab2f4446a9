using HaloBot.Complaints;
using HaloBot.Storage;
using HaloBot.Tests.Complaints;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.Tests.Storage;

/// <summary>The storage contract, on the real emulator.</summary>
public sealed class CaseStoreTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = TestProcedure.At("2026-11-23T10:00:00Z");
    private static readonly CaseReference Reference = CaseReference.Parse("HC-7K3M-9QXD-4");

    private readonly Tables _tables = azurite.NewTables();
    private readonly FakeTimeProvider _machine = new(Now);
    private readonly Nudges _nudges = new(TimeProvider.System);

    private Agenda Agenda => new(_tables);

    private CaseStore Cases => new(_tables, Agenda, _nudges);

    public async ValueTask InitializeAsync() => await _tables.EnsureCreatedAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task What_was_committed_is_read_back()
    {
        (await Cases.AnyAsync(CancellationToken.None)).ShouldBeFalse();
        var filed = Filing("It's broken");
        (await FileAsync(filed)).ShouldBe(CommitResult.Committed);

        var stored = (await Cases.ReadAsync(Reference, CancellationToken.None)).ShouldNotBeNull();
        stored.Events.ShouldBe(filed.Events);
        stored.Complaint.Description.ShouldBe("It's broken");
        stored.Outbox.ShouldBe(2);
        (await Cases.AnyAsync(CancellationToken.None)).ShouldBeTrue();
    }

    [Fact]
    public async Task There_is_no_case_before_it_is_filed() => (await Cases.ReadAsync(Reference, CancellationToken.None)).ShouldBeNull();

    [Fact]
    public async Task Forty_thousand_characters_fit_into_one_case()
    {
        var story = string.Concat(Enumerable.Repeat("😡 héé ", 40_000 / 7));
        await FileAsync(Filing(story));
        (await Cases.ReadAsync(Reference, CancellationToken.None))!.Complaint.Description.ShouldBe(story);
    }

    [Fact]
    public async Task A_case_is_filed_once()
    {
        await FileAsync(Filing("first"), "a");
        (await FileAsync(Filing("second"), "b")).ShouldBe(CommitResult.AlreadyDone);
        (await Cases.ReadAsync(Reference, CancellationToken.None))!.Complaint.Description.ShouldBe("first");
    }

    [Fact]
    public async Task The_same_activity_takes_effect_once()
    {
        await FileAsync(Filing("first"));
        (await AddAsync("more", "m1")).ShouldBe(CommitResult.Committed);
        (await AddAsync("more", "m1")).ShouldBe(CommitResult.AlreadyDone);

        var stored = (await Cases.ReadAsync(Reference, CancellationToken.None))!;
        stored.Complaint.Added.ShouldBe(["more"]);
        (await PendingAsync()).Messages.Count.ShouldBe(5);
    }

    [Fact]
    public async Task A_decision_on_an_older_version_is_a_conflict_and_changes_nothing()
    {
        await FileAsync(Filing("first"));
        var stale = (await Cases.ReadAsync(Reference, CancellationToken.None))!;
        await AddAsync("by somebody else", "m1");

        (await Cases.CommitAsync(new Change(stale, Adding(stale, "mine"), "m2", Now), CancellationToken.None)).Result.ShouldBe(CommitResult.Conflict);

        (await Cases.ReadAsync(Reference, CancellationToken.None))!.Complaint.Added.ShouldBe(["by somebody else"]);
        (await PendingAsync()).Messages.Count.ShouldBe(5);
    }

    [Fact]
    public async Task The_agenda_announces_a_commit_before_it_is_made()
    {
        await FileAsync(Filing("first"));
        (await AddAsync("more", "m1")).ShouldBe(CommitResult.Committed);
        (await AddAsync("more", "m1")).ShouldBe(CommitResult.AlreadyDone);

        var due = await Agenda.DueAsync(Now, Agenda.AllShards, CancellationToken.None);
        due.Select(entry => (entry.Reference, entry.Due, entry.Version)).ShouldBe([(Reference, Now, 1), (Reference, Now, 2)], "the commit that did not come has taken its entry back");
        (await Agenda.DueAsync(Now.AddTicks(-1), Agenda.AllShards, CancellationToken.None)).ShouldBeEmpty();
        (await Agenda.EarliestAsync(null, CancellationToken.None)).ShouldBe(Now);
    }

    [Fact]
    public async Task One_instance_at_a_time_may_send_for_a_case()
    {
        await FileAsync(Filing("first"));
        var courier = (await PendingAsync()).Courier;
        var mine = (await OutboxOf("one").ClaimAsync(Reference, courier, CancellationToken.None)).ShouldNotBeNull();

        (await OutboxOf("two").ClaimAsync(Reference, courier, CancellationToken.None)).ShouldBeNull("it read before the claim");
        (await OutboxOf("two").ClaimAsync(Reference, (await PendingAsync()).Courier, CancellationToken.None)).ShouldBeNull("it read after the claim");

        await OutboxOf("one").SaveAsync(Reference, mine with { LeaseUntil = null }, CancellationToken.None);
        (await OutboxOf("two").ClaimAsync(Reference, (await PendingAsync()).Courier, CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task The_claim_of_a_dead_instance_runs_out_within_a_minute()
    {
        await FileAsync(Filing("first"));
        (await OutboxOf("one").ClaimAsync(Reference, (await PendingAsync()).Courier, CancellationToken.None)).ShouldNotBeNull();

        _machine.Advance(TimeSpan.FromSeconds(59));

        (await OutboxOf("two").ClaimAsync(Reference, (await PendingAsync()).Courier, CancellationToken.None)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_message_that_was_sent_is_pending_no_more_and_marking_it_twice_is_harmless()
    {
        await FileAsync(Filing("first"));
        var first = (await PendingAsync()).Messages[0];
        await OutboxOf("one").MarkSentAsync(Reference, first, "id", CancellationToken.None);
        await OutboxOf("one").MarkSentAsync(Reference, first, "id", CancellationToken.None);

        (await PendingAsync()).Messages.Single().Content.ShouldBeOfType<TellCustomer>();
    }

    [Fact]
    public async Task A_failed_message_stays_in_its_place_and_waits()
    {
        await FileAsync(Filing("first"));
        var first = (await PendingAsync()).Messages[0];
        await OutboxOf("one").MarkFailedAsync(Reference, first with { Attempts = 1, NotBefore = Now.AddSeconds(30), Why = "answered 429" }, CancellationToken.None);

        var again = (await PendingAsync()).Messages[0];
        again.RowKey.ShouldBe(first.RowKey);
        again.Content.ShouldBe(first.Content);
        again.Attempts.ShouldBe(1);
        again.NotBefore.ShouldBe(Now.AddSeconds(30));
    }

    private static Decision.Accepted Filing(string description) => (Decision.Accepted)ComplaintProcedure.Decide(
        null,
        new FileComplaint(
            Reference,
            new ComplaintDetails(description, CustomerKind.Domestic, "Jo", new Contact(ContactKind.Email, "jo@example.com"), null, Category.Fault, false),
            new DateOnly(2026, 11, 23)),
        Actor.Customer("dl_1", "Jo"), Now, TestProcedure.Published);

    private static Decision.Accepted Adding(StoredCase stored, string text) => (Decision.Accepted)ComplaintProcedure.Decide(
        stored.Complaint, new AddInformation(Reference, text), Actor.Customer("dl_1", "Jo"), Now, TestProcedure.Published);

    private async Task<CommitResult> FileAsync(Decision.Accepted filing, string inbound = "f") =>
        (await Cases.CommitAsync(new Change(null, filing, inbound, Now), CancellationToken.None)).Result;

    private async Task<CommitResult> AddAsync(string text, string inbound)
    {
        var stored = (await Cases.ReadAsync(Reference, CancellationToken.None))!;
        return (await Cases.CommitAsync(new Change(stored, Adding(stored, text), inbound, Now), CancellationToken.None)).Result;
    }

    private Outbox OutboxOf(string instance) => new(_tables, new Claims(new InstanceName(instance), _machine), _machine);

    private async Task<PendingCase> PendingAsync() => (await OutboxOf("one").ReadAsync(Reference, CancellationToken.None))!;
}
