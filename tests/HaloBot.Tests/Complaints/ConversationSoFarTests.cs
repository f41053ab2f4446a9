using System.Runtime.CompilerServices;
using HaloBot.Complaints;

namespace HaloBot.Tests.Complaints;

/// <summary>What a customer reads of their case in a new conversation, and what they never do.</summary>
public class ConversationSoFarTests
{
    // Whoever adds an event decides here whether the customer reads something of it.
    private static readonly Type[] Internal =
    [
        typeof(ReplyCorrected), typeof(RepliesSeen), typeof(RepliesUnseen), typeof(ChatJoinAsked), typeof(ChatLinked), typeof(ChatJoinRefused), typeof(CaseClaimed), typeof(CaseAssigned), typeof(CaseReleased), typeof(NoteAdded),
        typeof(CaseCorrected), typeof(IdentityChecked), typeof(MarkedAsTest), typeof(DeadlineStruck), typeof(CaseOpened), typeof(DeliveryFailed), typeof(DeliveryRetried),
        typeof(FilesShown), typeof(FileOpened),
    ];

    [Fact]
    public void It_stands_in_order_with_days_and_times_and_who_spoke()
    {
        var filed = new Filed("2026-11-23T09:04:00Z")
            .At("2026-11-23T10:00:00Z").Do(Filed.Sam, new Claim())
            .Do(Filed.Sam, new Note("SECRET note"))
            .At("2026-11-23T10:01:00Z").Do(Filed.Priya, new TakeOver())
            .At("2026-11-23T10:02:00Z").Do(Filed.Jo, new Say("Is *anybody* there?\nIt is still off"))
            .At("2026-11-23T10:03:00Z").Do(Filed.Priya, new Reply("An engineer is on the way.", InThread: true))
            .At("2026-11-23T10:04:00Z").Do(Filed.Priya, new SetExpectedDate(new DateOnly(2026, 11, 30)))
            .Do(Filed.Priya, new CheckIdentity("SECRET word"))
            .At("2026-11-23T10:05:00Z").Do(Filed.Priya, new HandBack())
            .At("2026-11-24T12:00:00Z").Do(Filed.Priya, new GiveOutcome("We replaced the card.", Remedy.Credit, "SECRET cause"))
            .At("2026-11-24T12:30:00Z").Do(Filed.Jo, new NotSatisfied("It is off again"))
            .At("2026-11-25T09:00:00Z").Do(Filed.Priya, new Close(ClosedBecause.Withdrawn, "SECRET reason"))
            .At("2026-11-26T09:00:00Z").Do(Filed.Sam, new Reopen("SECRET doubt"))
            .Do(Filed.Sam, new AskForManager("SECRET trouble"))
            .Do(Filed.Sam, new Correct("SECRET slip", Category: Category.Billing))
            .Do(Filed.Jo, new AddFiles(CaseReference.Parse("HC-7K3M-9QXD-4"), [new CaseFile("a", "photo.jpg", "image/jpeg", 1_200_000)]));

        var message = Show(filed).ShouldHaveSingleItem();
        message.ShouldNotContain("SECRET");
        message.Split("\n\n").ShouldBe([
            "This is your complaint **HC-7K3M-9QXD-4** so far.",
            "**Monday 23 November 2026**",
            "9:04am · **You:** It is off",
            "9:04am · **You** would like: A refund",
            "10:01am · Priya joined the chat.",
            @"10:02am · **You:** Is \*anybody\* there?" + "\nIt is still off",
            "10:03am · **Priya:** An engineer is on the way.",
            "10:04am · We told you to expect an answer by Monday 30 November 2026.",
            "10:05am · The automated assistant took over again.",
            "**Tuesday 24 November 2026**",
            "midday · **Our answer** (we offer: a credit on your account): We replaced the card.",
            "12:30pm · **You** said that our answer does not settle it. It is off again",
            "**Wednesday 25 November 2026**",
            "9am · We closed your complaint.",
            "**Thursday 26 November 2026**",
            "9am · We opened your complaint again.",
            "9am · We passed your complaint to a manager.",
            "9am · **You** sent a file: photo.jpg (1.2 MB)",
        ]);
    }

