using HaloBot.Complaints;
using HaloBot.Delivery;
using HaloBot.Local.Mail;
using HaloBot.Staff;
using HaloBot.Storage;
using HaloBot.Tests.Complaints;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.Tests.Delivery;

/// <summary>Letters on their way to a real mail server, which takes, refuses, or is away.</summary>
public sealed class EmailCarrierTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = TestProcedure.At("2026-11-23T10:00:00Z");
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly string _folder = Directory.CreateTempSubdirectory("halobot-mail-").FullName;
    private readonly FakeTimeProvider _machine = new(Now);
    private MailServer _server = null!;
    private Desk _desk = null!;
    private Uri? _link;

    private Mailbox Arrived => new(_folder);

    public async ValueTask InitializeAsync()
    {
        _server = await StartAsync(new MailServerOptions(MailServerOptions.RefusedByDefault));
        var tables = azurite.NewTables();
        await tables.EnsureCreatedAsync(CancellationToken.None);
        _desk = new Desk(tables, "one", _machine, new FakeTimeProvider(Now), TestProcedure.WithEmail, "1", new ScriptedCarrier("teams"), new ScriptedCarrier("chat"), Carrier(Settings));
    }

    public async ValueTask DisposeAsync()
    {
        _desk.Dispose();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_cases_letters_arrive_in_order_as_one_conversation()
    {
        _link = new Uri("https://bot.example/resume/abc");
        var filed = await _desk.FileAsync(Reference(1), "It's <b>broken</b>\nand *cold*");
        await _desk.TickAsync();
        await MoveAsync(filed, new SetExpectedDate(new DateOnly(2026, 12, 1)));
        await _desk.TickAsync();

        var letters = Arrived.Letters().Reverse().ToList();
        letters.Select(letter => letter.Subject).ShouldBe([$"We have your complaint ({filed})", $"When you can expect our answer ({filed})"]);
        letters.ShouldAllBe(letter => letter.To == "\"Jo Bloggs\" <jo@example.com>" && letter.Date == Now);
        letters[0].Text.ShouldContain("You told us: \"It's <b>broken</b> and *cold*\"");
        letters[0].Html.ShouldContain("It's &lt;b&gt;broken&lt;/b&gt; and *cold*");
        letters[1].Text.ShouldContain("Continue in the chat: https://bot.example/resume/abc (works once, for 7 days)");
        letters[0].MessageId.ShouldNotBe(letters[1].MessageId);
        for (var number = 1; number <= 2; number++)
        {
            Arrived.Source(number)!.ShouldContain($"In-Reply-To: <{filed}@halo-connect.com>");
        }

        (await PendingAsync(filed)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_letter_that_is_sent_again_is_the_same_letter()
    {
        var filed = await _desk.FileAsync(Reference(1));
        var pending = (await _desk.Outbox.ReadAsync(filed, CancellationToken.None))!;
        var message = pending.Messages.Single(one => one.Content is EmailCustomer);
        var first = await Carrier(Settings).CarryAsync(pending, message, null, CancellationToken.None);
        (await Carrier(Settings).CarryAsync(pending, message, null, CancellationToken.None)).ShouldBe(first);
        Arrived.Source(1).ShouldBe(Arrived.Source(2));
    }

    [Fact]
    public async Task An_address_that_the_server_does_not_know_stands_on_the_card_until_it_is_put_right_and_tried_again()
    {
        var wrong = await _desk.FileAsync(Reference(1), email: "jo@refuses.example");
        var right = await _desk.FileAsync(Reference(2));
        await _desk.PassAsync(60 * Second, 5 * Second);
        Arrived.Letters().ShouldHaveSingleItem("the other letter is not held up").Subject.ShouldContain(right.ToString());

        var complaint = (await _desk.Cases.ReadAsync(wrong, CancellationToken.None))!.Complaint;
        CaseAlerts.Of(complaint, TestProcedure.Published).ShouldContain(alert => alert.StartsWith("A message was not delivered: the mail server refused the address (550 5.1.1) ("));
        complaint.Undelivered.Single().Why.ShouldNotContain("jo", Case.Insensitive, "the server's own words name the customer, and the log shows this");

        await MoveAsync(wrong, new Correct("A slip", Contact: new Contact(ContactKind.Email, "jo@example.com")));
        await MoveAsync(wrong, new Redeliver());
        await _desk.TickAsync();
        Arrived.Letters()[0].Subject.ShouldBe($"We have your complaint ({wrong})");
        Arrived.Letters()[0].To.ShouldContain("jo@example.com");
        CaseAlerts.Of((await _desk.Cases.ReadAsync(wrong, CancellationToken.None))!.Complaint, TestProcedure.Published).ShouldNotContain(alert => alert.Contains("not delivered"));
    }

    [Fact]
    public async Task A_server_that_is_away_is_waited_for_and_everything_arrives_once_in_order()
    {
        var port = _server.Port;
        await _server.DisposeAsync();
        var filed = await _desk.FileAsync(Reference(1));
        await _desk.FileAsync(Reference(2));
        await _desk.TickAsync();
        await MoveAsync(filed, new SetExpectedDate(new DateOnly(2026, 12, 1)));
        await _desk.PassAsync(TimeSpan.FromMinutes(40), TimeSpan.FromMinutes(1));

        var waiting = (await PendingAsync(filed))[0];
        waiting.Why.ShouldBe("could not be reached, or broke off");
        waiting.Faults.ShouldBe(0, "a server that is away parks nothing");

        _server = await StartAsync(new MailServerOptions(Port: port));
        await _desk.PassAsync(TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(1));
        Arrived.Letters().Count.ShouldBe(3);
        Arrived.Letters().Reverse().Where(letter => letter.Subject.Contains(filed.ToString())).Select(letter => letter.Subject[..4]).ShouldBe(["We h", "When"]);
        (await PendingAsync(filed)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_does_not_let_us_in_is_waited_for_and_its_password_is_not_shown()
    {
        await _server.DisposeAsync();
        _server = await StartAsync(new MailServerOptions(User: "halo", Password: "hush"));
        (await FailureAsync(Settings)).Kind.ShouldBe(FailureKind.Away, "it asks for a name, and has been given none");

        var failure = await FailureAsync(Settings with { UserName = "halo", Password = "wrong-one" });
        (failure.Kind, failure.Message).ShouldBe((FailureKind.Away, "does not take Email:UserName with Email:Password"));
        failure.ToString().ShouldNotContain("wrong-one");
        await Smtp.TryAsync(Settings with { UserName = "halo", Password = "hush" }, CancellationToken.None);
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_vouches_for_is_sent_nothing()
    {
        var failure = await FailureAsync(Settings with { Security = EmailSecurity.StartTls });
        (failure.Kind, failure.Message).ShouldBe((FailureKind.Failed, "could not be talked to safely"));
        Arrived.Letters().ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_to_be_e_mailed_when_e_mail_is_turned_off_is_given_back_to_staff()
    {
        var filed = await _desk.FileAsync(Reference(1));
        var pending = (await _desk.Outbox.ReadAsync(filed, CancellationToken.None))!;
        var message = pending.Messages.Single(one => one.Content is EmailCustomer);
        var failure = await Should.ThrowAsync<UndeliverableException>(() => Carrier(null).CarryAsync(pending, message, null, CancellationToken.None));
        Failures.KindOf(failure).ShouldBe(FailureKind.Refused);
        Failures.Describe(failure).ShouldBe("is not set up any more: e-mail is off");
    }

    private EmailSettings Settings => new("127.0.0.1", _server.Port, EmailSecurity.None, null, null, "Halo Connect <complaints@halo-connect.com>");

    private EmailCarrier Carrier(EmailSettings? settings) => new(TestProcedure.WithEmail, (_, _) => Task.FromResult(_link), _machine, settings);

    private Task<MailServer> StartAsync(MailServerOptions options) => MailServer.StartAsync(_folder, options, TextWriter.Null, TestContext.Current.CancellationToken);

    private static CaseReference Reference(int number) => CaseReference.FromRandomBytes([0, 0, 0, 0, (byte)number]);

    private async Task<IReadOnlyList<PendingMessage>> PendingAsync(CaseReference reference) => (await _desk.Outbox.ReadAsync(reference, CancellationToken.None))!.Messages;

    private async Task MoveAsync(CaseReference reference, Command command) => (await _desk.Moves.MakeAsync(
        reference, command, Filed.Priya, $"{reference}/{command.GetType().Name}", known: null, CancellationToken.None)).Refusal.ShouldBeNull();

    /// <summary>What the doctor would find.</summary>
    private static async Task<MailFailedException> FailureAsync(EmailSettings settings)
    {
        var letter = new MimeKit.MimeMessage(
            [new MimeKit.MailboxAddress("", "a@example.com")], [new MimeKit.MailboxAddress("", "b@example.com")], "Hello", new MimeKit.TextPart("plain") { Text = "Hello" });
        return await Should.ThrowAsync<MailFailedException>(() => Smtp.SendAsync(settings, letter, CancellationToken.None));
    }
}
