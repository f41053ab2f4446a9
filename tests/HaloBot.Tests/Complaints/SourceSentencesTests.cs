using System.Text.RegularExpressions;
using HaloBot.Complaints;
using HaloBot.Website;

namespace HaloBot.Tests.Complaints;

/// <summary>Nothing that Halo's text promises is lost: each sentence stands on the page word for word, and has its place in what the bot says.</summary>
public partial class SourceSentencesTests
{
    private const string Page = "the page";
    private const string Greeting = "the greeting";
    private const string Hours = "office hours";
    private const string Ladder = "still unhappy, before a case";
    private const string OwnLadder = "still unhappy, with a case";
    private const string Acknowledgement = "the acknowledgement";

    /// <summary>Every sentence of the source in its order, the answer that carries it, and the words in which.</summary>
    private static readonly (string Sentence, string Answer, string Words)[] Places =
    [
        ("Halo Connect Solutions T/A Halo Connect Complaints Procedure", Page, "Halo Connect Solutions T/A Halo Connect Complaints Procedure"),
        ("We aim to deliver the very best service to our clients and work hard to ensure we maintain strong relationships.", Ladder, "We aim to give you the very best service"),
        ("However, mistakes do happen and problems can occur but it’s how you deal with them that’s’ important.", Ladder, "but mistakes do happen, and what matters is how we deal with them"),
        ("This document set out our complaints procedure.", Page, "This document set out our complaints procedure."),
        ("A copy of this document is available by clicking here.", Page, "available by <a href=\"procedure/copy\">clicking here</a>."),
        ("What to do If you are unhappy", Ladder, "If you're unhappy"),
        ("If you are unhappy with any service or contract you have with us, please email help@halo-connect.com", Ladder, "If you're unhappy with any service or contract you have with us, tell me here or e-mail help@halo-connect.com."),
        ("Our office hours are Monday to Friday between 08.30am and 5.00pm excluding Bank Holidays.", Hours, "Hours: Monday to Friday, 8:30am to 5pm, except bank holidays."),
        ("If you tell us you are not happy with the way we dealt with your enquiry or delivered a service, we will do our best to sort things out immediately.", Acknowledgement, "We'll do our best to sort it out straight away."),
        ("If we cannot do this, we will keep you informed about how long we expect to take to sort the matter out for you.", Acknowledgement, "If we can't, we'll tell you how long we expect it to take."),
        ("If you are still not satisfied, please ask to speak to a department manager.", OwnLadder, "Ask for a department manager."),
        ("If you prefer, you can write to us explaining why you are unhappy and we will endeavour to respond within 30 working days.", Ladder, "Put it in writing, explaining why you're unhappy, to Halo Connect Solutions T/A Halo Connect Ltd, Marshall House, Preston, PR1 2QD. We aim to reply within 30 working days."),
        ("Our address Is: Halo Connect Solutions T/A Halo Connect Ltd Marshall House, Preston, PR1 2QD", OwnLadder, "Halo Connect Solutions T/A Halo Connect Ltd, Marshall House, Preston, PR1 2QD"),
        ("We carefully monitor complaints so that we can avoid making the same mistakes again.", Acknowledgement, "We monitor complaints carefully, so that we can put things right and don't make the same mistakes again"),
        ("If something goes wrong, we want you to tell us.", Greeting, "If something has gone wrong, please tell us"),
        ("Then we can put it right and make sure the same thing doesn’t happen to someone else.", Acknowledgement, "put things right and don't make the same mistakes again, with you or with someone else"),
        ("Independent Dispute Resolution", OwnLadder, "the independent dispute resolution service"),
        ("We are a member of the CEDR: This is an independent dispute resolution service approved by the industry regulator for dealing with unresolved complaints from domestic or small business customers.", Ladder, "We're a member of CEDR. It is independent, and approved by the industry regulator for complaints that stay unresolved from domestic and small business customers"),
        ("Small businesses in this context are defined as those undertakings for whom up to ten individuals work.", Ladder, "businesses in which up to ten people work"),
        ("If you are an eligible small business and are still unhappy 8 weeks after you have given us the chance to resolve your complaint, you can refer the matter to the CEDR.", OwnLadder, "Go to CEDR, the independent dispute resolution service, from Monday 18 January 2027, 8 weeks after you first told us."),
        ("We may refer you to the independent dispute resolution service, if we cannot resolve the matter for you.", Ladder, "Ask for a deadlock letter, which we may issue if we can't resolve the matter."),
        ("In this case, we would issue a “deadlock letter”, which allows the CEDR to look at your complaint earlier than 8 weeks after you have raised it with us.", OwnLadder, "It lets CEDR look sooner."),
        ("For the attention of: Director of Dispute Resolution Services", OwnLadder, "for the attention of: Director of Dispute Resolution Services"),
        ("Address: CEDR Services Limited 70, Fleet Street, London, EC4Y 1EU, United Kingdom", OwnLadder, "CEDR Services Limited, 70 Fleet Street, London, EC4Y 1EU, United Kingdom"),
        ("Other Information", Page, "<h2>Other Information</h2>"),
        ("The Office of Communications (Ofcom) is the regulator for the UK telecommunications industry.", OwnLadder, "Ofcom regulates the industry. As the regulator for the UK telecommunications industry"),
        ("They make sure communications companies meet their obligations under telecoms and competition laws and regulations.", OwnLadder, "it makes sure communications companies meet their obligations under telecoms and competition laws and regulations."),
        ("Their contact details are:", Ladder, "Phone 0300 123 3333"),
        ("Post: Office of Communications Riverside House, 2A Southwark, Bridge Road, London SE1 9HA", Ladder, "post: Office of Communications, Riverside House, 2A Southwark Bridge Road, London, SE1 9HA"),
        ("Phone: 0300 123 3333 or 020 7981 3040", Ladder, "Phone 0300 123 3333 or 020 7981 3040"),
        ("Textphone: 020 7981 3043", Ladder, "textphone 020 7981 3043"),
        ("Fax: 020 7981 3333", Ladder, "fax 020 7981 3333"),
        ("Website: www.ofcom.org.uk", Ladder, "www.ofcom.org.uk"),
    ];

