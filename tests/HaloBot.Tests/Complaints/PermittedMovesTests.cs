using HaloBot.Complaints;

namespace HaloBot.Tests.Complaints;

/// <summary>Exactly the moves that are permitted, listed one by one: per stage and per person.</summary>
public class PermittedMovesTests
{
    private static readonly DateTimeOffset Now = TestProcedure.At("2026-11-23T10:00:00Z");
    private static readonly Actor Customer = Actor.Customer("dl_1", "Jo Bloggs");
    private static readonly Actor Sam = new(Role.Staff, "sam", "Sam Evans");
    private static readonly Actor Alex = new(Role.Staff, "alex", "Alex Morgan");
    private static readonly Actor Priya = new(Role.Manager, "priya", "Priya Shah");

    [Theory]
    [InlineData(Stage.Received, "customer", "addInformation addFiles say askForManager putInWriting requestLetter withdraw askForPerson askForContact changeContact askToJoin sawReplies")]
    [InlineData(Stage.Received, "stranger", "askToJoin")]
    [InlineData(Stage.Received, "staff", "askForManager putInWriting claim assign release correctReply withdrawReply note correct notAComplaint checkIdentity markTest linkChat refuseLink open files openFile redeliver")]
    [InlineData(Stage.Received, "owner", "askForManager putInWriting claim assign release reply correctReply withdrawReply handBack setExpectedDate note correct giveOutcome close notAComplaint checkIdentity markTest linkChat refuseLink open files openFile redeliver")]
    [InlineData(Stage.Received, "manager", "askForManager putInWriting claim assign release takeOver reply correctReply withdrawReply handBack setExpectedDate note correct giveOutcome issueLetter declineLetter close notAComplaint checkIdentity markTest linkChat refuseLink open files openFile redeliver")]
    [InlineData(Stage.Received, "clock", "remind signpost bringForward redraw openChat parkMessage")]
    [InlineData(Stage.InProgress, "customer", "addInformation addFiles say askForManager putInWriting requestLetter withdraw askForPerson askForContact changeContact askToJoin sawReplies")]
    [InlineData(Stage.InProgress, "stranger", "askToJoin")]
    [InlineData(Stage.InProgress, "staff", "askForManager putInWriting claim assign release correctReply withdrawReply note correct notAComplaint checkIdentity markTest linkChat refuseLink open files openFile redeliver")]
    [InlineData(Stage.InProgress, "owner", "askForManager putInWriting claim assign release reply correctReply withdrawReply handBack setExpectedDate note correct giveOutcome close notAComplaint checkIdentity markTest linkChat refuseLink open files openFile redeliver")]
    [InlineData(Stage.InProgress, "manager", "askForManager putInWriting claim assign release takeOver reply correctReply withdrawReply handBack setExpectedDate note correct giveOutcome issueLetter declineLetter close notAComplaint checkIdentity markTest linkChat refuseLink open files openFile redeliver")]
    [InlineData(Stage.InProgress, "clock", "remind signpost bringForward redraw openChat parkMessage")]
    [InlineData(Stage.WithManager, "customer", "addInformation addFiles say putInWriting requestLetter withdraw askForPerson askForContact changeContact askToJoin sawReplies")]
    [InlineData(Stage.WithManager, "stranger", "askToJoin")]
    [InlineData(Stage.WithManager, "staff", "putInWriting claim assign release correctReply withdrawReply note correct notAComplaint checkIdentity markTest linkChat refuseLink open files openFile redeliver")]
    [InlineData(Stage.WithManager, "owner", "putInWriting claim assign release reply correctReply withdrawReply handBack setExpectedDate note correct giveOutcome close notAComplaint checkIdentity markTest linkChat refuseLink open files openFile redeliver")]
    [InlineData(Stage.WithManager, "manager", "putInWriting claim assign release takeOver reply correctReply withdrawReply handBack setExpectedDate note correct giveOutcome issueLetter declineLetter close notAComplaint checkIdentity markTest linkChat refuseLink open files openFile redeliver")]
    [InlineData(Stage.WithManager, "clock", "remind signpost bringForward redraw openChat parkMessage")]
    [InlineData(Stage.OutcomeGiven, "customer", "addInformation addFiles say askForManager putInWriting accept notSatisfied requestLetter withdraw askForPerson askForContact changeContact askToJoin sawReplies")]
    [InlineData(Stage.OutcomeGiven, "stranger", "askToJoin")]
    [InlineData(Stage.OutcomeGiven, "staff", "askForManager putInWriting claim assign release correctReply withdrawReply note correct notAComplaint checkIdentity markTest linkChat refuseLink open files openFile redeliver")]
    [InlineData(Stage.OutcomeGiven, "owner", "askForManager putInWriting claim assign release reply correctReply withdrawReply handBack setExpectedDate note correct close notAComplaint checkIdentity markTest linkChat refuseLink open files openFile redeliver")]
    [InlineData(Stage.OutcomeGiven, "manager", "askForManager putInWriting claim assign release takeOver reply correctReply withdrawReply handBack setExpectedDate note correct issueLetter declineLetter close notAComplaint checkIdentity markTest linkChat refuseLink open files openFile redeliver")]
    [InlineData(Stage.OutcomeGiven, "clock", "remind signpost bringForward redraw openChat parkMessage")]
    [InlineData(Stage.Deadlocked, "customer", "addInformation addFiles say putInWriting withdraw askForPerson askForContact changeContact askToJoin sawReplies")]
    [InlineData(Stage.Deadlocked, "stranger", "askToJoin")]
    [InlineData(Stage.Deadlocked, "staff", "putInWriting claim assign release correctReply withdrawReply note correct notAComplaint checkIdentity markTest linkChat refuseLink open files openFile redeliver")]
    [InlineData(Stage.Deadlocked, "owner", "putInWriting claim assign release reply correctReply withdrawReply handBack note correct close notAComplaint checkIdentity markTest linkChat refuseLink open files openFile redeliver")]
    [InlineData(Stage.Deadlocked, "manager", "putInWriting claim assign release takeOver reply correctReply withdrawReply handBack note correct close notAComplaint checkIdentity markTest linkChat refuseLink open files openFile redeliver")]
    [InlineData(Stage.Deadlocked, "clock", "remind redraw openChat parkMessage")]
    [InlineData(Stage.Closed, "customer", "reopen askToJoin sawReplies rate")]
    [InlineData(Stage.Closed, "stranger", "askToJoin")]
    [InlineData(Stage.Closed, "staff", "reopen correctReply withdrawReply note markTest linkChat refuseLink open files openFile redeliver")]
    [InlineData(Stage.Closed, "owner", "reopen correctReply withdrawReply note markTest linkChat refuseLink open files openFile redeliver")]
    [InlineData(Stage.Closed, "manager", "reopen correctReply withdrawReply note markTest linkChat refuseLink open files openFile redeliver")]
    [InlineData(Stage.Closed, "clock", "remind openChat parkMessage")]
    public void The_table_permits_exactly_these(Stage stage, string who, string verbs)
    {
        var complaint = Filed() with { Stage = stage, Owner = new Holder(Sam.Id, Sam.Name, Now) };
        string.Join(' ', ComplaintProcedure.MovesFor(complaint, Person(who), TestProcedure.Published).Select(move => move.Verb))
            .ShouldBe(verbs);
    }

