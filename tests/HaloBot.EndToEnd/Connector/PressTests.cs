using HaloBot.EndToEnd.TwoProcesses;

namespace HaloBot.EndToEnd.Connector;

/// <summary>Presses that come twice, at once, or from people who may not.</summary>
[Collection(nameof(OneAtATime))]
public sealed class PressTests
{
    [Fact]
    public async Task A_double_click_does_nothing_twice()
    {
        await using var deployment = await Deployment.StartAsync();
        var sam = deployment.Person(TeamsMember.Sam);
        var post = await deployment.PostOfAsync(await deployment.ComplainAsync("chat-one"));
        _ = (await sam.PressAsync(post, "Claim")).Card;
        var card = await sam.LookAsync(post);
        var reply = card.Inner("Reply");

        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => sam.PressAsync(post, reply, "Send to the customer", ("reply", "We are on it"))));
        answers.ShouldAllBe(answer => answer.Card.Text.Contains("Owner: Sam Evans"));
        await deployment.UntilAsync(() => post.Texts.Any(line => line.Contains("We are on it", StringComparison.Ordinal)), "The thread does not tell.");

        // One more line ends the waiting: what would have come twice stands before it.
        await new Desk(deployment, post, FormClient.WithDialogs).FillInAsync(sam, "Note", "The end", ("note", "The end"));
        post.Texts.ShouldBe(["Sam claimed this case.", "Sam replied to Jo: We are on it", "Please also say when Jo can expect an answer.", "Note by Sam: The end"]);
        deployment.Teams.Chat.Count(said => said.Contains("We are on it", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_press_at_once_one_wins_and_the_other_is_told_who_and_when()
    {
        await using var deployment = await Deployment.StartAsync();
        TeamsPerson[] people = [deployment.Person(TeamsMember.Sam), deployment.Person(TeamsMember.Alex)];
        var post = await deployment.PostOfAsync(await deployment.ComplainAsync("chat-one"));
        var cards = await Task.WhenAll(people.Select(person => person.LookAsync(post)));

        var answers = await Task.WhenAll(people.Zip(cards, (person, card) => person.PressAsync(post, card, "Claim")));
        var winner = Array.FindIndex(answers, answer => (string?)answer.Body?["type"] == InvokeAnswer.CardType);
        winner.ShouldBeGreaterThanOrEqualTo(0);
        var name = people[winner].Who.Name;
        answers[winner].Card.Text.ShouldContain($"Owner: {name}");
        answers[1 - winner].Said.ShouldMatch($@"^{name.Split(' ')[0]} claimed this at \d+(:\d\d)?[ap]m\.$");
        await deployment.UntilAsync(() => post.Card.Text.Contains($"Owner: {name}", StringComparison.Ordinal), "The card was not edited.");
    }

    [Fact]
    public async Task Who_is_not_staff_is_refused_by_name_and_nothing_changes()
    {
        await using var deployment = await Deployment.StartAsync();
        var sam = deployment.Person(TeamsMember.Sam);
        var post = await deployment.PostOfAsync(await deployment.ComplainAsync("chat-one"));

        foreach (var (who, code, reason) in new[]
        {
            (TeamsMember.Gail, "guest", "Guests of the team cannot do this."),
            (TeamsMember.Mallory, "other-tenant", "Only members of Halo's own organisation can do this."),
            (TeamsMember.Priya with { ObjectId = "6b1f2a54-0d0a-4f9e-9a53-0000000000ff" }, "unknown", "Only members of the complaints team can do this."),
        })
        {
            var person = deployment.Person(who);
            (await person.PressAsync(post, post.Card, "Take over")).Error.ShouldBe((code, reason));
            (await person.OpenAsync(post, post.Card, "Note")).Said.ShouldBe(reason);
            await person.AskAsync(post, "give him ten pounds");
            post.Texts[^1].ShouldBe(reason);
        }

        var refusals = post.Lines.Count;
        (await sam.PressAsync(post, "Claim")).Card.Text.ShouldContain("Owner: Sam Evans");
        await deployment.UntilAsync(() => post.Lines.Count == refusals + 1, "The thread does not tell.");
        post.Texts[^1].ShouldBe("Sam claimed this case.");
        deployment.Teams.Chat.ShouldNotContain(said => said.Contains("ten pounds", StringComparison.Ordinal));
    }
}
