using HaloBot.EndToEnd.TwoProcesses;

namespace HaloBot.EndToEnd.Connector;

/// <summary>The app is taken out of the team: Teams forbids everything, alerts wait, and arrive once it is back.</summary>
[Collection(nameof(OneAtATime))]
public sealed class RemovedAppTests
{
    [Fact]
    public async Task Alerts_wait_while_the_app_is_out_and_then_arrive_in_order_each_once()
    {
        await using var deployment = await Deployment.StartAsync();
        var (teams, priya) = (deployment.Teams, deployment.Person(TeamsMember.Priya));
        var before = await deployment.ComplainAsync("chat-one");
        var post = await deployment.PostOfAsync(before);

        await priya.InstallAsync("remove");
        string[] references = [await deployment.ComplainAsync("chat-two"), await deployment.ComplainAsync("chat-three")];
        await deployment.SayAsync("chat-one", "It is off again", "Yes, add it");
        await deployment.UntilAsync(() => teams.Chat.Any(said => said.Contains("I've added that", StringComparison.Ordinal)), "The customer was not answered.");
        teams.Posts.Count.ShouldBe(2, "the hello and the first case");

        await priya.InstallAsync("add");
        await deployment.UntilAsync(() => references.All(reference => teams.PostsOf(reference).Count > 0), "The alerts did not come.");
        await deployment.UntilAsync(() => post.Texts.Any(line => line.EndsWith("It is off again", StringComparison.Ordinal)), "What was added did not come.");
        references.Select(reference => teams.PostsOf(reference).ShouldHaveSingleItem()).ShouldBeInOrder(SortDirection.Ascending, Comparer<ChannelPost>.Create((one, other) => string.CompareOrdinal(one.Id, other.Id)));
        teams.PostsOf(before).ShouldHaveSingleItem();
        post.Texts.Count(line => line.EndsWith("It is off again", StringComparison.Ordinal)).ShouldBe(1);
    }

    /// <summary>Nobody tells the bot that it is out: it finds out by trying.</summary>
    [Fact]
    public async Task Alerts_wait_while_teams_forbids_them()
    {
        await using var deployment = await Deployment.StartAsync();
        var teams = deployment.Teams;
        teams.IsInstalled = false;
        string[] references = [await deployment.ComplainAsync("chat-one"), await deployment.ComplainAsync("chat-two")];
        teams.Posts.Count.ShouldBe(1, "the hello");

        teams.IsInstalled = true;
        await deployment.UntilAsync(() => references.All(reference => teams.PostsOf(reference).Count > 0), "The alerts did not come.");
        references.ShouldAllBe(reference => teams.PostsOf(reference).Count == 1);
    }
}
