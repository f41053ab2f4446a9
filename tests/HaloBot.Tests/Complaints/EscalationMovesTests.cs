using HaloBot.Complaints;
using static HaloBot.Tests.Complaints.Filed;

namespace HaloBot.Tests.Complaints;

/// <summary>What becomes of a case that is not settled at once.</summary>
public class EscalationMovesTests
{
    private const string Monday = "2026-11-23T10:00:00Z";

    [Fact]
    public void A_customer_may_ask_for_a_manager()
    {
        var filed = new Filed(Monday).Do(Jo, new AskForManager());

        filed.Case.Stage.ShouldBe(Stage.WithManager);
        filed.InThread.ShouldBe("Jo (customer) asks for a manager.");
        filed.Told.ShouldStartWith("A manager will look at your complaint HC-7K3M-9QXD-4.");
    }

    [Fact]
    public void A_request_for_the_letter_reaches_managers_at_once_and_is_overdue_after_five_working_days()
    {
        var filed = new Filed(Monday).Do(Jo, new RequestLetter());

        filed.InThread.ShouldBe("Jo (customer) asks for a deadlock letter. A manager decides: issue it, or decline with the reason and the next date.");
        filed.Deadlines.ShouldContain("letter-request 2026-11-30");
        filed.Refuses(Jo, new RequestLetter()).Reason.ShouldBe("You asked for a deadlock letter on Monday 23 November 2026. A manager will answer you.");
        filed.Refuses(Sam, new IssueLetter("x")).Reason.ShouldBe("Only a manager can issue a deadlock letter.");
    }

    [Fact]
    public void A_declined_letter_gives_the_reason_and_the_next_date()
    {
        var filed = new Filed(Monday).Do(Jo, new RequestLetter()).Do(Priya, new DeclineLetter("The engineer comes on Friday.", new DateOnly(2026, 11, 30)));

        filed.Told.ShouldContain("Priya has decided not to issue a deadlock letter at present: The engineer comes on Friday.");
        filed.Told.ShouldContain("We aim to tell you more by Monday 30 November 2026.");
        filed.Case.ExpectedOn.ShouldBe(new DateOnly(2026, 11, 30));
        filed.Deadlines.ShouldNotContain("letter-request 2026-11-30");
        new Filed(Monday).Refuses(Priya, new DeclineLetter("x", new DateOnly(2026, 11, 30))).Name.ShouldBe("not-requested");
    }

    [Fact]
    public void The_letter_opens_the_scheme_at_once_and_says_how()
    {
        var filed = new Filed(Monday).Do(Priya, new IssueLetter("We could not find the fault."));

        filed.Case.Stage.ShouldBe(Stage.Deadlocked);
        filed.Told.ShouldContain("**Deadlock letter: you can take your complaint to CEDR now.**");
        filed.Told.ShouldContain("We could not find the fault.");
        filed.Told.ShouldContain("You asked for: \"A refund\"");
        filed.Told.ShouldContain("For the attention of: Director of Dispute Resolution Services, CEDR Services Limited");
        filed.Deadlines.ShouldBeEmpty();
    }

    [Fact]
    public void The_newer_edition_has_its_own_name_for_the_letter() =>
        new Filed(Monday, procedure: TestProcedure.Ofcom2026).Do(Priya, new IssueLetter("x")).Told
            .ShouldContain("**ADR letter: you can take your complaint to CISAS (run by CEDR) now.**");

    [Fact]
    public void A_larger_business_gets_no_letter_and_is_told_what_it_can_do()
    {
        var filed = new Filed(Monday, CustomerKind.LargerBusiness);

        filed.Refuses(Priya, new IssueLetter("x")).Reason.ShouldContain("CEDR is only for home customers and businesses of up to ten people.");
        filed.Refuses(Jo, new RequestLetter()).Reason.ShouldContain("You can still ask for a manager or write to us.");
    }

    [Fact]
    public void An_outcome_may_be_accepted_or_not()
    {
        var accepted = new Filed(Monday).Do(Priya, new GiveOutcome("Fixed", Remedy.Action, "A loose cable")).Do(Jo, new Accept());
        accepted.Case.Stage.ShouldBe(Stage.Closed);

        var refused = new Filed(Monday).Do(Priya, new GiveOutcome("Fixed", Remedy.Action, "A loose cable")).Do(Jo, new NotSatisfied("It is off again"));
        refused.Case.Stage.ShouldBe(Stage.WithManager);
        refused.InThread.ShouldBe(
            "Jo (customer) is not satisfied with the outcome: It is off again\nThe outcome was a manager's: please set a new date for an answer, or issue a deadlock letter.");
    }

