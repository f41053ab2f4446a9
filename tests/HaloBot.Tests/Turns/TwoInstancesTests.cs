using System.Net;
using System.Net.Http.Json;
using HaloBot.Intake;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Turns;

/// <summary>Two instances on one storage account, and a channel that delivers one customer's messages now to the one, now to the other.</summary>
public sealed class TwoInstancesTests(Azurite azurite)
{
    private const int Each = 60;

    [Fact]
    public async Task Turns_of_one_conversation_on_two_instances_lose_nothing_and_answer_once()
    {
        var prefix = azurite.NewPrefix();
        var now = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
        await using var one = await Stage.OpenAsync(azurite, now, Named("one"), prefix);
        await using var two = await Stage.OpenAsync(azurite, now, Named("two"), prefix);
        await one.Customer.ConnectAsync();
        await one.Customer.SayAsync("My broadband is off");
        await one.Customer.HearAsync();

        await Task.WhenAll(SendAsync(one, "one"), SendAsync(two, "two"));

        var conversation = await one.Services.GetRequiredService<Conversations>().ReadAsync(one.Customer.UserId, CancellationToken.None);
        var told = conversation.Draft!.Description!.Split('\n').Skip(1).ToList();
        foreach (var via in new[] { "one", "two" })
        {
            told.Where(line => line.StartsWith(via, StringComparison.Ordinal)).ShouldBe(Enumerable.Range(0, Each).Select(i => $"{via} {i:D3}"));
        }

        told.Count.ShouldBe(2 * Each);

        // Each message was answered twice: that it was added, and with the question again. Nothing said by a turn that lost went out.
        (await one.Customer.HearAsync()).Count.ShouldBe(2 * 2 * Each);
        one.Customer.Repeated.ShouldBe(0);

        async Task SendAsync(Stage via, string name)
        {
            for (var i = 0; i < Each; i++)
            {
                using var answer = await via.Http.PostAsJsonAsync(
                    "api/messages", DirectActivity.Message(one, $"{name}-{i}", $"{name} {i:D3}"), TestContext.Current.CancellationToken);
                answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            }
        }
    }

    private static Action<WebApplicationBuilder> Named(string name) => builder => builder.Services.AddSingleton(new InstanceName(name));
}
