using System.Text.Json;
using CsCheck;
using HaloBot.Complaints;
using HaloBot.Storage;

namespace HaloBot.Tests.Complaints;

/// <summary>Whatever people do, in whatever order: a case stays a case.</summary>
public class ProcedurePropertyTests
{
    private static readonly Actor[] People =
    [
        Filed.Jo, Actor.Customer("dl_2", "Mallory"), Filed.Sam, new(Role.Staff, "alex", "Alex Morgan"), Filed.Priya, new(Role.Manager, "mo", "Mo Khan"), Filed.Clock,
    ];

    private static readonly Func<Complaint, DateOnly, int, Command>[] Commands =
    [
        (c, _, _) => new AddInformation(c.Reference, "More"), (_, _, _) => new Say("Hello"), (_, _, _) => new AskForManager("Please"),
        (_, day, n) => new PutInWriting(day.AddDays(3 - n)), (_, _, _) => new Accept(), (_, _, _) => new NotSatisfied("No"), (_, _, _) => new RequestLetter(),
        (_, _, _) => new Withdraw(), (_, _, _) => new Reopen("Again"), (_, _, _) => new Claim(), (_, _, n) => new Assign(People[2 + (n % 4)]),
        (_, _, _) => new Release(), (c, _, n) => new TakeOver(n % 2 == 0 ? c.Takeover?.Id : null), (_, _, n) => new Reply("Words", n % 2 == 0), (_, _, _) => new HandBack(),
        (_, day, n) => new SetExpectedDate(day.AddDays(n - 1), n % 3 == 0 ? null : "Because"), (_, _, _) => new Note("Internal"),
        (c, _, n) => new Correct("Wrong", (CustomerKind)(n % 3), FirstRaised: n % 2 == 0 ? null : c.FirstRaised.AddDays(3 - n)),
        (_, _, _) => new GiveOutcome("Fixed", Remedy.Apology, "Cause"), (_, _, _) => new IssueLetter("Words"), (_, day, n) => new DeclineLetter("No", day.AddDays(n)),
        (_, _, n) => new Close((ClosedBecause)(n % 4), "Done"), (_, _, _) => new NotAComplaint("A question"), (_, _, _) => new Signpost(), (_, _, _) => new BringForward(), (_, _, _) => new Redraw(),
        (c, _, n) => Deadline.Of(c, TestProcedure.Published) is { Count: > 0 } all ? new Remind(all[n % all.Count].Key) : new Remind("none"),
        (_, _, n) => new ParkMessage($"{n:D8}", n % 2 == 0 ? new TellCustomer("Words", []) : new ShowCase(), "answered 404"), (_, _, _) => new Redeliver(), (_, _, _) => new Open(),
        (c, _, n) => new AddFiles(c.Reference, [new CaseFile($"{n}", "photo.jpg", "image/jpeg", n)], n % 2 == 0 ? null : "Words"), (_, _, _) => new ShowFiles(), (_, _, n) => new OpenFile($"{n}"),
        (_, _, _) => new CheckIdentity("Asked for the bill"), (_, _, n) => new MarkTest(n % 2 == 0), (_, _, _) => new RefuseLink("123"), (_, _, n) => new OpenChat($"dl_{n}"),
        (_, _, n) => new Reply($"Words {n}", InThread: true) { MessageId = $"{n}" }, (_, _, n) => new CorrectReply($"{n}", "Other words"), (_, _, n) => new WithdrawReply($"{n}"), (_, _, n) => new SawReplies(n),
    ];

    private static readonly Gen<(int Command, int Person, int Number, int Hours)[]> Steps =
        Gen.Select(Gen.Int[0, Commands.Length - 1], Gen.Int[0, 6], Gen.Int[0, 6], Gen.Int[0, 400]).Array[0, 60];