    [Fact]
    public void A_case_is_closed_after_twenty_eight_days_of_silence_upon_an_outcome_never_before()
    {
        var filed = new Filed(Monday).Do(Priya, new GiveOutcome("Fixed", Remedy.Action, "A loose cable"));
        filed.At("2026-12-20T23:59:59Z").Refuses(Priya, new Close(ClosedBecause.Silence, "No answer")).Reason
            .ShouldBe("Without an answer from the customer the case may be closed from Monday 21 December 2026.");

        // A word from the customer ends the silence; a request for the letter is answered first.
        filed.At("2026-12-20T10:00:00Z").Do(Jo, new AddInformation(filed.Case.Reference, "Still off"));
        filed.At("2026-12-22T10:00:00Z").Refuses(Priya, new Close(ClosedBecause.Silence, "No answer")).Name.ShouldBe("too-early");
        filed.Do(Jo, new RequestLetter()).At("2027-03-01T10:00:00Z").Refuses(Priya, new Close(ClosedBecause.Silence, "x")).Name.ShouldBe("letter-requested");
        filed.Do(Priya, new DeclineLetter("It works.", new DateOnly(2027, 3, 8))).Do(Priya, new Close(ClosedBecause.Silence, "No answer"));
        filed.Case.Stage.ShouldBe(Stage.Closed);
    }

    [Fact]
    public void Staff_close_a_case_at_the_customers_word_on_the_phone()
    {
        new Filed(Monday).Do(Sam, new Claim()).Do(Sam, new Close(ClosedBecause.Withdrawn, "Rang at 10")).Case.Stage.ShouldBe(Stage.Closed);
        new Filed(Monday).Do(Sam, new Claim()).Refuses(Sam, new Close(ClosedBecause.Accepted, "Rang")).Name.ShouldBe("no-outcome");
        new Filed(Monday).Do(Sam, new Claim()).Refuses(Sam, new Close(ClosedBecause.Letter, "x")).Name.ShouldBe("no-letter");
    }

    [Fact]
    public void What_was_promised_after_the_outcome_has_its_deadline_and_what_was_answered_has_none()
    {
        var filed = new Filed(Monday).Do(Jo, new PutInWriting()).Do(Priya, new SetExpectedDate(new DateOnly(2026, 12, 1)))
            .Do(Priya, new GiveOutcome("Fixed", Remedy.Action, "A loose cable"));
        filed.Deadlines.ShouldBe(["consider-letter 2027-01-04", "silence 2026-12-21", "dispute-resolution (soon) 2027-01-18", "dispute-resolution 2027-01-18"], ignoreOrder: true);
        filed.Refuses(Jo, new PutInWriting()).Reason.ShouldBe("This complaint is in writing already, and we have answered it.");

        var late = new Filed(Monday).Do(Priya, new GiveOutcome("Fixed", Remedy.Action, "A loose cable")).Do(Jo, new PutInWriting());
        late.Deadlines.ShouldContain("written-reply 2027-01-07");
    }

    [Fact]
    public void A_case_that_is_reopened_begins_to_wait_anew()
    {
        var filed = new Filed(Monday).Do(Jo, new PutInWriting()).Do(Jo, new RequestLetter()).Do(Priya, new GiveOutcome("Fixed", Remedy.Action, "x")).Do(Jo, new Accept());
        filed.Deadlines.ShouldBeEmpty();

        filed.At("2026-12-07T10:00:00Z").Do(Jo, new Reopen("It is off again"));
        filed.Told.ShouldBe("Your complaint HC-7K3M-9QXD-4 is open again. We aim to contact you by Tuesday 8 December 2026.");
        filed.Deadlines.ShouldContain("first-contact 2026-12-08");
        filed.Deadlines.ShouldNotContain(key => key.StartsWith("written-reply") || key.StartsWith("letter-request"));
        filed.Do(Jo, new PutInWriting()).Do(Jo, new RequestLetter());
    }

    [Fact]
    public void With_the_letter_in_hand_the_customer_is_told_to_go_now()
    {
        var filed = new Filed(Monday).Do(Priya, new IssueLetter("No fault found."));
        var ladder = EscalationLadder.Text(filed.Case, new DateOnly(2026, 11, 24), filed.Procedure);
        ladder.ShouldContain("Go to CEDR, the independent dispute resolution service, now.");
        ladder.ShouldNotContain("Ask for a deadlock letter");
        ladder.ShouldNotContain("Ask for a department manager");

        filed.Do(Priya, new Close(ClosedBecause.Letter, "Done")).At("2027-02-01T10:00:00Z").Do(Jo, new Reopen());
        filed.Told.ShouldNotContain("CEDR");
        filed.Deadlines.ShouldBe(["first-contact 2027-02-02", "update 2027-02-08"]);
    }

