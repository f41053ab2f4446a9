using HaloBot.Complaints;
using HaloBot.Delivery;
using HaloBot.Storage;
using HaloBot.Tests.Complaints;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.Tests.Delivery;

/// <summary>What becomes of a message that could not be delivered, on the real emulator.</summary>
public sealed class CourierTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = TestProcedure.At("2026-11-23T10:00:00Z");
    private static readonly CaseReference Reference = CaseReference.Parse("HC-7K3M-9QXD-4");

    private readonly Tables _tables = new(new StorageSettings(azurite.ConnectionString, null, azurite.NewPrefix()), Tables.ClientOptions(), NullLogger<Tables>.Instance);
    private readonly FakeTimeProvider _machine = new(Now);

    private Agenda Agenda => new(_tables);

    private Outbox Outbox => new(_tables, new InstanceName("one"), _machine);

    public async ValueTask InitializeAsync()
    {
        await _tables.EnsureCreatedAsync(CancellationToken.None);
        var filing = (Decision.Accepted)ComplaintProcedure.Decide(
            null,
            new FileComplaint(
                Reference,
                new ComplaintDetails("It's broken", CustomerKind.Domestic, "Jo", new Contact(ContactKind.Email, "jo@example.com"), null, Category.Fault, false),
                new DateOnly(2026, 11, 23)),
            Actor.Customer("dl_1", "Jo"), Now, TestProcedure.Published);
        await new CaseStore(_tables, Agenda, new Nudges(_machine)).CommitAsync(null, filing, "f", Now, CancellationToken.None);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task A_message_that_may_have_arrived_says_so_and_is_tried_again()
    {
        await CarryAsync(Uncertain.Failure());

        var (message, why) = await FirstAsync();
        why.ShouldNotBeNull().ShouldStartWith("uncertain: ");
        message.Attempts.ShouldBe(1);
        message.NotBefore.ShouldNotBeNull().ShouldBeInRange(Now, Now.AddSeconds(2));
    }

    [Fact]
    public async Task A_message_that_did_not_arrive_says_why()
    {
        await CarryAsync(new HttpRequestException(HttpRequestError.ConnectionError));

        (await FirstAsync()).Why.ShouldBe("HttpRequestException");
    }

    [Fact]
    public async Task A_message_for_a_busy_channel_is_put_off_and_that_is_no_failed_try()
    {
        await CarryAsync(new ChannelBusyException(TimeSpan.FromSeconds(20)));

        var (message, why) = await FirstAsync();
        why.ShouldBeNull();
        message.Attempts.ShouldBe(0);
        message.NotBefore.ShouldNotBeNull().ShouldBeInRange(Now.AddSeconds(20), Now.AddSeconds(25));
    }

    private async Task CarryAsync(Exception failure)
    {
        using var threads = new ThreadIndex(_tables);
        using var courier = new Courier(
            new Nudges(_machine), Agenda, Outbox, threads, [new FailingCarrier(failure)], _machine, NullLogger<Courier>.Instance);
        await courier.WakeAsync((await Agenda.DueAsync(Now, CancellationToken.None)).Single());
    }

    private async Task<(PendingMessage Message, string? Why)> FirstAsync()
    {
        var message = (await Outbox.ReadAsync(Reference, CancellationToken.None))!.Messages[0];
        var row = await _tables.Cases.GetEntityAsync<Azure.Data.Tables.TableEntity>(CaseRows.Partition(Reference), message.RowKey);
        return (message, row.Value.GetString("Why"));
    }

    private sealed class FailingCarrier(Exception failure) : ICarrier
    {
        public bool Carries(Outgoing message) => true;

        public Task<Delivered> CarryAsync(PendingCase pending, PendingMessage message, Post? post, CancellationToken cancellationToken) =>
            Task.FromException<Delivered>(failure);
    }
}
