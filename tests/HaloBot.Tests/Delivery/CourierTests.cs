using System.Net;
using HaloBot.Complaints;
using HaloBot.Delivery;
using HaloBot.Storage;
using HaloBot.Tests.Complaints;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Rest;

namespace HaloBot.Tests.Delivery;

/// <summary>What becomes of messages that cannot be delivered at once, on the real emulator.</summary>
public sealed class CourierTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = TestProcedure.At("2026-11-23T10:00:00Z");
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Tables _tables;
    private readonly FakeTimeProvider _machine = new(Now);
    private readonly ScriptedCarrier _teams = new("teams");
    private readonly ScriptedCarrier _chat = new("chat");
    private readonly Desk _desk;

    public CourierTests(Azurite azurite)
    {
        _tables = azurite.NewTables();
        _desk = new Desk(_tables, "one", _machine, new FakeTimeProvider(Now), _teams, _chat);
    }

    public async ValueTask InitializeAsync() => await _tables.EnsureCreatedAsync(CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        _desk.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_message_that_may_have_arrived_says_so_and_is_tried_again()
    {
        _teams.Fails = (_, tries) => tries == 0 ? Uncertain.Failure() : null;
        var filed = await _desk.FileAsync(Reference(1));
        await _desk.TickAsync();

        var message = (await PendingAsync(filed)).ShouldHaveSingleItem();
        message.Why.ShouldBe("did not say whether it took it, so it may be there twice");
        message.Attempts.ShouldBe(1);
        message.Faults.ShouldBe(0);

        await _desk.PassAsync(2 * Second, Second);
        (await PendingAsync(filed)).ShouldBeEmpty();
        _teams.Tries.ShouldBe(2);
        var sent = await SentAsync(filed, 1);
        sent.GetInt32("Attempts").ShouldBe(1, "the story of its delivery is kept");
        sent.GetString("Why").ShouldBe(message.Why);
    }

    [Fact]
    public async Task An_entry_whose_commit_never_comes_is_dropped_after_an_hour_and_not_before()
    {
        // Storage says when it was written, by the real clock.
        _machine.SetUtcNow(TimeProvider.System.GetUtcNow());
        var orphan = await _desk.Agenda.AddAsync(Reference(1), version: 1, opens: true, [Now], CancellationToken.None);
        orphan.Count.ShouldBe(1);

        await _desk.PassAsync(TimeSpan.FromMinutes(55), TimeSpan.FromMinutes(5));
        (await _desk.Agenda.EarliestAsync(null, CancellationToken.None)).ShouldBe(Now);

        await _desk.PassAsync(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(5));
        (await _desk.Agenda.EarliestAsync(null, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task An_entry_that_is_ahead_of_its_commit_waits_for_it()
    {
        var filed = await _desk.FileAsync(Reference(1));
        await _desk.TickAsync();
        await _desk.Agenda.AddAsync(filed, version: 2, opens: false, [Now], CancellationToken.None);
        await _desk.TickAsync();
        (await _desk.Agenda.EarliestAsync(null, CancellationToken.None)).ShouldBe(Now, "the commit may still be on its way");

        await AddAsync(filed, "It is still broken");
        await _desk.TickAsync();
        (await _desk.Agenda.EarliestAsync(null, CancellationToken.None)).ShouldBe(Now.AddHours(38), "the first contact is overdue then");
    }

    [Fact]
    public async Task A_lane_that_fails_does_not_hold_up_the_other()
    {
        _teams.Fails = (_, _) => new HttpRequestException(HttpRequestError.ConnectionError);
        var filed = await _desk.FileAsync(Reference(1));
        await _desk.TickAsync();

        _chat.Arrived.ShouldBe([$"{filed}:2"]);
        (await PendingAsync(filed)).ShouldHaveSingleItem().Why.ShouldBe("could not be reached");
    }

    [Fact]
    public async Task A_channel_that_asks_for_time_is_left_alone_for_so_long()
    {
        _teams.Fails = (_, tries) => tries == 0 ? Refusal(HttpStatusCode.TooManyRequests, retryAfter: "90") : null;
        await _desk.FileAsync(Reference(1));
        await _desk.TickAsync();
        await _desk.FileAsync(Reference(2));

        await _desk.PassAsync(TimeSpan.FromSeconds(89), Second);
        _teams.Tries.ShouldBe(1, "for no case at all");

        await _desk.PassAsync(TimeSpan.FromSeconds(20), Second);
        _teams.Arrived.ShouldBe([$"{Reference(1)}:1", $"{Reference(2)}:1"]);
    }

    [Fact]
    public async Task After_an_outage_the_channel_is_told_in_the_order_in_which_things_happened()
    {
        _teams.Fails = (_, _) => Refusal(HttpStatusCode.ServiceUnavailable);
        for (var i = 1; i <= 12; i++)
        {
            await _desk.FileAsync(Reference(i));
            await _desk.PassAsync(TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(2));
        }

        _teams.Fails = (_, _) => null;
        await _desk.PassAsync(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(2));

        _teams.Arrived.ShouldBe(Enumerable.Range(1, 12).Select(i => $"{Reference(i)}:1"));
        _teams.Tries.ShouldBeLessThan(12 + (2 * 6 * 60 / 2), "six hours of outage are waited for, not knocked at");
    }

    [Fact]
    public async Task A_message_that_the_channel_cannot_digest_holds_up_nobody_else()
    {
        _teams.Fails = (name, _) => name == $"{Reference(1)}:1" ? Refusal(HttpStatusCode.InternalServerError) : null;
        await _desk.FileAsync(Reference(1));
        await _desk.TickAsync();

        await _desk.FileAsync(Reference(2));
        await _desk.TickAsync();
        _teams.Arrived.ShouldBe([$"{Reference(2)}:1"]);
        await _desk.FileAsync(Reference(3));
        await _desk.PassAsync(2 * Second, Second);
        _teams.Arrived.ShouldBe([$"{Reference(2)}:1", $"{Reference(3)}:1"]);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.Forbidden)]
    public async Task Several_messages_that_the_channel_cannot_digest_do_not_pass_for_a_channel_that_is_away(HttpStatusCode status)
    {
        var poison = new[] { $"{Reference(1)}:1", $"{Reference(2)}:1", $"{Reference(3)}:1" };
        _teams.Fails = (name, _) => poison.Contains(name) ? Refusal(status) : null;
        for (var i = 1; i <= 3; i++)
        {
            await _desk.FileAsync(Reference(i));
            await _desk.TickAsync();
        }

        await _desk.FileAsync(Reference(4));
        await _desk.PassAsync(TimeSpan.FromMinutes(2), Second);
        _teams.Arrived.ShouldBe([$"{Reference(4)}:1"]);

        await _desk.FileAsync(Reference(5));
        await _desk.PassAsync(2 * Second, Second);
        _teams.Arrived.ShouldContain($"{Reference(5)}:1", "once they are known, they hold up nobody");
    }

    [Fact]
    public void What_was_asked_for_holds_although_something_under_way_still_arrives()
    {
        var lane = new Lane(_teams, _machine);
        lane.Failed("a", FailureKind.Away, Refusal(HttpStatusCode.TooManyRequests, retryAfter: "60"));
        lane.Succeeded();

        lane.FreeIn.ShouldBe(TimeSpan.FromSeconds(60));
        lane.AskedFor.ShouldBe(TimeSpan.FromSeconds(60));
        lane.IsOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task A_case_without_a_post_is_never_given_up()
    {
        _teams.Fails = (name, _) => name == $"{Reference(1)}:1" ? Refusal(HttpStatusCode.BadRequest) : null;
        var filed = await _desk.FileAsync(Reference(1));
        await _desk.PassAsync(TimeSpan.FromHours(1), TimeSpan.FromMinutes(1));
        (await _desk.Cases.ReadAsync(filed, CancellationToken.None))!.Complaint.Undelivered.ShouldBeEmpty();

        _teams.Fails = (_, _) => null;
        await _desk.PassAsync(TimeSpan.FromMinutes(6), TimeSpan.FromMinutes(1));
        _teams.Arrived.ShouldBe([$"{filed}:1"]);
    }

    [Fact]
    public async Task What_a_channel_refuses_is_parked_with_its_reason_and_the_lane_goes_on()
    {
        var poison = $"{Reference(1)}:2";
        _chat.Fails = (name, _) => name == poison ? Refusal(HttpStatusCode.NotFound, code: "ConversationNotFound") : null;
        var filed = await _desk.FileAsync(Reference(1));
        await _desk.TickAsync();
        await AddAsync(filed, "It is still broken");

        await _desk.PassAsync(TimeSpan.FromMinutes(2), Second);

        _chat.Arrived.ShouldBe([$"{filed}:5"], "what came after the parked message");
        (await PendingAsync(filed)).ShouldBeEmpty();
        var complaint = (await _desk.Cases.ReadAsync(filed, CancellationToken.None))!.Complaint;
        var parked = complaint.Undelivered.ShouldHaveSingleItem();
        parked.Why.ShouldBe("answered 404 ConversationNotFound");
        parked.Message.ShouldBeOfType<TellCustomer>().Text.ShouldContain("We have your complaint");
        _chat.Tries.ShouldBe(5 + 1);
        (await SentAsync(filed, 7)).GetString("Json").ShouldContain("This did not reach Jo in the chat: the channel answered 404 ConversationNotFound.");

        _chat.Fails = (_, _) => null;
        var sam = new Actor(Role.Staff, "sam", "Sam Evans");
        (await _desk.Moves.MakeAsync(filed, new Redeliver(), sam, "press", known: null, CancellationToken.None)).Refusal.ShouldBeNull();
        await _desk.TickAsync();
        _chat.Arrived.Count.ShouldBe(2);
        (await _desk.Cases.ReadAsync(filed, CancellationToken.None))!.Complaint.Undelivered.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_day_without_the_channel_parks_nothing()
    {
        _teams.Fails = (_, tries) => (tries % 4) switch
        {
            0 => Refusal(HttpStatusCode.BadGateway),
            1 => new TaskCanceledException("late", new TimeoutException()),
            2 => Refusal(HttpStatusCode.Unauthorized),
            _ => new HttpRequestException(HttpRequestError.NameResolutionError),
        };
        var filed = new[] { await _desk.FileAsync(Reference(1)), await _desk.FileAsync(Reference(2)) };

        await _desk.PassAsync(TimeSpan.FromHours(12), TimeSpan.FromMinutes(4));

        foreach (var reference in filed)
        {
            (await PendingAsync(reference)).ShouldHaveSingleItem();
            (await _desk.Cases.ReadAsync(reference, CancellationToken.None))!.Complaint.Undelivered.ShouldBeEmpty();
        }
    }

    private static CaseReference Reference(int number) => CaseReference.FromRandomBytes([0, 0, 0, 0, (byte)number]);

    private static ErrorResponseException Refusal(HttpStatusCode status, string? retryAfter = null, string? code = null)
    {
        using var response = new HttpResponseMessage(status);
        if (retryAfter is not null)
        {
            response.Headers.Add("Retry-After", retryAfter);
        }

        return new ErrorResponseException($"{status}")
        {
            Response = new HttpResponseMessageWrapper(response, ""),
            Body = code is null ? null : new ErrorResponse { Error = new Error { Code = code } },
        };
    }

    private async Task AddAsync(CaseReference reference, string text) =>
        (await _desk.Moves.MakeAsync(
            reference, new AddInformation(reference, text), Actor.Customer("dl_1", "Jo Bloggs"), text, known: null, CancellationToken.None)).Refusal.ShouldBeNull();

    private async Task<IReadOnlyList<PendingMessage>> PendingAsync(CaseReference reference) =>
        (await _desk.Outbox.ReadAsync(reference, CancellationToken.None))!.Messages;

    private async Task<Azure.Data.Tables.TableEntity> SentAsync(CaseReference reference, int number) =>
        (await _tables.Cases.GetEntityAsync<Azure.Data.Tables.TableEntity>(CaseRows.Partition(reference), $"{CaseRows.SentPrefix}{number:D8}")).Value;
}