    [Fact]
    public void An_edition_adopted_after_its_own_date_gives_one_notice()
    {
        var filed = new Filed(Monday).At("2027-01-11T10:00:00Z");
        filed.Procedure = TestProcedure.Ofcom2026;

        filed.Do(Clock, new BringForward());
        filed.Told.ShouldContain("you can now take it to CISAS (run by CEDR)");
        filed.Told.ShouldNotContain("earlier than we told you");
    }

    [Fact]
    public void What_goes_to_a_customer_without_a_chat_is_put_before_staff_to_send()
    {
        var filed = new Filed(Monday, via: Channel.Post);
        filed.Deadlines.ShouldContain("written-reply 2027-01-07"); // a letter is in writing

        filed.Do(Priya, new IssueLetter("No fault found."));
        filed.InThread.ShouldContain("Please send this to Jo by e-mail (the card says where): ");
        filed.InThread.ShouldContain("No fault found.");
    }

    [Fact]
    public void What_must_be_said_is_asked_for()
    {
        var filed = new Filed(Monday);
        filed.Refuses(Priya, new GiveOutcome("Fixed", Remedy.Other, " ")).Reason.ShouldBe("Please give the root cause.");
        filed.Refuses(Sam, new NotAComplaint("")).Reason.ShouldBe("Please give the reason.");
    }

    [Fact]
    public void Reopening_keeps_the_first_date_and_points_to_the_scheme_if_it_is_open()
    {
        var filed = new Filed(Monday).Do(Jo, new Withdraw()).At("2027-01-20T10:00:00Z").Do(Jo, new Reopen("It came back"));

        filed.Case.Stage.ShouldBe(Stage.InProgress);
        filed.Case.FirstRaised.ShouldBe(new DateOnly(2026, 11, 23));
        filed.Told.ShouldContain("is open again");
        filed.Told.ShouldContain("you can now take it to CEDR");
    }

    [Fact]
    public void A_correction_moves_dates_only_in_the_customers_favour()
    {
        var filed = new Filed(Monday).Do(Sam, new Correct("They rang on 2 November", FirstRaised: new DateOnly(2026, 11, 2)));

        filed.Case.DisputeDate.ShouldBe(new DateOnly(2026, 12, 28));
        filed.Told.ShouldContain("on Monday 28 December 2026 (8 weeks), you can go to CEDR");
        filed.Refuses(Sam, new Correct("x", FirstRaised: new DateOnly(2026, 11, 3))).Name.ShouldBe("not-earlier");
        filed.Do(Sam, new Correct("Wrong category", Category: Category.Billing));
        filed.Told.ShouldBe("");
    }

    [Fact]
    public void Staff_file_what_came_by_other_ways_and_no_chat_is_written_to()
    {
        var details = new ComplaintDetails("A letter", CustomerKind.Domestic, "Al Ray", new Contact(ContactKind.Post, "1 High St, PR1 1AA"), null, Category.Other, false);
        var file = new FileComplaint(CaseReference.Parse("HC-7K3M-9QXD-4"), details, new DateOnly(2026, 11, 19)) { Via = Channel.Post, ReceivedOn = new DateOnly(2026, 11, 20) };
        var decision = ComplaintProcedure.Decide(null, file, Sam, TestProcedure.At(Monday), TestProcedure.Published).ShouldBeOfType<Decision.Accepted>();

        var complaint = Complaint.Of(decision.Events)!;
        (complaint.Via, complaint.ReceivedOn, complaint.FirstContactBy).ShouldBe((Channel.Post, new DateOnly(2026, 11, 20), new DateOnly(2026, 11, 23)));
        decision.Outgoing.ShouldNotContain(o => o is TellCustomer);
        ComplaintProcedure.Decide(complaint, new TakeOver(), Priya, TestProcedure.At(Monday), TestProcedure.Published)
            .ShouldBeOfType<Decision.Refused>().Reason.ShouldBe("This complaint came by post: there is no chat to take over.");
    }

    [Fact]
    public void A_case_has_one_owner_and_can_be_given_away()
    {
        var filed = new Filed(Monday).Do(Sam, new Claim()).Do(Priya, new Assign(new Actor(Role.Staff, "alex", "Alex Morgan")));
        filed.InThread.ShouldBe("Priya gave this case to Alex (it was Sam's).");
        filed.Case.Owner!.Id.ShouldBe("alex");
        filed.Do(Sam, new Release()).Case.Owner.ShouldBeNull();
        filed.Refuses(Sam, new Release()).Reason.ShouldBe("Nobody has this case.");
    }

    [Fact]
    public void A_note_stays_internal() => new Filed(Monday).Do(Sam, new Note("Careful")).Told.ShouldBe("");
}
