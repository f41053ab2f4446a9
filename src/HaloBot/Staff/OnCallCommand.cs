using System.Net;
using System.Text.RegularExpressions;
using HaloBot.Complaints;
using HaloBot.Staff.Registration;
using HaloBot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace HaloBot.Staff;

/// <summary>"on call": who is notified of what is urgent; with names or mentions behind it, who is from now on.</summary>
public sealed partial class OnCallCommand(
    OnCallStore store, StaffDirectory directory, ThreadIndex threads, PostInChannel post, TimeProvider clock, ILogger<OnCallCommand> log)
{
    private const string Usage = "To change it: on call, and then names, mentions, \"me\" or \"nobody\".";

    /// <summary>Whether it cannot be meant for a customer: nothing, "me", "nobody", or mentions and nothing else.</summary>
    /// <param name="words">What stands behind "on call".</param>
    public static bool IsUnmistakable(string words, IMessageActivity activity) => words.Length == 0 || IsMe(words) || IsNobody(words)
        || !ColleagueWords().IsMatch(MentionsOf(activity).Aggregate(words, (left, mention) => WithoutFirst(left, NameIn(mention))));

    /// <param name="words">What stands behind "on call", with the names in the place of mentions.</param>
    public async Task<Activity> AnswerAsync(ITurnContext<IMessageActivity> turn, string words, Actor actor, CancellationToken cancellationToken)
    {
        await directory.RefreshAsync(turn, cancellationToken);
        if (words.Length == 0)
        {
            return PlainMessage.Of(Describe(await store.ReadAsync(cancellationToken)));
        }

        var (people, question) = Meant(words, turn.Activity, actor);
        if (question is not null)
        {
            return PlainMessage.Of(question);
        }

        await store.WriteAsync(new OnCall([.. people.Select(person => new Colleague(person.AadObjectId, person.Name))], actor.Name, clock.GetUtcNow()), cancellationToken);
        return await AnnounceAsync(turn, people, actor, cancellationToken);
    }

    /// <summary>The answer is the announcement, unless it was asked for where not everybody reads it.</summary>
    private async Task<Activity> AnnounceAsync(
        ITurnContext turn, IReadOnlyList<TeamsChannelAccount> people, Actor actor, CancellationToken cancellationToken)
    {
        var announcement = Mentions.Message(people, people.Count == 0
            ? $"{actor.Name} has set that nobody is on call. Until somebody is, urgent alerts mention the managers."
            : $"{actor.Name} has put you on call: urgent alerts mention you. {Usage}");
        if (!StaffDirectory.IsPersonal(turn) && await threads.FindAsync(turn.Activity.Conversation.Id, cancellationToken) is null)
        {
            return announcement;
        }

        var done = people.Count == 0 ? "Nobody is on call from now on." : $"On call from now on: {string.Join(", ", people.Select(person => person.Name))}.";
        try
        {
            await post(announcement, cancellationToken);
            return PlainMessage.Of($"{done} I have told the channel.");
        }
        catch (Exception e)
        {
            log.OnCallNotAnnounced(e);
            return PlainMessage.Of($"{done} The channel could not be told at the moment: please tell them yourself.");
        }
    }

    private (IReadOnlyList<TeamsChannelAccount> People, string? Question) Meant(string words, IMessageActivity activity, Actor actor)
    {
        if (IsNobody(words))
        {
            return ([], null);
        }

        var found = new List<TeamsChannelAccount?>();
        foreach (var mention in MentionsOf(activity))
        {
            if (directory.Colleagues.FirstOrDefault(person => person.Id == mention.Mentioned?.Id) is not { } person)
            {
                return ([], $"{NameIn(mention)} cannot be on call: only members of the team can. Nothing was changed.");
            }

            found.Add(person);
            words = WithoutFirst(words, NameIn(mention));
        }

        if (Me().IsMatch(words))
        {
            found.Add(directory.Colleague(actor.Id));
            words = Me().Replace(words, ",");
        }

        var (named, question) = ColleagueNames.Find(words, directory.Colleagues);
        List<TeamsChannelAccount> people = [.. found.Concat(named).OfType<TeamsChannelAccount>().DistinctBy(person => person.Id)];
        return (people, question ?? (people.Count == 0 ? $"I did not understand who. {Usage}" : null));
    }

    private static string Describe(OnCall? now)
    {
        if (now is null)
        {
            return $"Nobody has been put on call yet: urgent alerts mention the managers. {Usage}";
        }

        var who = now.People.Count == 0 ? "Nobody is on call: urgent alerts mention the managers." : $"On call: {string.Join(", ", now.People.Select(person => person.Name))}.";
        return $"{who} Set by {now.By} at {UkDates.TimeAndDate(now.At)}. {Usage}";
    }

    private static IEnumerable<Mention> MentionsOf(IMessageActivity activity) => activity.GetMentions().Where(mention => mention.Mentioned?.Id != activity.Recipient?.Id);

    private static string NameIn(Mention mention) => WebUtility.HtmlDecode(Tags().Replace(mention.Text ?? mention.Mentioned?.Name ?? "", ""));

    private static string WithoutFirst(string words, string name) =>
        name.Length > 0 && words.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? $"{words[..at]},{words[(at + name.Length)..]}" : words;

    private static bool IsNobody(string words) => Nobody().IsMatch(words);

    private static bool IsMe(string words) => words.Equals("me", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\bme\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Me();

    [GeneratedRegex("^(nobody|no one|noone|none)[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Nobody();

    // Anything but what may stand between names.
    [GeneratedRegex(@"\b(?!and\b)\w+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex ColleagueWords();

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Tags();
}
