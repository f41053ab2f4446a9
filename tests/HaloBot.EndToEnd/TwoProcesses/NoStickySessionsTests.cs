using HaloBot.EndToEnd.MainJob;

namespace HaloBot.EndToEnd.TwoProcesses;

/// <summary>Two processes on one storage account; every activity goes to either. What customers and staff see is as if there were one.</summary>
[Collection(nameof(OneAtATime))]
public sealed class NoStickySessionsTests
{
    private const int Customers = 20;
    private const int Additions = 3;
    private const string Acknowledged = "Reference: **HC-";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Every_complaint_is_alerted_and_acknowledged_once_and_its_thread_is_in_order()
    {
        await using var installation = await Installation.StartAsync();
        var connector = installation.Connector;
        await Eventually.TrueAsync(
            async () => await installation.RowsOfInstancesAsync() == 2, Patience, () => "The two instances do not share the agenda.");

        var customers = installation.Customers(Customers);
        await Task.WhenAll(customers.Select(ComplainAsync));
        await Eventually.TrueAsync(
            () => Task.FromResult(
                connector.Of(CallKind.Line).Count >= Customers * Additions && Said("I've added that").Count >= Customers * Additions),
            Patience, () => $"{connector.Of(CallKind.Line).Count} lines and {Said("I've added that").Count} answers came.");

        var posts = connector.Of(CallKind.Post);
        posts.Count.ShouldBe(Customers);
        posts.Select(post => post.Case).Distinct().Count().ShouldBe(Customers);
        foreach (var post in posts)
        {
            connector.Of(CallKind.Line).Where(line => line.Conversation == post.Conversation).Select(line => line.Text)
                .ShouldBe(Enumerable.Range(1, Additions).Select(i => $"Jo (customer) added: {Words(i)}"));
        }

        var acknowledgements = Said(Acknowledged);
        acknowledgements.Select(said => said.Case).Order().ShouldBe(posts.Select(post => post.Case).Order());
        foreach (var customer in customers)
        {
            var heard = customer.Heard();
            heard.Select(said => said.MessageId).ShouldBeUnique();
            heard.Count(said => said.Text.Contains("I've added that")).ShouldBe(Additions);
        }

        var early = acknowledgements.Count(said => said.At < posts.Single(post => post.Case == said.Case).At);
        Console.WriteLine(
            $"{Customers} complaints: turns {customers.Sum(c => c.Turns.One)} on one, {customers.Sum(c => c.Turns.Two)} on two; " +
            $"alerts {posts.Count(post => post.By == "one")} by one, {posts.Count(post => post.By == "two")} by two; " +
            $"{early} acknowledgements before their alert; 0 lost, 0 doubled.");

        List<Call> Said(string words) => [.. connector.Of(CallKind.Chat).Where(said => said.Text.Contains(words))];
    }

    private static string Words(int number) => $"The engineer has now cancelled as well, visit {number}";

    private static async Task ComplainAsync(ChatCustomer customer)
    {
        await customer.TellAsync();
        await customer.SayAsync("Send");
        for (var i = 1; i <= Additions; i++)
        {
            await customer.AddAsync(Words(i));
        }
    }
}
