using HaloBot.EndToEnd.TwoProcesses;

namespace HaloBot.EndToEnd.Connector;

/// <summary>Teams answers 404 to an update: the card is posted anew, and the case remembers the new post.</summary>
[Collection(nameof(OneAtATime))]
public sealed class LostPostTests
{
    [Fact]
    public async Task After_the_card_is_lost_the_case_goes_on_at_a_new_post()
    {
        await using var deployment = await Deployment.StartAsync();
        var (sam, alex) = (deployment.Person(TeamsMember.Sam), deployment.Person(TeamsMember.Alex));
        var reference = await deployment.ComplainAsync("chat-one");
        var lost = await deployment.PostOfAsync(reference);
        var cardOfLastWeek = await alex.LookAsync(lost);
        lost.IsLost = true;

        (await sam.PressAsync(lost, "Claim")).Card.Text.ShouldContain("Owner: Sam Evans");
        await deployment.UntilAsync(() => deployment.Teams.PostsOf(reference).Count == 2, "The card was not posted anew.");
        var post = deployment.Teams.PostsOf(reference)[1];
        await deployment.UntilAsync(() => post.Texts.Contains("Sam claimed this case."), "Its thread does not go on.");
        post.Card.Text.ShouldContain("Owner: Sam Evans");

        // Later edits and lines go to the new post, also when somebody presses on the old card.
        await new Desk(deployment, post, FormClient.WithDialogs).FillInAsync(sam, "Note", "Called him", ("note", "Called him"));
        (await alex.PressAsync(lost, cardOfLastWeek, "Claim")).Said.ShouldStartWith("Sam claimed this at ");
        (await deployment.Person(TeamsMember.Priya).PressAsync(lost, "Take over")).Card.Text.ShouldContain("Priya Shah");
        await deployment.UntilAsync(() => post.Texts.Any(line => line.Contains("Priya took over", StringComparison.Ordinal)), "The new thread does not go on.");
        await deployment.SayAsync("chat-one", "Hello Priya");
        await deployment.UntilAsync(() => post.Texts.Contains("Jo (customer): Hello Priya"), "The customer's words are not in the new thread.");

        post.Versions.Count.ShouldBeGreaterThanOrEqualTo(3, "the note and the takeover were edits of the new post");
        lost.Versions.Count.ShouldBe(1);
        lost.Lines.ShouldBeEmpty();
        deployment.Teams.PostsOf(reference).Count.ShouldBe(2);
    }
}
