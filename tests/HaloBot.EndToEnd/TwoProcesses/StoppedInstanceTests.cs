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
        var hold = await FillTheHandsOfOneAsync(installation, customers);
        await one.AskToStopAsync();
        var asked = connector.Now;
        await Eventually.TrueAsync(() => Task.FromResult(one.Output.Contains("shutting down")), Patience, () => one.Output);
        hold.Release();

        (await one.EndAsync(Patience)).ShouldBe(0, one.Output);
        var took = connector.Now - asked;
        took.ShouldBeLessThan(Drain);
        var inTime = connector.Of(CallKind.Line).Count;
        (await installation.RowsOfInstancesAsync()).ShouldBe(1, "the other takes its part over at once");
        await AllLinesStandAsync(installation);

        var posts = connector.Of(CallKind.Post);
        posts.Select(post => post.Case).Order().ShouldBe(hold.Cases.Keys.Order());
        posts.ShouldAllBe(post => post.By == one.Name);
        connector.Of(CallKind.Line).Select(line => line.Conversation).Order().ShouldBe(posts.Select(post => post.Conversation).Order());
        connector.Of(CallKind.Chat).Select(said => said.Conversation + said.MessageId).ShouldBeUnique();
        foreach (var customer in customers)
        {
            customer.Heard().Count(said => said.Text.Contains("Reference: **HC-")).ShouldBe(1);
            customer.Heard().Count(said => said.Text.Contains("I've added that")).ShouldBe(1);
        }

        Console.WriteLine(
            $"stopped with {Customers} sends in hand and as many cases' next messages queued: ended after {took.TotalSeconds:F1} s " +
            $"with {inTime} of {Customers} lines written; 0 lost, 0 doubled.");
    }

    [Fact]
    public async Task A_channel_that_hangs_does_not_keep_it_and_the_other_brings_the_rest()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no SIGTERM.");
        await using var installation = await Installation.StartAsync();
        var (connector, one, two) = (installation.Connector, installation.One, installation.Two);
        var hold = await FillTheHandsOfOneAsync(installation, installation.Customers(Customers));
        await one.AskToStopAsync();
        var asked = connector.Now;

        (await one.EndAsync(Patience)).ShouldBe(0, one.Output);
        var took = connector.Now - asked;
        await AllLinesStandAsync(installation);

        var late = connector.Of(CallKind.Post).Where(post => post.By == two.Name);
        late.Select(post => post.Case).Order().ShouldBe(hold.Cases.Keys.Order());
        Console.WriteLine(
            $"stopped while the channel hangs: ended after {took.TotalSeconds:F1} s; " +
            $"the other had brought everything {(connector.Now - asked).TotalSeconds:F1} s after the request; 0 lost.");
    }

    private static Task AllLinesStandAsync(Installation installation) => Eventually.TrueAsync(
        () => Task.FromResult(installation.Connector.Of(CallKind.Line).Count >= Customers),
        Patience, () => $"{installation.Connector.Of(CallKind.Line).Count} lines came.\n{installation.Two.Output}");

    /// <summary>The posts of all the customers' cases are on their way, unanswered, and what the customers have added waits behind them.</summary>
    private static async Task<Hold> FillTheHandsOfOneAsync(Installation installation, IReadOnlyList<ChatCustomer> customers)
    {
        await Task.WhenAll(customers.Select(customer => customer.TellAsync()));
        var hold = installation.Connector.Hold = new Hold(installation.One.Name);
        await Task.WhenAll(customers.Select(customer => customer.SayAsync("Send", installation.One)));
        await Task.WhenAll(customers.Select(customer => customer.AddAsync("And they did not ring me", installation.One)));
        hold.Cases.Count.ShouldBe(Customers);
        return hold;
    }
}
