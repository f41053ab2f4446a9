using HaloBot.Complaints;

namespace HaloBot.Tests.Complaints;

/// <summary>A person in the customer's chat: one at a time, what became of their words, and a customer who waits or has left.</summary>
public sealed class ChatTakeoverTests
{
    private static readonly Actor Mo = new(Role.Manager, "mo", "Mo Khan");

    [Fact]
    public void A_manager_takes_the_chat_from_another_who_is_told()
    {
        var filed = TakenOver().Do(Mo, new TakeOver(From: "priya"));
        filed.Case.Owner!.Id.ShouldBe("mo");
        filed.Case.Takeover!.Id.ShouldBe("mo");
        filed.InThread.ShouldStartWith("Mo took over the chat from Priya.");
        filed.People.ShouldBe(["priya"]);
        filed.Told.ShouldStartWith("You're now talking to Mo, a manager");
        filed.Refuses(Mo, new TakeOver()).Name.ShouldBe("already-yours");
    }

    [Fact]
    public void What_was_added_last_stands_in_the_thread_when_somebody_takes_over()
    {
        var filed = new Filed("2026-11-23T09:00");
        foreach (var words in new[] { "One", "Two", "Three", "Four" })
        {
            filed.Do(Filed.Jo, new AddInformation(filed.Case.Reference, words));
        }

        filed.Do(Filed.Priya, new TakeOver()).InThread.ShouldBe(
            """
            Priya took over the chat. Mention me in this thread to answer Jo; everything else stays internal.
            Jo (customer) said before: Two
            Jo (customer) said before: Three
            Jo (customer) said before: Four
            Please also say when Jo can expect an answer.
            """);
    }

    [Fact]
    public void An_absent_owners_case_is_given_away_in_one_step_also_while_they_have_the_chat()
    {
        var filed = TakenOver().Do(Mo, new Assign(Filed.Sam));
        filed.Case.Owner!.Id.ShouldBe("sam");
        filed.Case.Takeover.ShouldBeNull();
        filed.InThread.ShouldBe("Mo gave this case to Sam (it was Priya's).");
        filed.People.ShouldBe(["sam", "priya"]);
        filed.Told.ShouldStartWith("Priya has left the chat, so this is the automated assistant again.");
        TakenOver().Refuses(Filed.Sam, new Assign(Filed.Sam)).Name.ShouldBe("in-the-chat");
    }

    [Fact]
    public void What_was_sent_and_then_changed_reaches_the_customer_as_a_correction()
    {
        var filed = TakenOver().Do(Filed.Priya, new Reply("At *ten*", InThread: true) { MessageId = "17" });
        filed.At("2026-11-23T09:20").Do(Filed.Priya, new CorrectReply("17", "At *eleven*")).Told.ShouldBe("**Priya** has corrected the message of 9:05am: At \\*eleven\\*");
        filed.InThread.ShouldBe("Jo has been sent the corrected message.");
        filed.At("2026-11-23T09:30").Do(Filed.Priya, new CorrectReply("17", "At noon")).Told.ShouldBe("**Priya** has corrected the message of 9:05am: At noon");

        filed.Refuses(Filed.Priya, new CorrectReply("17", "At noon")).Name.ShouldBe("unchanged");
        filed.Refuses(Filed.Priya, new CorrectReply("18", "Internal")).Name.ShouldBe("not-a-reply");
        filed.Refuses(Mo, new CorrectReply("17", "Not mine")).Name.ShouldBe("not-a-reply");
        filed.Do(Filed.Priya, new HandBack()).Do(Filed.Priya, new CorrectReply("17", "At one")).Told.ShouldEndWith("At one");
    }

    [Fact]
    public void What_was_sent_and_then_deleted_is_withdrawn_and_may_come_back()
    {
        var filed = TakenOver().Do(Filed.Priya, new Reply("Ten pounds", InThread: true) { MessageId = "17" });
        filed.Do(Filed.Priya, new WithdrawReply("17")).Told.ShouldBe("**Priya** has withdrawn the message of 9:05am. Please don't rely on it.");
        filed.InThread.ShouldStartWith("Priya took back a message that Jo had been sent.");
        filed.Refuses(Filed.Priya, new WithdrawReply("17")).Name.ShouldBe("already-withdrawn");
        filed.Do(Filed.Priya, new CorrectReply("17", "Ten pounds")).Told.ShouldContain("has corrected the message of 9:05am: Ten pounds");
    }