    /// <summary>What customers read of the procedure, by where they read it.</summary>
    internal static IReadOnlyDictionary<string, string> Answers(Procedure procedure)
    {
        var now = TestProcedure.At("2026-11-23T10:00:00Z");
        var today = new DateOnly(2026, 11, 23);
        var complaint = Filed(CustomerKind.Domestic, now);
        return new Dictionary<string, string>
        {
            [Page] = ProcedurePage.Render(procedure, "procedure/copy"),
            [Greeting] = HaloBot.Intake.Answers.Greeting(procedure, new Uri("https://www.halo-connect.com/privacy")),
            [Hours] = OfficeHours.Text(now, procedure),
            [Ladder] = EscalationLadder.Text(null, today, procedure),
            [OwnLadder] = EscalationLadder.Text(complaint, today, procedure),
            [Acknowledgement] = HaloBot.Complaints.Acknowledgement.Text(complaint, procedure),
            ["still unhappy, larger business"] = EscalationLadder.Text(Filed(CustomerKind.LargerBusiness, now), today, procedure),
        };
    }

    [Fact]
    public void The_list_of_sentences_is_the_source() => string.Join(' ', Places.Select(place => place.Sentence)).ShouldBe(TestProcedure.SourceText);

    [Fact]
    public void Every_sentence_has_its_place_in_an_answer()
    {
        var answers = Answers(TestProcedure.Published);
        foreach (var (sentence, answer, words) in Places)
        {
            TestProcedure.Spaced(answers[answer]).ShouldContain(words, Case.Sensitive, $"{answer} should carry: {sentence}");
        }
    }

    [Theory]
    [InlineData("published")]
    [InlineData("ofcom-2026")]
    public void The_page_carries_every_sentence_word_for_word(string edition)
    {
        var html = ProcedurePage.Render(TestProcedure.Read(edition), "procedure/copy");
        var main = html[(html.IndexOf("<main>", StringComparison.Ordinal) + 6)..html.IndexOf("</main>", StringComparison.Ordinal)];
        var text = TestProcedure.Spaced(System.Net.WebUtility.HtmlDecode(Tag().Replace(main, "")));

        foreach (var (sentence, _, _) in Places)
        {
            text.ShouldContain(sentence, Case.Sensitive);
        }

        text.ShouldBe(TestProcedure.SourceText);
    }

    /// <summary>Facts are typed beside the text they come from, so they could differ from it.</summary>
    [Fact]
    public void Every_fact_is_in_the_source()
    {
        var facts = TestProcedure.Published.Facts;
        var source = Bare(TestProcedure.SourceText);
        string[] said =
        [
            facts.Company, facts.LegalName, facts.Email, .. facts.Address, facts.DisputeAddressee, .. facts.DisputeAddress,
            "between 08.30am and 5.00pm", facts.Hours.FirstDay.ToString(), $"{facts.WrittenReplyWorkingDays} working days",
            facts.Regulator.Name, facts.Regulator.Industry, facts.Regulator.Duty.Replace("makes", "make", StringComparison.Ordinal),
            .. facts.Regulator.Post, .. facts.Regulator.Phones, facts.Regulator.Textphone, facts.Regulator.Fax, facts.Regulator.Website,
        ];
        foreach (var fact in said)
        {
            source.ShouldContain(Bare(fact));
        }
    }

    /// <summary>Halo endeavours to answer a written complaint in 30 working days, and promises nothing.</summary>
    [Theory]
    [InlineData("published")]
    [InlineData("ofcom-2026")]
    public void The_thirty_days_are_an_aim(string edition)
    {
        foreach (var sentence in Answers(TestProcedure.Read(edition)).Where(answer => answer.Key != Page)
                     .SelectMany(answer => SentenceEnd().Split(answer.Value)).Where(sentence => sentence.Contains("working days", StringComparison.Ordinal)))
        {
            sentence.ShouldContain("e aim to reply");
            sentence.ShouldNotContain("will", Case.Sensitive);
            sentence.ShouldNotContain("we'll", Case.Insensitive);
        }
    }

    [Fact]
    public void A_larger_business_is_not_sent_to_the_scheme()
    {
        var text = Answers(TestProcedure.Published)["still unhappy, larger business"];
        text.ShouldContain("CEDR is only for home customers and businesses of up to ten people. You can still do any of these.");
        text.ShouldNotContain("Fleet Street");
        text.ShouldNotContain("deadlock");
    }

    private static Complaint Filed(CustomerKind kind, DateTimeOffset now)
    {
        var actor = Actor.Customer("dl_1", "Jo Bloggs");
        var details = new ComplaintDetails("It is off", kind, "Jo Bloggs", new Contact(ContactKind.Email, "jo@example.com"), null, Category.Fault, false);
        var filing = new FileComplaint(CaseReference.Parse("HC-7K3M-9QXD-4"), details, OfficeCalendar.DateOf(now));
        return Complaint.Of(((Decision.Accepted)ComplaintProcedure.Decide(null, filing, actor, now, TestProcedure.Published)).Events)!;
    }

    private static string Bare(string text) => new([.. text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"(?<=[.?!])\s+")]
    private static partial Regex SentenceEnd();
}
