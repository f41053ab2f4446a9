using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace HaloBot.BotFramework.Tests.Dialogs;

public class AttachmentPromptTests
{
    [Fact]
    public async Task Words_are_no_attachment()
    {
        var asked = new AskedPrompt(new AttachmentPrompt("prompt"));

        (await asked.SayAsync("hello")).ShouldHaveSingleItem().Text.ShouldBe("Well?");
        (await asked.SayAsync("here you are")).ShouldHaveSingleItem().Text.ShouldBe("Again?");
        await asked.SayAsync("this one", new Attachment("image/png", "https://example.org/1.png", name: "bill.png"));

        ((IList<Attachment>)asked.Result!).ShouldHaveSingleItem().Name.ShouldBe("bill.png");
    }

    [Fact]
    public async Task A_validator_may_want_another_kind()
    {
        var asked = new AskedPrompt(new AttachmentPrompt("prompt", (prompt, _) =>
            Task.FromResult(prompt.Recognized.Succeeded && prompt.Recognized.Value.All(attachment => attachment.ContentType == "image/png"))));
        await asked.SayAsync("hello");

        (await asked.SayAsync(null, new Attachment("text/html"))).ShouldHaveSingleItem().Text.ShouldBe("Again?");
        await asked.SayAsync(null, new Attachment("image/png"), new Attachment("image/png"));

        ((IList<Attachment>)asked.Result!).Count.ShouldBe(2);
    }
}
