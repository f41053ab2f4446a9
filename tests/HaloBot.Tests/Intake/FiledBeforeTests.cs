using HaloBot.Complaints;
using HaloBot.Intake;
using HaloBot.Storage;
using HaloBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Intake;

/// <summary>The process died between the case's commit and the chat's save: the chat still stands at the summary.</summary>
public sealed class FiledBeforeTests(Azurite azurite)
{
    [Fact]
    public async Task What_the_customer_says_before_sending_again_reaches_the_case()
    {
        await using var stage = await Stage.OpenAsync(azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await stage.Customer.ConnectAsync();
        foreach (var words in new[] { "The router is broken", "My home", "Jo Bloggs", "jo@example.com", "skip the rest" })
        {
            await stage.Customer.SayAsync(words);
        }

        var draft = (await stage.Services.GetRequiredService<Conversations>().ReadAsync(stage.Customer.UserId, CancellationToken.None)).Draft!;
        await stage.Services.GetRequiredService<CaseMoves>().MakeAsync(
            draft.Reference, new FileComplaint(draft.Reference, draft.ToDetails(), draft.FirstRaised),
            Actor.Customer(stage.Customer.UserId, draft.Name!), "the send that was lost", known: null, CancellationToken.None);

        await stage.Customer.SayAsync("Also, it was hot");
        await stage.Customer.SayAsync("Send");
        await stage.SettleAsync();

        var stored = (await stage.Services.GetRequiredService<CaseStore>().ReadAsync(draft.Reference, CancellationToken.None))!;
        stored.Complaint.Description.ShouldBe("The router is broken");
        stored.Complaint.Added.ShouldBe(["Also, it was hot"]);
        (await stage.PostsAsync()).Count.ShouldBe(1);
        var heard = (await stage.Customer.HearAsync()).Select(Spoken.Of).ToList();
        heard.ShouldContain($"Thank you. I've added that to your complaint {draft.Reference}.");
        heard.Count(words => words.Contains("Reference:")).ShouldBe(1);
    }
}
