using HaloBot.Complaints;
using HaloBot.Tests.Transcripts;

namespace HaloBot.Tests.Delivery;

/// <summary>A message that the customer's chat does not take, as staff see it on the running program.</summary>
public sealed class ParkedTests(Azurite azurite)
{
    [Fact]
    public async Task Staff_read_on_the_card_and_in_the_thread_what_did_not_arrive_and_have_it_tried_again()
    {
        await using var troubled = await TroubledStage.OpenAsync(azurite);
        var sam = new StaffPerson(troubled.Stage.Http, "sam");
        var reference = await FileInVainAsync(troubled);

        (await CardAsync(sam)).ShouldContain("A message was not delivered: the customer's chat answered 404 (9am on 23 Nov 2026).");
        (await CardAsync(sam)).ShouldContain("[Try again]");
        (await ThreadAsync(sam)).ShouldHaveSingleItem().ShouldStartWith(
            "This did not reach Jo in the chat: the channel answered 404. Press \"Try again\" on the card, or mention me here with the one word retry. The message: Thank you, Jo Bloggs.");

        await sam.WriteAsync("@HaloBot Retry!");
        await troubled.PassAsync(TimeSpan.FromSeconds(5));
        (await troubled.Stage.Customer.HearAsync()).ShouldNotContain(said => Spoken.Of(said).Contains("Reference:"), "it is still away");

        troubled.Connector.Happens = (_, _) => Trouble.None;
        await troubled.PassAsync(TimeSpan.FromSeconds(5));
        (await troubled.Stage.Customer.HearAsync()).Select(Spoken.Of).ShouldHaveSingleItem().ShouldContain($"Reference: **{reference}**");
        (await CardAsync(sam)).ShouldNotContain("not delivered");
        (await CardAsync(sam)).ShouldNotContain("[Try again]");
        (await ThreadAsync(sam))[1..].ShouldBe(["Sam asked me to try again to deliver what had failed."]);

        const string nothing = "Nothing waits to be tried again: everything has been delivered, or is still on its way. Your words were not sent to the customer.";
        await sam.WriteAsync("@HaloBot retry");
        (await ThreadAsync(sam))[^1].ShouldBe(nothing);
        await sam.WriteAsync($"@HaloBot retry {reference}");
        (await ThreadAsync(sam))[^1].ShouldBe(nothing);
        await sam.WriteAsync("@HaloBot retry HC-7K3M-9QXD-5");
        (await ThreadAsync(sam))[^1].ShouldBe("There is no case HC-7K3M-9QXD-5. Please look at the reference again; nothing was sent.");
    }

    [Fact]
    public async Task The_button_tries_again_once_however_often_it_is_pressed()
    {
        await using var troubled = await TroubledStage.OpenAsync(azurite);
        var (sam, alex) = (new StaffPerson(troubled.Stage.Http, "sam"), new StaffPerson(troubled.Stage.Http, "alex"));
        var none = new Dictionary<string, string>(StringComparer.Ordinal);
        var reference = await FileInVainAsync(troubled);
        await alex.KeepCardAsync();

        troubled.Connector.Happens = (_, _) => Trouble.None;
        (await sam.PressAsync("Try again", none, twice: true)).ShouldNotContain("[Try again]");
        await troubled.PassAsync(TimeSpan.FromSeconds(5));
        (await troubled.Stage.Customer.HearAsync()).Count(said => Spoken.Of(said).Contains($"Reference: **{reference}**", StringComparison.Ordinal)).ShouldBe(1);
        (await ThreadAsync(sam))[1..].ShouldBe(["Sam asked me to try again to deliver what had failed."]);

        (await alex.PressAsync("Try again", none, Where.KeptCard)).ShouldBe("Nothing waits to be tried again: everything has been delivered, or is still on its way.");
    }

    /// <summary>The customer's chat takes nothing until the bot has given up.</summary>
    private static async Task<CaseReference> FileInVainAsync(TroubledStage troubled)
    {
        troubled.Connector.Happens = (request, _) => IsChat(request) ? Trouble.Refused : Trouble.None;
        var reference = await troubled.FileAsync();
        for (var second = 0; second < 60; second += 5)
        {
            await troubled.PassAsync(TimeSpan.FromSeconds(5));
        }

        return reference;
    }

    private static bool IsChat(HttpRequestMessage request) => request.RequestUri!.AbsolutePath.Contains("/local/directline/", StringComparison.Ordinal);

    private static async Task<string> CardAsync(StaffPerson person) => Spoken.Of((await person.PostsAsync()).ShouldHaveSingleItem().GetProperty("activity"));

    /// <summary>What the bot has written in the thread.</summary>
    private static async Task<List<string>> ThreadAsync(StaffPerson person) =>
        [.. (await person.PostsAsync())[0].GetProperty("replies").EnumerateArray()
            .Where(reply => reply.GetProperty("from").GetProperty("name").GetString() == "HaloBot").Select(Spoken.Of)];
}
