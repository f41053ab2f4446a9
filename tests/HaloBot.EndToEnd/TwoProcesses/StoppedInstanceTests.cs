using HaloBot.EndToEnd.MainJob;

namespace HaloBot.EndToEnd.TwoProcesses;

/// <summary>An instance is asked to stop, as at every deployment, while it has work in its hands and more in its queue.</summary>
[Collection(nameof(OneAtATime))]
public sealed class StoppedInstanceTests
{
    private const int Customers = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Drain = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task It_finishes_what_it_has_says_goodbye_and_ends_well()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM.");
        await using var installation = await Installation.StartAsync();
        var (connector, one) = (installation.Connector, installation.One);
        var customers = installation.Customers(Customers);
        await Task.WhenAll(customers.Select(customer => customer.TellAsync()));

        var hold = connector.Hold = new Hold(one.Name);
        await Task.WhenAll(customers.Select(customer => customer.SayAsync("Send", one)));
        await Task.WhenAll(customers.Select(customer => customer.AddAsync("It is still off", one)));
        hold.Cases.Count.ShouldBe(Customers);
        await one.AskToStopAsync();
        var asked = connector.Now;
        await Eventually.TrueAsync(() => Task.FromResult(one.Output.Contains("shutting down")), Patience, () => one.Output);
        hold.Release();

        (await one.EndAsync(Patience)).ShouldBe(0, one.Output);
        var took = connector.Now - asked;
        took.ShouldBeLessThan(Drain);
        var inTime = connector.Of(CallKind.Line).Count;
        (await installation.RowsOfInstancesAsync()).ShouldBe(1, "the other takes its part over at once");
        await Eventually.TrueAsync(
            () => Task.FromResult(connector.Of(CallKind.Line).Count >= Customers), Patience, () => $"{connector.Of(CallKind.Line).Count} lines came.");

        connector.Of(CallKind.Post).Select(post => post.Case).Order().ShouldBe(hold.Cases.Keys.Order());
        connector.Of(CallKind.Post).ShouldAllBe(post => post.By == one.Name);
        connector.Of(CallKind.Line).Select(line => line.Conversation).Order().ShouldBe(connector.Of(CallKind.Post).Select(post => post.Conversation).Order());
        connector.Of(CallKind.Chat).Select(said => said.Conversation + said.MessageId).ShouldBeUnique();
        foreach (var customer in customers)
        {
            customer.Heard().Count(said => said.Text.Contains("Reference: **HC-")).ShouldBe(1);
            customer.Heard().Count(said => said.Text.Contains("I've added that")).ShouldBe(1);
        }

        Console.WriteLine($"stopped with {Customers} sends in hand and as many cases' next messages queued: ended after {took.TotalSeconds:F1} s with {inTime} of {Customers} lines written; 0 lost, 0 doubled.");
    }
}
