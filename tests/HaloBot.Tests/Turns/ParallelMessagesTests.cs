using System.Net;
using System.Net.Http.Json;
using HaloBot.Intake;
using Microsoft.Extensions.DependencyInjection;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Turns;

/// <summary>Channels deliver the messages of one conversation side by side. None may be lost, and each sender's keep their order.</summary>
public sealed class ParallelMessagesTests(Azurite azurite)
{
    private const int Senders = 4;
    private const int Each = 100;

    [Fact]
    public async Task Four_hundred_messages_from_four_senders_into_one_conversation_all_count()
    {
        await using var stage = await Stage.OpenAsync(azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await stage.Customer.ConnectAsync();

        await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(() => SendAsync(stage, sender))));

        var conversation = await stage.Services.GetRequiredService<Conversations>().ReadAsync(stage.Customer.UserId, CancellationToken.None);
        var told = conversation.Draft!.Description!.Split('\n');
        told.Length.ShouldBe(Senders * Each);
        for (var sender = 0; sender < Senders; sender++)
        {
            told.Where(line => line.StartsWith($"s{sender} ", StringComparison.Ordinal)).ShouldBe(Enumerable.Range(0, Each).Select(i => Words(sender, i)));
        }

        // Each is answered, too: the first with a question more, the others with the question again.
        (await stage.Customer.HearAsync()).Count.ShouldBeGreaterThanOrEqualTo(Senders * Each);
    }

    private static async Task SendAsync(Stage stage, int sender)
    {
        for (var i = 0; i < Each; i++)
        {
            using var answer = await stage.Http.PostAsJsonAsync("api/messages", DirectActivity.Message(stage, $"{sender}-{i}", Words(sender, i)), TestContext.Current.CancellationToken);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    private static string Words(int sender, int number) => $"s{sender} told us {number:D3}";
}
