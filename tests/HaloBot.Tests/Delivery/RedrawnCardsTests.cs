using System.Text.Json;
using System.Text.Json.Nodes;
using HaloBot.EndToEnd.MainJob;
using HaloBot.Local.Teams;
using HaloBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;

namespace HaloBot.Tests.Delivery;

/// <summary>A card that has come to say something else than the case, on the running program: the next morning it is right.</summary>
public sealed class RedrawnCardsTests(Azurite azurite)
{
    private static readonly TimeSpan Night = TimeSpan.FromHours(16);

    [Fact]
    public async Task An_edit_that_Teams_took_and_lost_is_made_good()
    {
        await using var troubled = await OpenAsync();
        var reference = await troubled.FileAsync();
        await troubled.PassAsync(TimeSpan.FromSeconds(2));
        troubled.Connector.Happens = (request, _) => request.Method == HttpMethod.Put ? Trouble.Dropped : Trouble.None;
        await troubled.AddAsync(reference, "It smells of fire");
        await troubled.PassAsync(TimeSpan.FromSeconds(2));
        troubled.Connector.Happens = (_, _) => Trouble.None;
        (await CardAsync(troubled)).ShouldNotContain("It smells of fire");

        await troubled.PassAsync(Night);

        await ComesAsync(troubled, card => card.Contains("It smells of fire", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_older_version_or_a_mistake_has_written_is_written_over()
    {
        await using var troubled = await OpenAsync();
        var reference = await troubled.FileAsync();
        await troubled.PassAsync(TimeSpan.FromSeconds(2));
        var card = await CardAsync(troubled);
        Messages(troubled).Edit(Message(troubled), new JsonObject { ["type"] = "message", ["text"] = "Scribbled over", ["from"] = new JsonObject { ["id"] = TeamsDirectory.BotId } });
        (await CardAsync(troubled)).ShouldBe("Scribbled over");

        await troubled.PassAsync(Night);

        await ComesAsync(troubled, text => text == card);
        (await troubled.Stage.PostsAsync()).Count.ShouldBe(1, reference.ToString());
    }

    [Fact]
    public async Task What_somebody_has_deleted_is_posted_again_and_the_case_goes_on_there()
    {
        await using var troubled = await OpenAsync();
        var reference = await troubled.FileAsync();
        await troubled.PassAsync(TimeSpan.FromSeconds(2));
        Messages(troubled).Delete(Message(troubled));

        await troubled.PassAsync(Night);

        await ComesAsync(troubled, card => card.Contains(reference.ToString(), StringComparison.Ordinal));
        await troubled.AddAsync(reference, "It smells of fire");
        await ComesAsync(troubled, card => card.Contains("It smells of fire", StringComparison.Ordinal));
        var post = (await troubled.Stage.PostsAsync()).Single(IsShown);
        post.GetProperty("replies").EnumerateArray().Select(Spoken.Of).ShouldContain("Jo (customer) added: It smells of fire");
    }

    private Task<TroubledStage> OpenAsync() => TroubledStage.OpenAsync(azurite);

    /// <summary>Time goes on until then, a little at a time: the emulator and the connector answer in real time.</summary>
    private static async Task ComesAsync(TroubledStage troubled, Func<string, bool> isRight)
    {
        var card = "";
        await Eventually.TrueAsync(
            async () =>
            {
                await troubled.PassAsync(TimeSpan.FromSeconds(1), slowly: true);
                return isRight(card = await CardAsync(troubled));
            },
            TimeSpan.FromSeconds(15), () => $"The card reads: {card}");
    }

    /// <summary>The one post that can be read, as it reads; nothing when there is none.</summary>
    private static async Task<string> CardAsync(TroubledStage troubled) =>
        (await troubled.Stage.PostsAsync()).Where(IsShown).Select(post => Spoken.Of(post.GetProperty("activity"))).SingleOrDefault() ?? "";

    private static bool IsShown(JsonElement post) => Spoken.Of(post.GetProperty("activity")).Length > 0;

    private static TeamsMessages Messages(TroubledStage troubled) => troubled.Stage.Services.GetRequiredService<TeamsMessages>();

    private static TeamsMessage Message(TroubledStage troubled) => Messages(troubled).In(TeamsDirectory.ChannelId).Single();
}
