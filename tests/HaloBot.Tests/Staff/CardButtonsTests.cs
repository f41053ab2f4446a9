using AdaptiveCards;
using HaloBot.Complaints;
using HaloBot.Staff;
using HaloBot.Tests.Complaints;

namespace HaloBot.Tests.Staff;

/// <summary>Per stage and per person: exactly these buttons, in this order; and whatever the card does not offer is refused by name and reason.</summary>
public class CardButtonsTests
{
    private static readonly DateTimeOffset Now = TestProcedure.At("2026-11-23T10:00:00Z");
    private static readonly Actor Sam = new(Role.Staff, "sam", "Sam Evans");
    private static readonly Actor Alex = new(Role.Staff, "alex", "Alex Morgan");
    private static readonly Actor Priya = new(Role.Manager, "priya", "Priya Shah");

    // Everything that a customer could have done: a letter asked for, another chat, a file, a message that was not delivered.
    private static readonly Complaint Busy = new Filed("2026-11-23T10:00:00Z").Case with
    {
        Owner = new Holder(Sam.Id, Sam.Name, Now),
        LetterRequestedOn = new DateOnly(2026, 11, 23),
        JoinAsked = new ChatJoinAsked(Now, Actor.Customer("dl_2", "Jo"), "4711"),
        Undelivered = [new Undelivered("00000001", new TellCustomer("Words", []), "answered 400", Now)],
    };

    [Theory]
    [InlineData(Stage.Received, "staff", "Link the chat, Refuse the link, Try again, Note, Assign, Release, Pass to a manager, Letter or e-mail arrived, Identity checked, Correct, Not a complaint, Mark as a test")]
    [InlineData(Stage.Received, "owner", "Reply, Expected date, Give outcome, Link the chat, Refuse the link, Try again, Note, Assign, Release, Pass to a manager, Letter or e-mail arrived, Identity checked, Correct, Close, Not a complaint, Mark as a test")]
    [InlineData(Stage.Received, "manager", "Take over, Reply, Expected date, Give outcome, Issue a deadlock letter, Decline a deadlock letter, Link the chat, Refuse the link, Try again, Note, Assign, Release, Pass to a manager, Letter or e-mail arrived, Identity checked, Correct, Close, Not a complaint, Mark as a test")]
    [InlineData(Stage.InProgress, "staff", "Link the chat, Refuse the link, Try again, Note, Assign, Release, Pass to a manager, Letter or e-mail arrived, Identity checked, Correct, Not a complaint, Mark as a test")]
    [InlineData(Stage.InProgress, "owner", "Reply, Expected date, Give outcome, Link the chat, Refuse the link, Try again, Note, Assign, Release, Pass to a manager, Letter or e-mail arrived, Identity checked, Correct, Close, Not a complaint, Mark as a test")]
    [InlineData(Stage.InProgress, "manager", "Take over, Reply, Expected date, Give outcome, Issue a deadlock letter, Decline a deadlock letter, Link the chat, Refuse the link, Try again, Note, Assign, Release, Pass to a manager, Letter or e-mail arrived, Identity checked, Correct, Close, Not a complaint, Mark as a test")]
    [InlineData(Stage.WithManager, "staff", "Link the chat, Refuse the link, Try again, Note, Assign, Release, Letter or e-mail arrived, Identity checked, Correct, Not a complaint, Mark as a test")]
    [InlineData(Stage.WithManager, "owner", "Reply, Expected date, Give outcome, Link the chat, Refuse the link, Try again, Note, Assign, Release, Letter or e-mail arrived, Identity checked, Correct, Close, Not a complaint, Mark as a test")]
    [InlineData(Stage.WithManager, "manager", "Take over, Reply, Expected date, Give outcome, Issue a deadlock letter, Decline a deadlock letter, Link the chat, Refuse the link, Try again, Note, Assign, Release, Letter or e-mail arrived, Identity checked, Correct, Close, Not a complaint, Mark as a test")]
    [InlineData(Stage.OutcomeGiven, "staff", "Link the chat, Refuse the link, Try again, Note, Assign, Release, Pass to a manager, Letter or e-mail arrived, Identity checked, Correct, Not a complaint, Mark as a test")]
    [InlineData(Stage.OutcomeGiven, "owner", "Reply, Expected date, Link the chat, Refuse the link, Try again, Note, Assign, Release, Pass to a manager, Letter or e-mail arrived, Identity checked, Correct, Close, Not a complaint, Mark as a test")]
    [InlineData(Stage.OutcomeGiven, "manager", "Take over, Reply, Expected date, Issue a deadlock letter, Decline a deadlock letter, Link the chat, Refuse the link, Try again, Note, Assign, Release, Pass to a manager, Letter or e-mail arrived, Identity checked, Correct, Close, Not a complaint, Mark as a test")]
    [InlineData(Stage.Deadlocked, "staff", "Link the chat, Refuse the link, Try again, Note, Assign, Release, Letter or e-mail arrived, Identity checked, Correct, Not a complaint, Mark as a test")]
    [InlineData(Stage.Deadlocked, "owner", "Reply, Link the chat, Refuse the link, Try again, Note, Assign, Release, Letter or e-mail arrived, Identity checked, Correct, Close, Not a complaint, Mark as a test")]
    [InlineData(Stage.Deadlocked, "manager", "Take over, Reply, Link the chat, Refuse the link, Try again, Note, Assign, Release, Letter or e-mail arrived, Identity checked, Correct, Close, Not a complaint, Mark as a test")]
    [InlineData(Stage.Closed, "staff", "Link the chat, Refuse the link, Try again, Reopen, Note, Mark as a test")]
    [InlineData(Stage.Closed, "owner", "Link the chat, Refuse the link, Try again, Reopen, Note, Mark as a test")]
    [InlineData(Stage.Closed, "manager", "Link the chat, Refuse the link, Try again, Reopen, Note, Mark as a test")]
    public void The_card_shows_exactly_these(Stage stage, string who, string buttons) =>
        string.Join(", ", Buttons(Busy with { Stage = stage }, Person(who)).Select(button => button.Title)).ShouldBe(buttons);

