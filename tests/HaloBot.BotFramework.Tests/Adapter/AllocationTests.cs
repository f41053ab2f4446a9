using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;

namespace HaloBot.BotFramework.Tests.Adapter;

public class AllocationTests
{
    [Theory]
    [InlineData(false, 10)]
    [InlineData(true, 22)]
    public async Task A_turn_allocates_little(bool replies, int atMostKiB)
    {
        var bot = new Answering(replies);
        await using var host = await BotHost.StartAsync(bot);
        var body = Encoding.UTF8.GetBytes(Resource.Read("Wire/teams-channel-message"));
        for (var i = 0; i < 50; i++)
        {
            Turn(host, bot, body);
        }

        // The least of several: what else the runtime does on this thread only ever adds.
        var least = Enumerable.Range(0, 20).Min(_ => Turn(host, bot, body));

        least.ShouldBeLessThan(atMostKiB * 1024);
    }

    private static long Turn(BotHost host, IBot bot, byte[] body)
    {
        var context = new DefaultHttpContext
        {
            Request = { Method = "POST", ContentType = "application/json", ContentLength = body.Length, Body = new MemoryStream(body) },
        };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var turn = host.Adapter.ProcessAsync(context.Request, context.Response, bot);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        turn.IsCompletedSuccessfully.ShouldBeTrue();
        context.Response.StatusCode.ShouldBe(200);
        return allocated;
    }

    private sealed class Answering(bool replies) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            replies ? turnContext.SendActivityAsync("A short answer.", cancellationToken: cancellationToken) : Task.CompletedTask;
    }
}
