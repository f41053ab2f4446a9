using HaloBot.EndToEnd.MainJob;

namespace HaloBot.EndToEnd.TwoProcesses;

/// <summary>
/// Customers talk while instances are killed and replaced and the staff channel fails: every word that was taken arrives, in order, and
/// what stands twice is counted.
/// </summary>
[Collection(nameof(OneAtATime))]
public sealed class ChaosTests
{
    private const int Seed = 20261124;
    private const int Customers = 20;
    private const int Additions = 12;
    private const int Kills = 3;
    private const double FailingShare = 0.1;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Kills_and_a_failing_channel_lose_nothing_and_change_no_order()
    {
        await using var installation = await Installation.StartAsync();
        var connector = installation.Connector;
        var faults = connector.Faults = new Faults(Seed, FailingShare);
        var customers = installation.Customers(Customers);
        var talk = Task.WhenAll(customers.Select(ComplainAsync));
        var kills = await KillUntilAsync(installation, talk);
        await talk;
        var said = connector.Now;
        await Eventually.TrueAsync(
            () => Task.FromResult(
                StaffChannel.Of(connector).Lines.Values.Sum(lines => lines.Distinct().Count()) == Customers * Additions
                && customers.All(customer => customer.NumbersHeard().Distinct().Count() == Additions + 1)),
            Patience, () => $"Something is missing.\n{installation.One.Output}\n{installation.Two.Output}");

        var channel = StaffChannel.Of(connector);
        channel.Lines.Count.ShouldBe(Customers, "one case each");
        foreach (var lines in channel.Lines.Values)
        {
            lines.Distinct().ShouldBe(Enumerable.Range(1, Additions).Select(Line));
        }

        foreach (var customer in customers)
        {
            customer.NumbersHeard().Distinct().ShouldBeInOrder();
            customer.HeardOnce().Count(heard => heard.Text.Contains("Shall I add that")).ShouldBe(Additions);
        }

        Console.WriteLine(
            $"{Customers} complaints with {Additions} additions each; {kills} kills, {customers.Sum(c => c.Redelivered)} deliveries repeated; Teams failed " +
            $"{string.Join(", ", faults.Injected.Select(kind => $"{kind.Value} × {kind.Key}"))}; " +
            $"all there {(connector.Now - said).TotalSeconds:F1} s after the last word. " +
            $"0 lost; doubled: {channel.Posts - Customers} posts, {channel.Lines.Values.Sum(lines => lines.Count - Additions)} lines, " +
            $"{customers.Sum(c => c.Heard().Count - c.HeardOnce().Count)} chat messages, which the widget shows once.");
    }

    private static string Words(int number) => $"The engineer has now cancelled as well, visit {number}";

    private static string Line(int number) => $"Jo (customer) added: {Words(number)}";

    private static async Task ComplainAsync(ChatCustomer customer)
    {
        await customer.SayUntilTakenAsync([.. ChatCustomer.UpToTheSummary, "Send"]);
        await customer.SayUntilTakenAsync([.. Enumerable.Range(1, Additions).SelectMany(i => new[] { Words(i), "Yes, add it" })]);
    }

    private static async Task<int> KillUntilAsync(Installation installation, Task talk)
    {
        var random = new Random(Seed);
        var kills = 0;
        while (kills < Kills && !talk.IsCompleted)
        {
            await Task.WhenAny(talk, Task.Delay(TimeSpan.FromMilliseconds(random.Next(500, 2_500)), TimeProvider.System));
            await installation.ReplaceAsync(random.Next(2) == 0 ? installation.One : installation.Two);
            kills++;
        }

        return kills;
    }
}
