using HaloBot.Complaints;

namespace HaloBot.Tests.Complaints;

/// <summary>What goes to customers by e-mail, and when.</summary>
public sealed class EmailTests
{
    private const string Monday = "2026-11-23T09:00";
    private static readonly Contact Jo = new(ContactKind.Email, "jo@example.com");
    private static readonly Contact Phone = new(ContactKind.Phone, "07700 900123");

    [Fact]
    public void The_acknowledgement_goes_as_a_copy_and_the_chat_says_so()
    {
        var filed = New();
        var email = filed.Emailed.ShouldHaveSingleItem();
        email.Subject.ShouldBe("We have your complaint (HC-7K3M-9QXD-4)");
        email.Address.ShouldBeNull("it goes to whatever address the case has by then");
        filed.Told.ShouldBe(email.Text + "\n\nA copy of this goes to you by e-mail.");
        filed.InThread.ShouldBeEmpty();
    }

    [Fact]
    public void Where_e_mail_is_off_nothing_is_e_mailed_and_nothing_says_so()
    {
        var filed = New(procedure: TestProcedure.Published);
        filed.Emailed.ShouldBeEmpty();
        filed.Told.ShouldNotContain("copy");
        filed.Do(Filed.Sam, new Claim()).Do(Filed.Sam, Outcome()).Emailed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Our answer to your complaint (HC-7K3M-9QXD-4)", "outcome")]
    [InlineData("When you can expect our answer (HC-7K3M-9QXD-4)", "date")]
    [InlineData("Deadlock letter for your complaint (HC-7K3M-9QXD-4)", "letter")]
    [InlineData("Your request for a deadlock letter (HC-7K3M-9QXD-4)", "no letter")]
    [InlineData("Your complaint is in writing (HC-7K3M-9QXD-4)", "writing")]
    [InlineData("Your complaint is withdrawn (HC-7K3M-9QXD-4)", "withdrawn")]
    [InlineData("We have closed your case (HC-7K3M-9QXD-4)", "no complaint")]
    [InlineData("A corrected date for your complaint (HC-7K3M-9QXD-4)", "corrected")]
    public void What_counts_is_e_mailed_with_the_words_of_the_chat(string subject, string move)
    {
        var filed = New();
        if (move == "no letter")
        {
            filed.Do(Filed.Jo, new RequestLetter()).Emailed.ShouldBeEmpty("the answer will be");
        }

        filed.Do(move is "writing" or "withdrawn" ? Filed.Jo : Filed.Priya, move switch
        {
            "outcome" => Outcome(),
            "date" => new SetExpectedDate(new DateOnly(2026, 12, 1)),
            "letter" => new IssueLetter("We have done all that we can."),
            "no letter" => new DeclineLetter("We are not done yet", new DateOnly(2026, 12, 1)),
            "writing" => new PutInWriting(),
            "withdrawn" => new Withdraw(),
            "no complaint" => new NotAComplaint("A question"),
            _ => new Correct("They wrote in October", FirstRaised: new DateOnly(2026, 10, 1)),
        });
        var email = filed.Emailed.ShouldHaveSingleItem();
        email.Subject.ShouldBe(subject);
        filed.Told.ShouldStartWith(email.Text);
        email.Text.ShouldNotContain("Would you tell us how we dealt with it?", Case.Insensitive, "that is a question with buttons");
    }

    [Fact]
    public void Dispute_resolution_closing_and_reopening_are_e_mailed_too()
    {
        var filed = New().At("2027-01-18T09:00").Do(Filed.Clock, new Signpost());
        filed.Emailed.ShouldHaveSingleItem().Subject.ShouldBe("You can now go to dispute resolution (HC-7K3M-9QXD-4)");
        filed.Do(Filed.Priya, Outcome()).Do(Filed.Jo, new Accept()).Emailed.ShouldHaveSingleItem().Subject.ShouldBe("Your complaint is closed (HC-7K3M-9QXD-4)");
        filed.Do(Filed.Jo, new Reopen()).Emailed.ShouldHaveSingleItem().Subject.ShouldBe("Your complaint is open again (HC-7K3M-9QXD-4)");
    }

    [Fact]
    public void A_date_brought_forward_is_e_mailed()
    {
        var newer = TestProcedure.Read("ofcom-2026", ("Email:Host", "mail.example"));
        var filed = New();
        filed.Procedure = newer;
        filed.Do(Filed.Clock, new BringForward()).Emailed.ShouldHaveSingleItem().Subject.ShouldBe("An earlier date for your complaint (HC-7K3M-9QXD-4)");
    }

    [Fact]
    public void What_is_only_said_in_the_chat_is_not_e_mailed()
    {
        var filed = New();
        filed.Do(Filed.Jo, new AddInformation(filed.Case.Reference, "And the phone")).Emailed.ShouldBeEmpty();
        filed.Do(Filed.Priya, new TakeOver()).Emailed.ShouldBeEmpty();
        filed.Do(Filed.Priya, new Reply("On our way", InThread: true)).Emailed.ShouldBeEmpty();
        filed.Do(Filed.Priya, new HandBack()).Emailed.ShouldBeEmpty();
        filed.Do(Filed.Jo, new AskForManager()).Emailed.ShouldBeEmpty();
    }

    [Fact]
    public void A_customer_without_a_chat_hears_everything_by_e_mail_and_staff_are_asked_nothing()
    {
        var filed = New(via: Channel.Email);
        filed.Told.ShouldBeEmpty();
        filed.Emailed.ShouldHaveSingleItem().Text.ShouldNotContain("A copy");
        filed.InThread.ShouldBe("I am e-mailing Jo: \"We have your complaint\".");

        filed.Do(Filed.Sam, new Claim()).Do(Filed.Sam, new Reply("On our *way*", InThread: false));
        filed.Emailed.ShouldHaveSingleItem().ShouldBe(new EmailCustomer("A message from Sam about your complaint (HC-7K3M-9QXD-4)", "**Sam:** On our \\*way\\*"));
        filed.InThread.ShouldContain("Sam replied to Jo: On our *way*");
        filed.InThread.ShouldNotContain("Please send");
        filed.Do(Filed.Sam, new AskForManager("Too hard for me")).Emailed.ShouldHaveSingleItem().Subject.ShouldBe("About your complaint (HC-7K3M-9QXD-4)");
    }

    [Fact]
    public void Without_e_mail_or_an_address_staff_are_asked_as_before()
    {
        New(via: Channel.Email, procedure: TestProcedure.Published).InThread.ShouldStartWith("Please send this to Jo by e-mail (the card says where): Thank you, Jo Bloggs.");
        var rang = New(via: Channel.Phone, contact: Phone);
        rang.Emailed.ShouldBeEmpty();
        rang.InThread.ShouldStartWith("Please tell Jo this by phone");
    }

    [Fact]
    public void Who_prefers_the_phone_is_phoned_and_has_in_writing_what_counts()
    {
        var rang = New(via: Channel.Phone, contact: Phone with { Also = Jo });
        rang.InThread.ShouldStartWith("Please tell Jo this by phone");
        rang.Emailed.ShouldHaveSingleItem();
        rang.Do(Filed.Sam, new AskForManager("Too hard for me")).Emailed.ShouldBeEmpty();
        New(contact: Phone with { Also = Jo }).Emailed.ShouldHaveSingleItem();
    }

    [Fact]
    public void Who_does_not_want_e_mail_gets_none() => New(contact: Phone with { Also = Jo, NoEmail = true }).Emailed.ShouldBeEmpty();

    [Fact]
    public void A_changed_contact_is_told_at_the_address_that_held_before_and_nothing_of_the_case_with_it()
    {
        var filed = New().Do(Filed.Jo, new ChangeContact(new Contact(ContactKind.Email, "new@example.com")));
        var email = filed.Emailed.ShouldHaveSingleItem();
        email.Address.ShouldBe("jo@example.com");
        email.Text.ShouldContain("If that wasn't you, please e-mail help@halo-connect.com at once.");
        email.Text.ShouldNotContain("new@example.com");
        email.Text.ShouldNotContain("off");
        filed.Told.ShouldEndWith("To be safe, I'm telling you so by e-mail at the address that you gave us before, too.");
        filed.InThread.ShouldNotContain("Please let Jo know");

        New(contact: Phone).Do(Filed.Jo, new ChangeContact(Jo)).InThread.ShouldContain("Please let Jo know of the change in the way that held before");
    }

    [Fact]
    public void What_the_mail_server_does_not_take_stands_in_the_thread_and_can_be_tried_again()
    {
        var filed = New();
        var email = filed.Emailed.Single();
        filed.Do(Filed.Clock, new ParkMessage("3", email, "refused the address (550 5.1.1)"));
        filed.InThread.ShouldStartWith(
            "This did not reach Jo by e-mail: the mail server refused the address (550 5.1.1). Press \"Try again\" on the card, or mention me here with the one word retry. The message: Thank you, Jo Bloggs.");
        filed.Do(Filed.Sam, new Redeliver()).Emailed.ShouldBe([email]);
    }

    private static Filed New(Channel via = Channel.Website, Contact? contact = null, Procedure? procedure = null) =>
        new(Monday, procedure: procedure ?? TestProcedure.WithEmail, via: via, contact: contact);

    private static GiveOutcome Outcome() => new("We fixed it", Remedy.Apology, "A loose cable");
}
