using System.Text;
using AdaptiveCards;
using HaloBot.Complaints;
using HaloBot.Staff;
using HaloBot.Tests.Complaints;

namespace HaloBot.Tests.Staff;

/// <summary>What a case's card shows to whom, how it colours with time, and that Teams takes it whatever people have written.</summary>
public class CaseCardTests
{
    private static readonly Actor Sam = new(Role.Staff, "sam", "Sam Evans");
    private static readonly Actor Priya = new(Role.Manager, "priya", "Priya Shah");
    private static readonly DateTimeOffset Now = TestProcedure.At("2026-11-23T10:00:00Z");

    public static TheoryData<string> Alphabets => ["word ", "\"\\\n\t", "電話が", "😀", "é́ "];

    [Theory]
    [MemberData(nameof(Alphabets))]
    public void The_longest_card_stays_below_what_teams_shows(string letters)
    {
        foreach (var viewer in new[] { null, Sam, Priya })
        {
            foreach (var hasDialogs in new[] { true, false })
            {
                var drawing = Drawing(Longest(letters), viewer) with
                {
                    HasDialogs = hasDialogs,
                    RefreshedFor = [.. Enumerable.Range(0, 60).Select(i => $"29:1{new string('x', 100)}{i}")],
                };
                Encoding.UTF8.GetByteCount(CaseCard.Draw(drawing).ToJson()).ShouldBeLessThanOrEqualTo(CaseCard.Largest, $"{letters} for {viewer?.Name ?? "everybody"}, dialogs: {hasDialogs}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Alphabets))]
    public void In_full_means_every_word_over_pages_that_teams_shows(string letters)
    {
        var complaint = Longest(letters);
        var read = new StringBuilder();
        var page = 1;
        while (true)
        {
            var card = WholeWords.Draw(Drawing(complaint, Priya), page);
            var json = card.ToJson();
            Encoding.UTF8.GetByteCount(json).ShouldBeLessThanOrEqualTo(CaseCard.Largest);
            foreach (var text in card.Body.OfType<AdaptiveRichTextBlock>())
            {
                read.Append(((AdaptiveTextRun)text.Inlines.Single()).Text);
            }

            if (card.Actions[0].Title != "Next page")
            {
                break;
            }

            page++;
        }

        read.ToString().ShouldContain(complaint.Description);
        foreach (var added in complaint.Added)
        {
            read.ToString().ShouldContain(added);
        }
    }

    [Fact]
    public void Clocks_stand_with_the_next_one_first_and_colour_as_they_near()
    {
        var filed = new Filed("2026-11-23T10:00:00Z").Do(Filed.Jo, new PutInWriting());
        Clocks(filed.Case, "2026-11-23T10:00:00Z").ShouldBe([
            ("By Tuesday 24 November 2026: first contact with the customer", AdaptiveTextColor.Default),
            ("By Thursday 7 January 2027: the reply to the written complaint", AdaptiveTextColor.Default),
            ("CEDR opens to the customer on Monday 18 January 2027", AdaptiveTextColor.Default)]);

        // Five working days before; the day itself; and past.
        Clocks(filed.Case, "2026-12-31T08:30:00Z")[1].ShouldBe(("By Thursday 7 January 2027: the reply to the written complaint", AdaptiveTextColor.Warning));
        Clocks(filed.Case, "2027-01-07T12:00:00Z")[1].Colour.ShouldBe(AdaptiveTextColor.Warning);
        Clocks(filed.Case, "2027-01-08T08:30:00Z")[1].ShouldBe(("Overdue since Thursday 7 January 2027: the reply to the written complaint", AdaptiveTextColor.Attention));
        Clocks(filed.Case, "2027-01-18T08:30:00Z")[2].Colour.ShouldBe(AdaptiveTextColor.Attention);
    }

    [Fact]
    public void What_changes_daily_stands_only_on_a_card_that_is_drawn_when_somebody_looks()
    {
        var complaint = new Filed("2026-11-23T10:00:00Z").Case;
        CaseCard.Draw(Drawing(complaint, null, "2026-12-03T10:00:00Z")).ToJson().ShouldNotContain("days ago");
        CaseCard.Draw(Drawing(complaint, Sam, "2026-12-03T10:00:00Z")).ToJson().ShouldContain("Monday 23 November 2026, 10am (10 days ago)");
    }

    [Fact]
    public void Needs_are_told_to_the_owner_and_managers_and_that_there_are_some_to_all()
    {
        var complaint = new Filed("2026-11-23T10:00:00Z").Case with { SupportNeeds = "Large print", Urgent = true };
        foreach (var viewer in new[] { null, Sam })
        {
            CaseCard.Draw(Drawing(complaint, viewer)).ToJson().ShouldSatisfyAllConditions(json => json.ShouldContain("has support needs"), json => json.ShouldNotContain("Large print"));
        }

        CaseCard.Draw(Drawing(complaint, Priya)).ToJson().ShouldContain("Large print");
        CaseCard.Draw(Drawing(complaint with { Owner = new Holder(Sam.Id, Sam.Name, Now) }, Sam)).ToJson().ShouldContain("Large print");
    }

    [Fact]
    public void What_the_customer_has_written_since_stands_on_top_until_it_is_answered()
    {
        var filed = new Filed("2026-11-23T10:00:00Z").Do(Filed.Sam, new Claim()).At("2026-11-24T09:04:00Z").Do(Filed.Jo, new AddInformation(CaseReference.Parse("HC-7K3M-9QXD-4"), "It is worse"));
        CaseCard.Draw(Drawing(filed.Case, null)).ToJson().ShouldContain("The customer has written since 9:04am on 24 Nov 2026: see the thread");
        filed.Do(Filed.Sam, new Reply("We come today", InThread: true));
        CaseCard.Draw(Drawing(filed.Case, null)).ToJson().ShouldNotContain("has written since");
    }

    private static List<(string Text, AdaptiveTextColor Colour)> Clocks(Complaint complaint, string now) =>
        [.. CaseClocks.Of(Drawing(complaint, null, now)).Cast<AdaptiveTextBlock>().Select(line => (line.Text, line.Color))];

    private static CaseDrawing Drawing(Complaint complaint, Actor? viewer, string now = "2026-11-23T10:00:00Z") =>
        new(complaint, TestProcedure.Published, viewer, TestProcedure.At(now));

    private static Complaint Longest(string letters)
    {
        string Long(int length) => string.Concat(Enumerable.Repeat(letters, (length / letters.Length) + 1))[..length].Trim();
        return new Filed("2026-11-23T10:00:00Z").Case with
        {
            Name = Long(100),
            Contact = new Contact(ContactKind.Post, Long(300)) { Also = new Contact(ContactKind.Email, Long(300)) },
            ContactBefore = new Contact(ContactKind.Post, Long(300)),
            Description = Long(8_000),
            DesiredOutcome = Long(4_000),
            ToldBefore = new ToldBefore(Long(4_000), new DateOnly(2026, 11, 1)),
            AccountNumber = Long(40),
            SupportNeeds = Long(4_000),
            Added = [.. Enumerable.Repeat(Long(4_000), 5)],
            Identity = new IdentityChecked(Now, Sam, Long(200)),
            Outcome = new OutcomeGiven(Now, new Actor(Role.Staff, "x", Long(100)), Long(4_000), Remedy.Credit, Long(4_000)),
            Owner = new Holder("x", Long(100), Now),
            LetterRequestedOn = new DateOnly(2026, 11, 23),
            JoinAsked = new ChatJoinAsked(Now, Filed.Jo, "4711"),
            UnansweredSince = Now,
            Urgent = true,
            WantsContact = true,
            Files = [.. Enumerable.Range(0, FileLimits.MostPerCase).Select(i => new CaseFile($"{i}", Long(96) + ".jpg", "image/jpeg", 1_000_000))],
            Undelivered = [new Undelivered("00000001", new TellCustomer(Long(4_000), []), "answered 400", Now)],
        };
    }
}