    [Theory]
    [InlineData("new", "staff", "Claim, Note, Assign, Pass to a manager, Letter or e-mail arrived, Identity checked, Correct, Not a complaint, Mark as a test")]
    [InlineData("new", "manager", "Claim, Take over, Reply, Expected date, Give outcome, Issue a deadlock letter, Note, Assign, Pass to a manager, Letter or e-mail arrived, Identity checked, Correct, Close, Not a complaint, Mark as a test")]
    [InlineData("taken over", "owner", "Reply, Hand back, Expected date, Give outcome, Note, Assign, Pass to a manager, Letter or e-mail arrived, Identity checked, Correct, Close, Not a complaint, Mark as a test")]
    [InlineData("taken over", "staff", "Note, Pass to a manager, Letter or e-mail arrived, Identity checked, Correct, Not a complaint, Mark as a test")]
    [InlineData("taken over", "manager", "Take over from Sam, Reply, Hand back, Expected date, Give outcome, Issue a deadlock letter, Note, Assign, Pass to a manager, Letter or e-mail arrived, Identity checked, Correct, Close, Not a complaint, Mark as a test")]
    [InlineData("a larger business's", "manager", "Claim, Take over, Reply, Expected date, Give outcome, Note, Assign, Pass to a manager, Letter or e-mail arrived, Identity checked, Correct, Close, Not a complaint, Mark as a test")]
    [InlineData("a test by phone", "manager", "Claim, Reply, Expected date, Give outcome, Issue a deadlock letter, Note, Assign, Pass to a manager, Letter or e-mail arrived, Identity checked, Correct, Close, Not a complaint, Not a test")]
    public void What_is_done_or_cannot_be_is_not_offered(string which, string who, string buttons) =>
        string.Join(", ", Buttons(Case(which), Person(who)).Select(button => button.Title)).ShouldBe(buttons);

    [Fact]
    public void Six_buttons_stand_on_the_card_and_the_others_behind_the_dots()
    {
        var buttons = Buttons(Busy, Priya);
        buttons.Count(button => button.Mode == AdaptiveActionMode.Primary).ShouldBe(6);
        buttons.TakeWhile(button => button.Mode == AdaptiveActionMode.Primary).Count().ShouldBeGreaterThan(3);
        Buttons(new Filed("2026-11-23T10:00:00Z").Case, Sam).Single(button => button.Mode == AdaptiveActionMode.Primary).Title.ShouldBe("Claim");
    }

