using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HaloBot.BotFramework.Tests.Adapter;

public class TurnContextTests
{
    [Fact]
    public async Task A_handler_may_hold_back_what_is_sent()
    {
        var held = new List<string>();
        await using var host = await BotHost.StartAsync(async (turn, cancellationToken) =>
        {
            turn.OnSendActivities((_, activities, _) =>
            {
                held.AddRange(activities.Select(activity => $"{activity.Text} to {activity.Conversation.Id}"));
                return Task.FromResult(activities.Select(_ => new ResourceResponse("held")).ToArray());
            });
            turn.OnUpdateActivity((_, activity, _) => Task.FromResult(new ResourceResponse(activity.Id)));
            turn.OnDeleteActivity((_, _, _) => Task.CompletedTask);

            (await turn.SendActivityAsync("one", cancellationToken: cancellationToken)).Id.ShouldBe("held");
            await turn.UpdateActivityAsync(MessageFactory.Text("two"), cancellationToken);
            await turn.DeleteActivityAsync("three", cancellationToken);

            turn.Responded.ShouldBeFalse();
        });

        (await host.PostAsync(BotHost.Message)).StatusCode.ShouldBe(HttpStatusCode.OK);

        held.ShouldBe(["one to c"]);
        host.Connector.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Handlers_run_in_the_order_in_which_they_were_added_around_the_sending()
    {
        var order = new List<string>();
        await using var host = await BotHost.StartAsync(async (turn, cancellationToken) =>
        {
            foreach (var name in new[] { "first", "second" })
            {
                turn.OnSendActivities(async (_, activities, next) =>
                {
                    order.Add($"{name} before");
                    activities[0].Text += $", {name}";
                    var responses = await next();
                    order.Add($"{name} after");
                    return responses;
                });
            }

            await turn.SendActivityAsync("text", cancellationToken: cancellationToken);
            turn.Responded.ShouldBeTrue();
        });

        await host.PostAsync(BotHost.Message);

        order.ShouldBe(["first before", "second before", "second after", "first after"]);
        host.Connector.Calls.ShouldHaveSingleItem().ShouldContain("\"text\":\"text, first, second\"");
    }

    [Fact]
    public async Task Middleware_surrounds_the_turn_and_may_end_it()
    {
        var order = new List<string>();
        await using var host = await BotHost.StartAsync((_, _) =>
        {
            order.Add("bot");
            return Task.CompletedTask;
        });
        host.Adapter.Use(new Noting("outer", order)).Use(new Noting("inner", order));

        await host.PostAsync(BotHost.Message);
        await host.PostAsync(BotHost.Message.Replace("\"hi\"", "\"stop\"", StringComparison.Ordinal));

        order.ShouldBe(["outer in", "inner in", "bot", "inner out", "outer out", "outer in"]);
    }

    [Fact]
    public async Task Conversation_state_is_written_when_it_changed_and_read_in_the_next_turn()
    {
        var state = new ConversationState(new MemoryStorage());
        var counter = state.CreateProperty<object>("count");
        var counts = new List<object>();
        await using var host = await BotHost.StartAsync(async (turn, cancellationToken) =>
        {
            var count = (int)await counter.GetAsync(turn, () => 0, cancellationToken);
            counts.Add(count);
            await counter.SetAsync(turn, count + 1, cancellationToken);
            await state.SaveChangesAsync(turn, cancellationToken: cancellationToken);
        });

        await host.PostAsync(BotHost.Message);
        await host.PostAsync(BotHost.Message);
        await host.PostAsync(BotHost.Message.Replace("{\"id\":\"c\"}", "{\"id\":\"other\"}", StringComparison.Ordinal));

        counts.ShouldBe([0, 1, 0]);
    }

    private sealed class Noting(string name, List<string> order) : IMiddleware
    {
        public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            order.Add($"{name} in");
            if (turnContext.Activity.Text != "stop")
            {
                await next(cancellationToken);
                order.Add($"{name} out");
            }
        }
    }
}
