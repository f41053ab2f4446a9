using System.Text.Json.Nodes;
using HaloBot.Local;

namespace HaloBot.Tests.Local;

public sealed class DirectLineRestartTests(LocalWorld world) : IClassFixture<LocalWorld>
{
    [Fact]
    public async Task A_restart_keeps_conversations_and_tokens()
    {
        var customer = await Customer.StartAsync(world);
        await customer.SayAsync("before");

        await world.RestartAsync();

        await customer.SayAsync("after");
        (await customer.ReadAsync()).Texts.ShouldBe(["before", "after"]);
    }

    [Fact]
    public async Task What_the_bot_never_answered_is_delivered_again_in_order_under_its_old_ids()
    {
        var customer = await Customer.StartAsync(world);
        await customer.SayAsync("answered");

        await world.RestartAsync(whileDown: () =>
        {
            AppendUnfinished(customer, number: 2, "first");
            AppendUnfinished(customer, number: 3, "second");
        });

        await customer.SayAsync("new");
        var heard = await world.Bot.WaitForAsync(
            4, activity => activity.Text("conversation", "id") == customer.ConversationId && activity.Text("type") == "message");
        heard.Select(activity => activity.Text("text")).ShouldBe(["answered", "first", "second", "new"]);
        heard.Select(activity => activity.Text("id")![^1]).ShouldBe(['1', '2', '3', '4']);

        await world.RestartAsync();
        (await customer.ReadAsync()).Texts.ShouldBe(["answered", "first", "second", "new"]);
        world.Bot.Received(activity => activity.Text("text") == "first").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_line_that_a_kill_cut_short_is_dropped()
    {
        var customer = await Customer.StartAsync(world);
        await customer.SayAsync("whole");

        await world.RestartAsync(whileDown: () => File.AppendAllText(FileOf(customer), """{"kind":"client","activity":{"type":"mess"""));

        await customer.SayAsync("next");
        (await customer.ReadAsync()).Texts.ShouldBe(["whole", "next"]);
        await world.RestartAsync();
        (await customer.ReadAsync()).Texts.ShouldBe(["whole", "next"]);
    }

    [Fact]
    public async Task A_conversation_of_which_nothing_was_kept_does_not_stop_the_start()
    {
        await world.RestartAsync(whileDown: () => File.WriteAllText(Path.Combine(world.Data, "directline", "torn.jsonl"), """{"kind":"sta"""));

        (await Customer.StartAsync(world)).ConversationId.ShouldNotBeEmpty();
    }

    private string FileOf(Customer customer) => Path.Combine(world.Data, "directline", $"{customer.ConversationId}.jsonl");

    /// <summary>What stands in the file when the host is killed between keeping an activity and the bot's answer.</summary>
    private void AppendUnfinished(Customer customer, int number, string text)
    {
        var line = new JsonObject
        {
            ["kind"] = "client",
            ["activity"] = new JsonObject
            {
                ["type"] = "message",
                ["id"] = $"{customer.ConversationId}|{number:0000000}",
                ["text"] = text,
                ["conversation"] = new JsonObject { ["id"] = customer.ConversationId },
                ["from"] = new JsonObject { ["id"] = "dl_customer" },
            },
        };
        File.AppendAllText(FileOf(customer), line.ToJsonString() + "\n");
    }
}