    [Fact]
    public void Forms_open_as_dialogs_or_inside_the_card_where_there_are_none()
    {
        Buttons(Busy, Priya).OfType<AdaptiveSubmitAction>().ShouldAllBe(button => button.DataJson.Contains("\"task/fetch\""));
        Buttons(Busy, Priya).OfType<AdaptiveShowCardAction>().ShouldHaveSingleItem().Title.ShouldBe("Reply");
        var inCard = Buttons(Busy, Priya, hasDialogs: false);
        inCard.OfType<AdaptiveSubmitAction>().ShouldBeEmpty();
        inCard.OfType<AdaptiveShowCardAction>().Select(button => button.Title).ShouldBe(["Reply", "Expected date", "Give outcome"]);
        inCard.OfType<AdaptiveExecuteAction>().Count(button => button.DataJson.Contains("\"form\":\"open\"")).ShouldBe(10);
    }

    [Fact]
    public void Every_move_of_staff_has_its_button_or_is_made_elsewhere() =>
        ComplaintProcedure.Moves.Where(move => move.By.Any(who => who is not (Who.Customer or Who.Clock)) && MoveButtons.Find(move.Verb) is null)
            .Select(move => move.Verb).ShouldBe(["file", "correctReply", "withdrawReply", "open", "files", "openFile"]);

    [Fact]
    public void Whatever_the_card_does_not_offer_is_refused_with_a_name_and_a_reason()
    {
        foreach (var stage in Enum.GetValues<Stage>())
        {
            foreach (var (complaint, viewer) in new[] { Busy, new Filed("2026-11-23T10:00:00Z").Case, Case("taken over") }.SelectMany(c => new[] { (c with { Stage = stage }, Sam), (c with { Stage = stage }, Alex), (c with { Stage = stage }, Priya) }))
            {
                var offered = Buttons(complaint, viewer).Count;
                var form = new FormContext(complaint, viewer, TestProcedure.Published, OfficeCalendar.DateOf(Now), [Sam, Alex, Priya, new Actor(Role.Staff, "mo", "Mo Khan")], FormAnswers.None);
                foreach (var button in MoveButtons.All)
                {
                    var isOffered = MoveButtons.For(complaint, viewer, TestProcedure.Published).Contains(button);
                    var decision = ComplaintProcedure.Decide(complaint, button.Read(form, Answers(button.Code(complaint)))!, viewer, Now, TestProcedure.Published);
                    var why = (decision as Decision.Refused)?.Reason;
                    (decision is Decision.Accepted).ShouldBe(isOffered, $"{button.Move.Verb} by {viewer.Name} in {stage}: {why}");
                    if (!isOffered)
                    {
                        ((Decision.Refused)decision).Name.ShouldNotBeNullOrWhiteSpace();
                        why.ShouldNotBeNullOrWhiteSpace();
                    }
                }

                offered.ShouldBeGreaterThan(0);
            }
        }
    }

    // What every form takes, so that nothing is missing.
    private static FormAnswers Answers(string? code) => new(System.Text.Json.JsonDocument.Parse(
        $$"""
        {
          "reply": "Words", "expected": "2026-12-01", "reason": "Words", "outcome": "Words", "remedy": "Credit", "rootCause": "Words", "note": "Words",
          "to": "mo", "received": "2026-11-23", "how": "Words", "category": "Billing", "letter": "Words", "next": "2026-12-01", "because": "Withdrawn", "code": "{{code}}"
        }
        """).RootElement);

    private static IReadOnlyList<AdaptiveAction> Buttons(Complaint complaint, Actor viewer, bool hasDialogs = true) =>
        [.. CaseButtons.For(new FormContext(complaint, viewer, TestProcedure.Published, OfficeCalendar.DateOf(Now), [Sam, Alex, Priya], FormAnswers.None), hasDialogs)];

    private static Actor Person(string who) => who switch { "owner" => Sam, "staff" => Alex, _ => Priya };

    private static Complaint Case(string which) => which switch
    {
        "new" => new Filed("2026-11-23T10:00:00Z").Case,
        "taken over" => new Filed("2026-11-23T10:00:00Z").Case with { Stage = Stage.InProgress, Owner = new Holder(Sam.Id, Sam.Name, Now), Takeover = new Holder(Sam.Id, Sam.Name, Now) },
        "a larger business's" => new Filed("2026-11-23T10:00:00Z", CustomerKind.LargerBusiness).Case,
        _ => new Filed("2026-11-23T10:00:00Z", via: HaloBot.Complaints.Channel.Phone).Case with { IsTest = true },
    };
}
