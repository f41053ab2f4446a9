using HaloBot.Complaints;
using HaloBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Intake;

/// <summary>A customer with several complaints: what they answer acts on the one that they were asked about.</summary>
public sealed class SeveralCasesTests(Azurite azurite)
{
    private static readonly Actor Priya = new(Role.Manager, "priya", "Priya Shah");

    [Fact]
    public async Task Yes_acts_on_the_complaint_that_was_asked_about_whatever_was_heard_of_since()
    {
        await using var stage = await Stage.OpenAsync(azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await stage.Customer.ConnectAsync();
        var first = await FileAsync(stage, "My broadband is off", "My home", "Jo Bloggs", "jo@example.com", "skip the rest", "Send");
        var second = await FileAsync(stage, "I want to make another complaint", "Your bill is wrong", "skip the rest", "Send");
        await SayAsync(stage, $"check {first}");
        (await SayAsync(stage, "jo@example.com")).ShouldContain($"Your complaint **{first}**");
        (await SayAsync(stage, "withdraw my complaint")).ShouldContain($"withdraw your complaint {first}");

        (await StaffAsync(stage, second, new Reply("We are looking at the bill", InThread: false))).ShouldContain("**Priya:** We are looking at the bill");
        (await SayAsync(stage, "yes")).ShouldContain($"I've withdrawn your complaint {first}");
    }

    [Fact]
    public async Task A_button_of_a_filed_complaint_is_no_answer_in_a_new_one_and_works_afterwards()
    {
        await using var stage = await Stage.OpenAsync(azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await stage.Customer.ConnectAsync();
        var first = await FileAsync(stage, "My broadband is off", "My home", "Jo Bloggs", "jo@example.com", "skip the rest", "Send");
        await SayAsync(stage, "I want to make another complaint");
        await SayAsync(stage, "Your bill is wrong");
        (await StaffAsync(stage, first, new GiveOutcome("It is repaired", Remedy.Apology, "a cable"))).ShouldContain("[That settles it]");

        var answer = await SayAsync(stage, "That settles it");
        answer.ShouldContain($"That belongs to your complaint {first}");
        answer.ShouldContain("What would put it right");
        await SayAsync(stage, "cancel");
        (await SayAsync(stage, "That settles it")).ShouldContain($"Does our answer settle your complaint {first}?");
        (await SayAsync(stage, "yes")).ShouldContain("is now closed");
    }

    private static async Task<CaseReference> FileAsync(Stage stage, params string[] words)
    {
        var heard = "";
        foreach (var said in words)
        {
            heard = await SayAsync(stage, said);
        }

        return CaseReference.TryParse(heard[heard.IndexOf("HC-", StringComparison.Ordinal)..][..14], out var reference) ? reference : throw new InvalidOperationException(heard);
    }

    private static async Task<string> SayAsync(Stage stage, string words)
    {
        await stage.Customer.SayAsync(words);
        return await HearAsync(stage);
    }

    private static async Task<string> StaffAsync(Stage stage, CaseReference reference, Command command)
    {
        var result = await stage.Services.GetRequiredService<CaseMoves>().MakeAsync(reference, command, Priya, $"{command}", known: null, CancellationToken.None);
        result.Refusal.ShouldBeNull();
        return await HearAsync(stage);
    }

    private static async Task<string> HearAsync(Stage stage)
    {
        await stage.SettleAsync();
        return string.Join(" | ", (await stage.Customer.HearAsync()).Select(Spoken.Of));
    }
}