    [Fact]
    public void A_customer_who_waits_in_the_chat_is_not_forgotten()
    {
        var filed = TakenOver().At("2026-11-23T09:10").Do(Filed.Jo, new Say("Hello?"));
        filed.At("2026-11-23T09:20").Do(Filed.Clock, new Remind("answer 2026-11-23T09:20:00")).Notified.ShouldBe([Notify.OwnerAndOnCall]);
        filed.InThread.ShouldBe("Jo (customer) has waited 10 minutes for an answer in the chat. After 20 minutes I step in and offer to have them contacted.");
        filed.Told.ShouldBe("");

        filed.At("2026-11-23T09:30").Do(Filed.Clock, new Remind("step-in 2026-11-23T09:30:00")).Told.ShouldStartWith("I'm sorry that Priya hasn't been able to answer yet. This is the automated assistant again");
        filed.Case.Takeover.ShouldBeNull();
        filed.Case.Owner!.Id.ShouldBe("priya", "the case stays with whoever has it");
        filed.Do(Filed.Priya, new TakeOver()).InThread.ShouldStartWith("Priya took over the chat. ");
    }

    [Fact]
    public void An_answer_ends_the_waiting()
    {
        var filed = TakenOver().At("2026-11-23T09:10").Do(Filed.Jo, new Say("Hello?")).Do(Filed.Priya, new Reply("Hello", InThread: true));
        filed.Deadlines.ShouldNotContain(key => key.StartsWith("answer", StringComparison.Ordinal) || key.StartsWith("step-in", StringComparison.Ordinal));
    }

    [Fact]
    public void What_nobody_has_seen_waits_for_the_customer()
    {
        var filed = TakenOver().At("2026-11-23T09:10").Do(Filed.Priya, new Reply("One", InThread: true)).At("2026-11-23T09:11").Do(Filed.Priya, new Reply("Two", InThread: true));
        filed.At("2026-11-23T09:12").Do(Filed.Clock, new Remind("unseen 2026-11-23T09:12:00")).InThread.ShouldBe("Jo (customer) has not seen the last message yet. It waits in the chat.");
        filed.Deadlines.ShouldNotContain(key => key.StartsWith("unseen", StringComparison.Ordinal), "both wait now");

        filed.At("2026-11-23T10:00").Do(Filed.Jo, new SawReplies(2)).Case.SeenAt.ShouldBe(filed.Now);
        filed.Refuses(Filed.Jo, new SawReplies(2)).Name.ShouldBe("nothing-new");
        filed.Refuses(Filed.Jo, new SawReplies(3)).Name.ShouldBe("nothing-new");
        filed.Refuses(Actor.Customer("dl_2", "Mallory"), new SawReplies(2)).Name.ShouldBe("not-yours");
        filed.Do(Filed.Priya, new Reply("Three", InThread: true)).Deadlines.ShouldContain("unseen 2026-11-23T10:02:00");
    }

    [Fact]
    public void Whoever_answers_has_seen_what_was_written_unless_it_never_arrived()
    {
        var filed = TakenOver().Do(Filed.Priya, new Reply("One", InThread: true)).Do(Filed.Jo, new Say("Yes"));
        filed.Case.RepliesSeen.ShouldBe(1);
        filed.Do(Filed.Priya, new Reply("Two", InThread: true))
            .Do(Filed.Clock, new ParkMessage("00000009", new TellCustomer("Two", []), "answered 404"))
            .Do(Filed.Jo, new Say("Are you there?")).Case.RepliesSeen.ShouldBe(1);
    }

    private static Filed TakenOver() => new Filed("2026-11-23T09:00").At("2026-11-23T09:05").Do(Filed.Priya, new TakeOver());
}