    [Fact]
    public void Any_order_of_moves_keeps_what_must_hold() => Gen.Select(Steps, Gen.Bool).Sample((steps, isNewer) =>
    {
        var procedure = isNewer ? TestProcedure.Ofcom2026 : TestProcedure.Published;
        var now = TestProcedure.At("2026-11-23T10:00:00Z");
        var events = new List<ComplaintEvent>(((Decision.Accepted)File(now, procedure)).Events);
        foreach (var (command, person, number, hours) in steps)
        {
            now = now.AddHours(hours);
            var before = Complaint.Of(events)!;
            var wish = Commands[command](before, OfficeCalendar.DateOf(now), number);
            switch (ComplaintProcedure.Decide(before, wish, People[person], now, procedure))
            {
                case Decision.Refused refused:
                    refused.Reason.ShouldNotBeNullOrWhiteSpace();
                    break;
                case Decision.Accepted accepted:
                    events.AddRange(accepted.Events);
                    Holds(before, Complaint.Of(events)!, events, wish, People[person], procedure);
                    break;
            }
        }
    }, iter: 1_000);

    [Fact]
    public void Every_stage_leads_to_closed_in_one_move()
    {
        foreach (var stage in Enum.GetValues<Stage>().Where(stage => stage != Stage.Closed))
        {
            ComplaintProcedure.Moves.ShouldContain(move => move.From.Contains(stage) && move.To.From(stage) == Stage.Closed);
        }
    }

    [Fact]
    public void Nobody_of_another_case_gets_in() => Gen.Int[0, Commands.Length - 1].Sample(command =>
    {
        var now = TestProcedure.At("2026-11-23T10:00:00Z");
        var complaint = Complaint.Of(((Decision.Accepted)File(now, TestProcedure.Published)).Events)!;
        return ComplaintProcedure.Decide(
            complaint, Commands[command](complaint, OfficeCalendar.DateOf(now), 1), Actor.Customer("dl_2", "Mallory"), now, TestProcedure.Published) is Decision.Refused;
    });

    private static Decision File(DateTimeOffset now, Procedure procedure) => ComplaintProcedure.Decide(
        null,
        new FileComplaint(
            CaseReference.Parse("HC-7K3M-9QXD-4"),
            new ComplaintDetails("Off", CustomerKind.Domestic, "Jo Bloggs", new Contact(ContactKind.Email, "jo@example.com"), null, Category.Fault, false),
            OfficeCalendar.DateOf(now)),
        Filed.Jo, now, procedure);

    private static void Holds(Complaint before, Complaint after, List<ComplaintEvent> events, Command wish, Actor actor, Procedure procedure)
    {
        after.Version.ShouldBe(events.Count);
        after.FirstRaised.ShouldBeLessThanOrEqualTo(before.FirstRaised);
        after.DisputeDate.ShouldBeLessThanOrEqualTo(before.DisputeDate);
        if (wish is not Reopen)
        {
            after.WrittenReplyBy.ShouldBe(before.WrittenReplyBy ?? after.WrittenReplyBy);
        }

        // Whoever is in the chat has the case, and every date that was told has its deadline until it is kept.
        (after.Takeover is null || after.Takeover.Id == after.Owner?.Id).ShouldBeTrue();
        var names = Deadline.Of(after, procedure).Select(d => d.Name).ToList();
        names.Contains("expected-answer").ShouldBe(after.ExpectedOn is not null);
        names.Contains("written-reply").ShouldBe(after is { WrittenOn: not null, WrittenAnswered: false, IsOpen: true });
        after.Struck.ShouldBeUnique();
        after.IsAsFiled.ShouldBe(wish is Redraw && before.IsAsFiled);
        after.Undelivered.Count.ShouldBe(events.OfType<DeliveryFailed>().Count() - events.OfType<DeliveryRetried>().Sum(e => e.Count));
        (after.Stage == before.Stage || wish.Move.To.From(before.Stage) == after.Stage).ShouldBeTrue();
        wish.Move.From.ShouldContain(before.Stage);
        if (after.Stage == Stage.Closed)
        {
            after.Takeover.ShouldBeNull();
        }

        if (actor.Role == Role.Customer)
        {
            actor.Id.ShouldBe(after.CustomerKey);
        }

        Deadline.Of(after, procedure).Select(d => d.StrikesAt).ShouldBeInOrder();

        // What storage gives back is what was decided.
        var stored = events.Select(e => JsonSerializer.Deserialize(JsonSerializer.Serialize(e, StorageJson.Stored.ComplaintEvent), StorageJson.Stored.ComplaintEvent)!);
        JsonSerializer.Serialize(events[^1], StorageJson.Stored.ComplaintEvent).ShouldBe(JsonSerializer.Serialize(stored.Last(), StorageJson.Stored.ComplaintEvent));
    }
}
