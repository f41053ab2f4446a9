using HaloBot.EndToEnd.TwoProcesses;

namespace HaloBot.EndToEnd.Connector;

/// <summary>A case from its alert to its end, by nothing but the Bot Connector protocol: every form, one post, edits in place.</summary>
[Collection(nameof(OneAtATime))]
public sealed class FromAlertToCloseTests
{
    // "Answer invokes within 3 s": afterwards clients begin to give up.
    private static readonly TimeSpan Promised = TimeSpan.FromSeconds(3);

    [Fact]
    public Task A_case_runs_from_its_alert_to_its_end_with_its_forms_as_dialogs() => RunAsync(FormClient.WithDialogs);

    [Fact]
    public Task A_case_runs_from_its_alert_to_its_end_with_its_forms_inside_the_card() => RunAsync(FormClient.WithoutDialogs);

    [Fact]
    public Task A_case_runs_from_its_alert_to_its_end_in_clients_that_know_no_execute() => RunAsync(FormClient.Old);

    private static async Task RunAsync(FormClient client)
    {
        await using var deployment = await Deployment.StartAsync();
        TeamsPerson[] people = [.. new[] { TeamsMember.Priya, TeamsMember.Sam, TeamsMember.Alex }.Select(one => deployment.Person(one, client.Platform))];
        var (priya, sam, alex) = (people[0], people[1], people[2]);
        var post = await deployment.PostOfAsync(await deployment.ComplainAsync("chat-one"));
        post.Card.RefreshedFor.ShouldBe(people.Select(person => person.Who.Id), ignoreOrder: true, "guests see the card that is for everybody");
        var desk = new Desk(deployment, post, client);

        await desk.PressAsync(sam, "Claim", "Sam claimed this case.");
        await desk.FillInAsync(sam, "Note", "Note by Sam: Called twice, no answer", ("note", "Called twice, no answer"));
        await desk.FillInAsync(sam, "Identity checked", "Sam checked who the customer is", ("how", "Asked for the last bill's amount"));
        await desk.FillInAsync(sam, "Expected date", "Sam told Jo to expect an answer by", ("expected", "2099-01-05"));
        await desk.FillInAsync(sam, "Letter or e-mail arrived", "Sam recorded a letter or e-mail that arrived");
        await desk.FillInAsync(sam, "Correct", "Sam corrected the case", ("kind", "SmallBusiness"), ("reason", "It is a shop"));
        await desk.FillInAsync(sam, "Pass to a manager", "Sam passed this to the managers", ("reason", "He wants compensation"));
        await desk.FillInAsync(priya, "Assign", "Priya gave this case to Alex", ("to", alex.Who.ObjectId));
        await desk.FillInAsync(alex, "Reply", "Alex replied to Jo: An engineer is on the way", ("reply", "An engineer is on the way"));
        await deployment.UntilAsync(() => deployment.Teams.Chat[^1].Contains("An engineer is on the way", StringComparison.Ordinal), "The customer does not read it.");

        await deployment.SayAsync("chat-one", "I want a deadlock letter", "Yes");
        await desk.SeesAsync("asks for a deadlock letter");
        await desk.FillInAsync(priya, "Decline a deadlock letter", "Priya declined a deadlock letter", ("reason", "We are still at it"), ("next", "2099-01-05"));
        await desk.ReadOverAsync(priya, "Issue a deadlock letter", "Priya issued a deadlock letter", ("letter", "We could not agree"));
        await desk.FillInAsync(priya, "Close", "Priya closed the case", ("because", "Letter"), ("reason", "The letter is out"));
        await desk.FillInAsync(priya, "Reopen", "Priya reopened the case", ("reason", "He rang again"));
        await desk.FillInAsync(priya, "Give outcome", "Priya gave the outcome", ("outcome", "We put the line right"), ("remedy", "Action"), ("rootCause", "A worn cable"));
        await desk.FillInAsync(priya, "Close", "Priya closed the case", ("because", "Accepted"), ("reason", "He said so by phone"));
        post.Card.Text.ShouldContain("Stage: Closed");

        var other = new Desk(deployment, await deployment.PostOfAsync(await deployment.ComplainAsync("chat-two")), client);
        await other.FillInAsync(sam, "Not a complaint", "Sam marked this as not a complaint", ("reason", "A question about a bill"));

        desk.Unfilled.Except(other.Filled).ShouldBeEmpty("every form that was offered has been filled in");
        deployment.Teams.Posts.Count.ShouldBe(3, "the hello, and one post for each of the two cases");
        desk.Largest.ShouldBeLessThanOrEqualTo(25_000);
        var waits = people.SelectMany(person => person.Waits).Order().ToList();
        waits.ShouldAllBe(wait => wait < Promised);
        Console.WriteLine(
            $"{client}: {desk.Filled.Count + other.Filled.Count} forms, {post.Versions.Count - 1} edits of one post, {post.Lines.Count} lines, largest card {desk.Largest} bytes; " +
            (waits.Count == 0 ? "no invokes." : $"{waits.Count} invokes, median {waits[waits.Count / 2].TotalMilliseconds:F0} ms, longest {waits[^1].TotalMilliseconds:F0} ms."));
    }
}
