using System.Net.Http.Json;
using System.Text.Json;
using HaloBot.Delivery;
using HaloBot.Local.Mail;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace HaloBot.Tests.Local;

/// <summary>The mail server of HaloBot.Local, and the page on which its letters are read.</summary>
public sealed class MailTests(LocalWorld world) : IClassFixture<LocalWorld>
{
    [Fact]
    public async Task A_letter_is_read_on_the_page_safely_and_outlives_a_restart()
    {
        await SendAsync("ann@example.com", "A <b>first</b> letter", "<head></head><p>Hello <script>alert(1)</script><a href='https://x.example'>there</a></p>");
        var number = await NumberAsync("A <b>first</b> letter");
        await world.RestartAsync();
        await SendAsync("ann@example.com", "A second letter", "<p>Hello</p>");
        (await NumberAsync("A second letter")).ShouldBe(number + 1);

        var page = await world.Http.GetStringAsync($"mail/{number}", TestContext.Current.CancellationToken);
        page.ShouldContain("A &lt;b&gt;first&lt;/b&gt; letter");
        page.ShouldContain("sandbox=\"allow-popups allow-popups-to-escape-sandbox\"");
        page.IndexOf("A second letter", StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf("to ann@example.com", page.IndexOf("A second letter", StringComparison.Ordinal), StringComparison.Ordinal));
        page.LastIndexOf("/mail/" + (number + 1), StringComparison.Ordinal).ShouldBeLessThan(page.IndexOf($"/mail/{number}\"", StringComparison.Ordinal), "the newest first");

        using var html = await world.Http.GetAsync($"mail/{number}/html", TestContext.Current.CancellationToken);
        html.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'none'; style-src 'unsafe-inline'; sandbox");
        (await html.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<base target=\"_blank\">");
        (await world.Http.GetStringAsync($"mail/{number}/source", TestContext.Current.CancellationToken)).ShouldContain("To: ann@example.com");
        ((int)(await world.Http.GetAsync("mail/999999", TestContext.Current.CancellationToken)).StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task An_address_at_refuses_example_is_refused()
    {
        var failure = await Should.ThrowAsync<MailFailedException>(() => SendAsync("jo@refuses.example", "Never", "<p>Never</p>"));
        (failure.Kind, failure.Message).ShouldBe((FailureKind.Refused, "refused the address (550 5.1.1)"));
        (await SubjectsAsync()).ShouldNotContain("Never");
    }

    [Fact]
    public async Task Another_port_that_is_taken_is_said_to_be_so()
    {
        var folder = Directory.CreateTempSubdirectory("halobot-mail-").FullName;
        var refusal = await Should.ThrowAsync<HaloBot.Local.StartRefusedException>(() => MailServer.StartAsync(
            folder, new MailServerOptions(Port: Port), TextWriter.Null, TestContext.Current.CancellationToken));
        refusal.Message.ShouldContain("EADDRINUSE");
        Directory.Delete(folder, recursive: true);
    }

    private int Port => int.Parse(world.Host.Services.GetRequiredService<IConfiguration>()["Email:Port"]!);

    private async Task SendAsync(string to, string subject, string html)
    {
        using var letter = new MimeMessage([new MailboxAddress("", "halo@example.com")], [new MailboxAddress("", to)], subject, new TextPart("html") { Text = html });
        await Smtp.SendAsync(new EmailSettings("127.0.0.1", Port, EmailSecurity.None, null, null, "halo@example.com"), letter, TestContext.Current.CancellationToken);
    }

    private async Task<JsonElement> LettersAsync() => await world.Http.GetFromJsonAsync<JsonElement>("local/mail", TestContext.Current.CancellationToken);

    private async Task<List<string>> SubjectsAsync() => [.. (await LettersAsync()).EnumerateArray().Select(letter => letter.GetProperty("subject").GetString()!)];

    private async Task<int> NumberAsync(string subject) =>
        (await LettersAsync()).EnumerateArray().Single(letter => letter.GetProperty("subject").GetString() == subject).GetProperty("number").GetInt32();
}
