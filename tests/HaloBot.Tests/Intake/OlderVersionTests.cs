using HaloBot.Intake;
using HaloBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Intake;

/// <summary>A deployment changes the dialogs while a customer is in the middle of them.</summary>
public sealed class OlderVersionTests(Azurite azurite)
{
    [Fact]
    public async Task A_chat_that_an_older_version_left_goes_on_politely_with_its_answers_kept()
    {
        await using var stage = await Stage.OpenAsync(azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await stage.Customer.ConnectAsync();
        foreach (var words in new[] { "The router is broken", "My home", "Jo Bloggs" })
        {
            await stage.Customer.SayAsync(words);
        }

        await AgeAsync(stage);
        await stage.Customer.HearAsync();

        await stage.Customer.SayAsync("jo@example.com");
        (await stage.Customer.HearAsync()).Select(Spoken.Of).ShouldBe(
        [
            "I've been updated since we last spoke, so please bear with me. I have kept what you told me; let's carry on.",
            "How can we reach you? Please give an e-mail address, a phone number or a postal address. If you'd rather not be phoned, say so.",
        ]);
        await stage.Customer.SayAsync("jo@example.com");
        await stage.Customer.SayAsync("skip the rest");

        var summary = Spoken.Of((await stage.Customer.HearAsync())[^1]);
        summary.ShouldContain("The router is broken");
        summary.ShouldContain("Jo Bloggs");
    }

    [Fact]
    public async Task A_story_that_was_told_to_the_older_version_is_kept()
    {
        await using var stage = await Stage.OpenAsync(azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await stage.Customer.ConnectAsync();
        await stage.Customer.SayAsync("Make a complaint");
        await AgeAsync(stage);

        foreach (var words in new[] { "The router is broken", "My home", "Jo Bloggs", "jo@example.com", "skip the rest" })
        {
            await stage.Customer.SayAsync(words);
        }

        Spoken.Of((await stage.Customer.HearAsync())[^1]).ShouldContain("**What happened:** The router is broken - **About:**");
    }

    [Fact]
    public async Task A_command_is_no_story()
    {
        await using var stage = await Stage.OpenAsync(azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await stage.Customer.ConnectAsync();
        await stage.Customer.SayAsync("Make a complaint");
        await AgeAsync(stage);
        await stage.Customer.HearAsync();

        await stage.Customer.SayAsync("help");
        Spoken.Of((await stage.Customer.HearAsync()).Single()).ShouldStartWith("You can tell me what has gone wrong");
        (await stage.Services.GetRequiredService<Conversations>().ReadAsync(stage.Customer.UserId, CancellationToken.None)).Draft?.Description.ShouldBeNull();
    }

    // As it would stand in the row: steps that nobody knows any more.
    private static async Task AgeAsync(Stage stage)
    {
        var conversations = stage.Services.GetRequiredService<Conversations>();
        var conversation = await conversations.ReadAsync(stage.Customer.UserId, CancellationToken.None);
        conversation.Dialogs = """[{"id":"a dialog of last year","state":{"stepIndex":17}}]""";
        conversation.DialogsVersion = CustomerDialogs.Version - 1;
        await conversations.SaveAsync(stage.Customer.UserId, conversation, CancellationToken.None);
    }
}