    [Fact]
    public void A_second_person_reads_who_was_first_and_when()
    {
        var claimed = After(Filed(), new Claim(), Sam);
        Refusal(claimed, new Claim(), Alex, Now.AddMinutes(5)).ShouldBe("Sam claimed this at 10am.");
        Refusal(claimed, new Claim(), Sam, Now).ShouldBe("You already have this case.");
        var taken = After(claimed, new TakeOver(), Priya);
        Refusal(taken, new TakeOver(), new Actor(Role.Manager, "m2", "Mo"), Now.AddDays(1)).ShouldBe("Priya took this over at 10am on 23 Nov 2026.");
        Refusal(taken, new TakeOver(From: Priya.Id), Sam, Now).ShouldBe("Only a manager can take over the chat.");
        taken.Owner!.Name.ShouldBe("Priya Shah");
    }

    [Fact]
    public void A_takeover_ends_with_the_hand_back_and_the_case_stays_with_its_owner()
    {
        var back = After(After(Filed(), new TakeOver(), Priya), new HandBack(), Priya);
        back.Takeover.ShouldBeNull();
        back.Owner!.Id.ShouldBe(Priya.Id);
        back.Stage.ShouldBe(Stage.InProgress);
        Refusal(back, new HandBack(), Priya, Now).ShouldBe("The automated assistant has the chat already.");
        Refusal(back, new Say("hello?"), Customer, Now).ShouldBe("Nobody from our team is in this chat at the moment.");
    }

    [Fact]
    public void Only_the_owners_words_leave_the_thread()
    {
        var claimed = After(Filed(), new Claim(), Sam);
        Refusal(claimed, new Reply("x", InThread: true), Priya, Now).ShouldBe("Sam has this case, and only Sam answers the customer from its thread.");
        Accepted(claimed, new Reply("x", InThread: true), Sam).Outgoing.OfType<TellCustomer>().ShouldHaveSingleItem().Text.ShouldBe("**Sam:** x");
        Accepted(After(claimed, new Reply("x", InThread: true), Sam), new Reply("y", InThread: true), Sam).Outgoing.OfType<TellStaff>().ShouldBeEmpty("the thread shows the words already");
        Accepted(claimed, new Reply("x", InThread: false), Priya).Outgoing.OfType<TellStaff>().First().Text.ShouldBe("Priya replied to Jo: x");
    }

    [Fact]
    public void Every_verb_is_named_once() => ComplaintProcedure.Moves.Select(move => move.Verb).ShouldBeUnique();

    private static Actor Person(string who) => who switch
    {
        "customer" => Customer,
        "stranger" => Actor.Customer("dl_2", "Mallory"),
        "owner" => Sam,
        "staff" => Alex,
        "manager" => Priya,
        _ => new Actor(Role.Clock, "", ""),
    };

    private static Complaint Filed() => Complaint.Of(Accepted(null, new FileComplaint(
        CaseReference.Parse("HC-7K3M-9QXD-4"),
        new ComplaintDetails("It is off", CustomerKind.Domestic, "Jo Bloggs", new Contact(ContactKind.Email, "jo@example.com"), null, Category.Fault, false),
        new DateOnly(2026, 11, 23)), Customer).Events)!;

    private static Complaint After(Complaint complaint, Command command, Actor actor) =>
        Accepted(complaint, command, actor).Events.Aggregate(complaint, (c, e) => c.After(e));

    private static Decision.Accepted Accepted(Complaint? complaint, Command command, Actor actor) =>
        ComplaintProcedure.Decide(complaint, command, actor, Now, TestProcedure.Published).ShouldBeOfType<Decision.Accepted>();

    private static string Refusal(Complaint complaint, Command command, Actor actor, DateTimeOffset now) =>
        ComplaintProcedure.Decide(complaint, command, actor, now, TestProcedure.Published).ShouldBeOfType<Decision.Refused>().Reason;
}
