using HaloBot.EndToEnd.MainJob;

namespace HaloBot.EndToEnd.TwoProcesses;

/// <summary>
/// An instance dies with the sends of several cases in its hands: some posts have reached the channel, and only the answer is missing; others
/// have not. The other instance cannot know which, and must bring them all.
/// </summary>
[Collection(nameof(OneAtATime))]
public sealed class KilledInstanceTests
{
    private const int Customers = 10;
    private static readonly TimeSpan Promised = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task What_a_killed_instance_had_in_its_hands_the_other_brings_within_a_minute()
    {
        await using var installation = await Installation.StartAsync();
        var (connector, one, two) = (installation.Connector, installation.One, installation.Two);
        var customers = installation.Customers(Customers);
        await Task.WhenAll(customers.Select(customer => customer.TellAsync()));

        var hold = connector.Hold = new Hold(one.Name);
        var sends = customers.Select(customer => customer.SayAsync("Send", one)).ToList();
        await Eventually.TrueAsync(() => Task.FromResult(hold.Cases.Count == Customers), Patience, () => $"Only {hold.Cases.Count} posts came.");
        await one.KillAsync();
        var killed = connector.Now;

        // The channel delivers again what nobody has answered, and the customers go on: they do not notice.
        await Task.WhenAll(customers.Zip(sends, (customer, send) => RepeatUnansweredAsync(customer, send, two)));
        await Task.WhenAll(customers.Select(customer => customer.AddAsync("It is still off", two)));
        await Eventually.TrueAsync(
            () => Task.FromResult(Lines().Count >= Customers && Acknowledgements().DistinctBy(said => said.Case).Count() >= Customers),
            Patience, () => $"{connector.Of(CallKind.Post).Count} posts, {Lines().Count} lines, {Acknowledgements().Count} answers.\n{two.Output}");

        var posts = connector.Of(CallKind.Post);
        var late = posts.Where(post => post.By == two.Name).ToList();
        late.Select(post => post.Case).Order().ShouldBe(hold.Cases.Keys.Order());
        foreach (var post in late)
        {
            var times = hold.Cases[post.Case] ? 2 : 1;
            posts.Count(other => other.Case == post.Case).ShouldBe(times, "only what the channel had taken already may stand there twice");
            Lines().Count(line => line.Conversation == post.Conversation).ShouldBe(1);
        }

        var delay = Lines().Concat(late).Concat(Acknowledgements()).Max(call => call.At) - killed;
        delay.ShouldBeLessThan(Promised);
        var answeredTwice = Acknowledgements().Count - Customers;
        answeredTwice.ShouldBeLessThanOrEqualTo(Acknowledgements().Count(said => said.At <= killed));
        Acknowledgements().Select(said => said.MessageId).Distinct().Count().ShouldBe(Customers, "the widget drops a double by its name");
        Console.WriteLine(
            $"killed with {Customers} cases in hand: the first arrived {(late.Min(post => post.At) - killed).TotalSeconds:F1} s later, " +
            $"the last {delay.TotalSeconds:F1} s; 0 lost; doubled: {posts.Count - Customers} posts of {hold.Cases.Values.Count(stands => stands)} " +
            $"taken and not marked, {answeredTwice} acknowledgements.");

        IReadOnlyList<Call> Lines() => connector.Of(CallKind.Line);

        List<Call> Acknowledgements() => [.. connector.Of(CallKind.Chat).Where(said => said.Text.Contains("Reference: **HC-"))];
    }

    private static async Task RepeatUnansweredAsync(ChatCustomer customer, Task send, InstanceProcess via)
    {
        try
        {
            await send;
        }
        catch (HttpRequestException)
        {
            await customer.RepeatAsync(via);
        }
    }
}
