using System.Globalization;
using System.Text.RegularExpressions;
using HaloBot.EndToEnd.MainJob;
using HaloBot.EndToEnd.TwoProcesses;

namespace HaloBot.EndToEnd.Connector;

/// <summary>
/// What staff write to each other never reaches a customer, by chat or by e-mail, and what they write to the customer arrives, in order: while a fifth
/// of all calls to the channels fail, and the bot is killed twice.
/// </summary>
[Collection(nameof(OneAtATime))]
public sealed partial class LeakTests
{
    private const int Messages = 200;
    private const int Seed = 20261125;
    private const double FailingShare = 0.2;
    private const string Internal = "colleagues only";

    // Teams' own limits would draw it out: here it is seen what goes where.
    private const string Unpaced = "100000";

    // The customer has closed the chat: after two minutes what they have not seen goes by e-mail.
    private static readonly TimeSpan UntilTheLetter = TimeSpan.FromMinutes(4);

    [Fact]
    public async Task Nothing_internal_reaches_a_customer_and_everything_else_does_in_order()
    {
        await using var deployment = await Deployment.StartAsync(
            ("Teams:Limits:PerSecond", Unpaced), ("Teams:Limits:PerTwoSeconds", Unpaced), ("Teams:Limits:PerThirtySeconds", Unpaced), ("Teams:Limits:PerHour", Unpaced));
        var teams = deployment.Teams;
        var (priya, sam, gail) = (deployment.Person(TeamsMember.Priya), deployment.Person(TeamsMember.Sam), deployment.Person(TeamsMember.Gail));
        var post = await deployment.PostOfAsync(await deployment.ComplainAsync("chat-one"));
        _ = (await priya.PressAsync(post, "Take over")).Card;

        var failing = teams.Failing = new FailingCalls(Seed, FailingShare);
        for (var i = 1; i <= Messages; i++)
        {
            await priya.AskAsync(post, $"For the customer, number {i}.");
            await SayInternallyAsync(i, $"{Internal} {i}", post, priya, sam, gail);
            if (i is Messages / 3 or Messages * 2 / 3)
            {
                await deployment.KillAsync();
            }
        }

        var injected = failing.Failed;
        teams.Failing = null;
        await Eventually.TrueAsync(() => Task.FromResult(Arrived().Distinct().Count() == Messages), UntilTheLetter, () => $"Only {Arrived().Distinct().Count()} arrived.");
        await Eventually.TrueAsync(() => Task.FromResult(deployment.Letters.Any(letter => letter.Text.Contains($"For the customer, number {Messages}.", StringComparison.Ordinal))), UntilTheLetter, () => "The last message did not go by e-mail.");

        Arrived().Distinct().ShouldBe(Enumerable.Range(1, Messages), "in order, without loss");
        teams.ChatActivities.ShouldNotContain(said => said.ToJsonString().Contains(Internal, StringComparison.Ordinal));
        deployment.Letters.ShouldNotContain(letter => (letter.Subject + letter.Text + letter.Html).Contains(Internal, StringComparison.Ordinal));
        post.Texts.Count(line => line.StartsWith("That was not sent.", StringComparison.Ordinal)).ShouldBeGreaterThan(0, "who did not have the case was told so");
        Console.WriteLine(
            $"{Messages} messages to the customer and {Messages} internal ones; {injected} calls failed, 2 kills, {priya.Redelivered + sam.Redelivered + gail.Redelivered} deliveries repeated. " +
            $"0 leaked, 0 lost, in order; doubled: {Arrived().Count - Messages} in the chat, which the widget shows once; {deployment.Letters.Count} letters.");

        // A double bears the same name, and the widget shows it once.
        List<int> Arrived() =>
            [.. teams.Chat.Select(said => Numbered().Match(said)).Where(match => match.Success).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];
    }

    /// <summary>Everything that people do in a thread without meaning the customer, in turn.</summary>
    private static Task SayInternallyAsync(int number, string words, ChannelPost post, TeamsPerson priya, TeamsPerson sam, TeamsPerson gail) => (number % 10) switch
    {
        0 => priya.WriteAsync(post.Thread, words),
        1 => priya.AskAsync(post, $"Note: {words}"),
        2 => priya.AskAsync(post, $"nOtE:{words}"),
        3 => sam.AskAsync(post, $"tell him {words}"),
        4 => sam.WriteAsync(post.Thread, $"<at>Priya Shah</at> {words}"),
        5 => priya.WriteAsync(post.Thread, $"<at>HaloBot</at> {words} (typed, not a mention)"),
        6 => gail.AskAsync(post, words),
        7 => priya.WriteAsync($"{TeamsService.Channel};messageid={17 + number}", $"<at>HaloBot</at> {words}", mentionsBot: true),
        8 => priya.EditAsync(post.Thread, "1795000000000", $"<at>HaloBot</at> {words}", mentionsBot: true),
        _ => NoteAsync(priya, post, words),
    };

    private static async Task<InvokeAnswer> NoteAsync(TeamsPerson person, ChannelPost post, string words) =>
        await person.SubmitAsync(post, (await person.OpenAsync(post, await person.LookAsync(post), "Note")).Card, ("note", words));

    [GeneratedRegex(@"^\*\*Priya:\*\* For the customer, number (\d+)")]
    private static partial Regex Numbered();
}
