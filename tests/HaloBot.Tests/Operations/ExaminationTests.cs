using HaloBot.Delivery;
using HaloBot.Local.Mail;
using HaloBot.Operations;
using HaloBot.Operations.Examinations;
using HaloBot.Storage;
using HaloBot.Tests.Complaints;
using HaloBot.Website;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.Tests.Operations;

/// <summary>Each examination finds what is broken on purpose, and says how to mend it.</summary>
public sealed class ExaminationTests(Azurite azurite)
{
    private const string DeadStorage =
        "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;" +
        "TableEndpoint=http://127.0.0.1:9/devstoreaccount1;BlobEndpoint=http://127.0.0.1:9/devstoreaccount1";

    [Fact]
    public async Task Storage_that_answers_is_found_so_with_its_clock()
    {
        var tables = azurite.NewTables();
        await tables.EnsureCreatedAsync(CancellationToken.None);
        var found = await new StorageExamination(tables, TimeProvider.System).LookAsync(CancellationToken.None);
        found.ShouldAllBe(finding => finding.State == FindingState.Good);
        found[0].Found.ShouldMatch("^A row was written, read and deleted in [0-9]+ ms.$");

        var late = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddMinutes(-10));
        (await new StorageExamination(tables, late).LookAsync(CancellationToken.None))[1]
            .ShouldBe(new Finding("Clock", FindingState.Bad, "This machine's clock and storage's differ by 10 minutes.", "Set the machine's clock by NTP."));
    }

    [Fact]
    public async Task Storage_that_is_away_is_found_so_and_no_key_is_shown()
    {
        var settings = new StorageSettings(DeadStorage, null, "");
        var tables = new Tables(settings, Tables.ClientOptions(), NullLogger<Tables>.Instance);
        var found = (await new StorageExamination(tables, TimeProvider.System).LookAsync(CancellationToken.None)).Single();
        found.State.ShouldBe(FindingState.Bad);
        found.Found.ShouldBe("Azure Tables could not be reached: no complaint can be taken.");
        found.ToString().ShouldNotContain("AccountKey");
        (await Files(settings, null).LookAsync(CancellationToken.None)).Single().Found.ShouldBe("Blob storage could not be read.");
    }

    [Fact]
    public async Task Files_that_are_off_and_links_that_cannot_be_made_are_found()
    {
        var off = DeadStorage[..DeadStorage.IndexOf(";BlobEndpoint", StringComparison.Ordinal)];
        (await Files(new StorageSettings(off, null, ""), null).LookAsync(CancellationToken.None)).Single().State.ShouldBe(FindingState.Warning);
    }

    [Fact]
    public async Task Whether_the_mail_server_lets_us_in_is_found_and_how_to_mend_what_does_not()
    {
        var off = (await new EmailExamination().LookAsync(CancellationToken.None)).Single();
        off.State.ShouldBe(FindingState.Warning);
        off.Found.ShouldBe("E-mail is off: customers hear from us in the chat, or by the hand of staff.");

        var folder = Directory.CreateTempSubdirectory("halobot-mail-").FullName;
        var server = await MailServer.StartAsync(folder, new MailServerOptions(User: "halo", Password: "hush"), TextWriter.Null, CancellationToken.None);
        var settings = new EmailSettings("127.0.0.1", server.Port, EmailSecurity.None, "halo", "hush", "a@halo.example");
        (await LookAsync(settings)).ShouldBe(Finding.Good("E-mail", $"The mail server 127.0.0.1 (port {server.Port}) lets us sign in."));
        var wrong = await LookAsync(settings with { Password = "wrong-one" });
        wrong.ShouldBe(Bad(server.Port, "does not take Email:UserName with Email:Password", "Look at Email:UserName and Email:Password."));
        (await LookAsync(settings with { Security = EmailSecurity.Tls })).Mend!.ShouldStartWith("Look at Email:Security");

        await server.DisposeAsync();
        (await LookAsync(settings)).ShouldBe(Bad(server.Port, "could not be reached, or broke off", "Look at Email:Host, Email:Port and the network."));
        Directory.Delete(folder, recursive: true);

        static Finding Bad(int port, string why, string mend) =>
            new("E-mail", FindingState.Bad, $"The mail server 127.0.0.1 (port {port}) {why}. Letters wait and are tried again.", mend);
        static async Task<Finding> LookAsync(EmailSettings settings) => (await new EmailExamination(settings).LookAsync(CancellationToken.None)).Single();
    }

    [Fact]
    public async Task Doubtful_facts_and_bank_holidays_that_run_out_are_found()
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2040, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var found = await new ProcedureExamination(TestProcedure.Published, clock).LookAsync(CancellationToken.None);
        found.Where(finding => finding.State == FindingState.Warning).Count().ShouldBe(TestProcedure.Published.Doubts.Count + 1);
        found[^1].Found.ShouldStartWith("Bank holidays are known only until ");
        found.ShouldContain(finding => finding.Mend == "Procedure:Edition 'ofcom-2026' adopts the newer rule.");
    }

    [Fact]
    public async Task A_bot_without_a_token_is_found_and_no_secret_is_shown()
    {
        var configuration = Configuration(
            ("MicrosoftAppType", "SingleTenant"), ("MicrosoftAppId", "5d1e2b0e-0000-4000-8000-000000000001"), ("MicrosoftAppTenantId", ""), ("MicrosoftAppPassword", "hush"));
        var found = await new IdentityExamination(configuration, new BotIdentity("5d1e2b0e-0000-4000-8000-000000000001"), new ConfigurationBotFrameworkAuthentication(Configuration()))
            .LookAsync(CancellationToken.None);
        found[0].State.ShouldBe(FindingState.Good);
        found[1].ShouldSatisfyAllConditions(
            f => f.State.ShouldBe(FindingState.Bad), f => f.Mend!.ShouldStartWith("Look at MicrosoftAppId, MicrosoftAppTenantId"), f => f.ToString().ShouldNotContain("hush"));
    }

    private static FilesExamination Files(StorageSettings settings, Uri? address) => new(new FileStore(settings), Options.Create(new WebsiteOptions { PublicUrl = address }));

    private static IConfiguration Configuration(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value)).Build();
}