    [Fact]
    public void What_was_corrected_stands_as_it_is_now_and_what_was_withdrawn_is_not_shown_again()
    {
        var filed = new Filed("2026-11-23T09:04:00Z").Do(Filed.Priya, new TakeOver());
        foreach (var (id, words) in new[] { ("1", "Ten pounds"), ("2", "Twenty pounds"), ("3", "Thirty pounds") })
        {
            filed.Do(Filed.Priya, new Reply(words, InThread: true) { MessageId = id });
        }

        filed.Do(Filed.Priya, new CorrectReply("1", "Eleven pounds")).Do(Filed.Priya, new WithdrawReply("2")).Do(Filed.Priya, new CorrectReply("1", "Twelve pounds"));
        Show(filed)[0].Split("\n\n")[^3..].ShouldBe(["9:04am · **Priya:** Twelve pounds", "9:04am · Priya withdrew a message.", "9:04am · **Priya:** Thirty pounds"]);
    }

    [Fact]
    public void What_came_by_another_way_says_so() =>
        Show(new Filed("2026-11-23T09:04:00Z", via: Channel.Email))[0].ShouldContain("**You**, by e-mail on Monday 23 November 2026: It is off");

    [Fact]
    public void An_event_shows_nothing_unless_somebody_has_decided_that_it_does()
    {
        var all = typeof(ComplaintEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ComplaintEvent)));
        all.Where(type => !SaysSomething(type)).ShouldBe(Internal, ignoreOrder: true, "A new event: is it for the customer? If so, it has its line in CustomerLine; if not, name it here.");
    }

    [Fact]
    public void A_long_conversation_is_whole_in_several_messages()
    {
        var filed = new Filed("2026-11-23T09:00:00Z");
        for (var i = 0; i < 8; i++)
        {
            filed.Do(Filed.Jo, new AddInformation(filed.Case.Reference, $"begin{i} {new string('<', 3_900)} end{i}"));
        }

        var messages = Show(filed);
        messages.Count.ShouldBeInRange(2, ConversationSoFar.MostMessages);
        messages.ShouldAllBe(message => message.Length <= ConversationSoFar.Longest + 200);
        messages.ShouldAllBe(message => message.Contains("**Monday 23 November 2026**"));
        var together = string.Concat(messages);
        together.Split(@"\<").Length.ShouldBe((8 * 3_900) + 1);
        Enumerable.Range(0, 8).ShouldAllBe(i => together.Contains($"begin{i} ") && together.Contains($" end{i}"));
    }

    [Fact]
    public void Of_one_that_is_too_long_the_beginning_and_the_latest_are_shown_and_it_says_so()
    {
        var filed = new Filed("2026-11-23T09:00:00Z");
        for (var i = 0; i < 200; i++)
        {
            filed.Do(Filed.Jo, new AddInformation(filed.Case.Reference, $"begin{i} {new string('x', 3_000)}"));
        }

        var messages = Show(filed);
        messages.Count.ShouldBe(ConversationSoFar.MostMessages);
        messages[0].ShouldContain("It is off");
        messages[1].ShouldStartWith("*What came in between is too long to show here. Our team can read all of it.*");
        messages[^1].ShouldContain("begin199 ");
    }

    private static IReadOnlyList<string> Show(Filed filed) => ConversationSoFar.Of(filed.Case.Reference, filed.Events, filed.Procedure);

    /// <summary>Whether an event without content has a line, or would if it had content.</summary>
    private static bool SaysSomething(Type type)
    {
        try
        {
            return CustomerLine.Of((ComplaintEvent)RuntimeHelpers.GetUninitializedObject(type), TestProcedure.Published).Any();
        }
        catch (NullReferenceException)
        {
            return true;
        }
    }
}
