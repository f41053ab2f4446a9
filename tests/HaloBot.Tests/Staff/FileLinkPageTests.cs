using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using HaloBot.Complaints;
using HaloBot.Storage;
using HaloBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Staff;

/// <summary>From "Show files" to the file: what staff get, what the network sees, and what is recorded.</summary>
public sealed class FileLinkPageTests(Azurite azurite) : IAsyncLifetime
{
    private const string Name = "rechnung \"März\" 📷.pdf";

    private Stage _stage = null!;
    private CaseReference _case;

    public async ValueTask InitializeAsync()
    {
        _stage = await Stage.OpenAsync(azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await _stage.Customer.ConnectAsync();
        var file = new CaseFile("who/what", Name, "application/pdf", TestFile.Pdf.Length);
        await _stage.Services.GetRequiredService<FileStore>().PutAsync(file.Blob, TestFile.Pdf, file.Type, CancellationToken.None);
        var details = new ComplaintDetails("It is off", CustomerKind.Domestic, "Jo Bloggs", new Contact(ContactKind.Email, "jo@example.com"), null, Category.Fault, false) { Files = [file] };
        (_case, var delivered) = await _stage.FileAsync(details);
        await delivered;
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task A_look_at_the_link_uses_nothing_up_and_one_press_sends_the_file_to_be_saved()
    {
        var link = await LinkAsync("sam");
        for (var scanner = 0; scanner < 3; scanner++)
        {
            using var page = await _stage.Http.GetAsync(link);
            page.StatusCode.ShouldBe(HttpStatusCode.OK);
            var text = await page.Content.ReadAsStringAsync();
            text.ShouldContain("rechnung &quot;M&#228;rz&quot;");
            text.ShouldContain("(48 bytes)");
            Header(page, "Cache-Control").ShouldBe("no-store");
            Header(page, "Referrer-Policy").ShouldBe("no-referrer");
            Header(page, "Content-Security-Policy").ShouldStartWith("default-src 'none'; style-src 'nonce-");
        }

        using var sent = await _stage.Http.PostAsync(link, null);
        sent.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await sent.Content.ReadAsByteArrayAsync()).ShouldBe(TestFile.Pdf);
        sent.Content.Headers.ContentType!.ToString().ShouldBe("application/pdf");
        var disposition = sent.Content.Headers.ContentDisposition!;
        disposition.DispositionType.ShouldBe("attachment");
        disposition.FileNameStar.ShouldBe(Name);
        Header(sent, "X-Content-Type-Options").ShouldBe("nosniff");
        Header(sent, "Content-Security-Policy").ShouldBe("sandbox; default-src 'none'");
        Header(sent, "Cache-Control").ShouldBe("no-store");
        Header(sent, "Referrer-Policy").ShouldBe("no-referrer");

        var events = (await _stage.Services.GetRequiredService<CaseStore>().ReadAsync(_case, CancellationToken.None))!.Events;
        events.OfType<FilesShown>().Single().By.Name.ShouldBe("Sam Evans");
        events.OfType<FileOpened>().Single().ShouldSatisfyAllConditions(e => e.Blob.ShouldBe("who/what"), e => e.By.Name.ShouldBe("Sam Evans"));
    }

    [Fact]
    public async Task Used_and_made_up_links_answer_alike()
    {
        var link = await LinkAsync("sam");
        using var first = await _stage.Http.PostAsync(link, null);
        using var again = await _stage.Http.PostAsync(link, null);
        using var looked = await _stage.Http.GetAsync(link);
        using var madeUp = await _stage.Http.GetAsync(new Uri(link, new string('A', 43)));

        foreach (var answer in new[] { again, looked, madeUp })
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.Gone);
            WithoutNonce(await answer.Content.ReadAsStringAsync()).ShouldBe(WithoutNonce(await madeUp.Content.ReadAsStringAsync()));
        }
    }

    [Fact]
    public async Task Of_two_presses_at_once_one_gets_the_file()
    {
        var link = await LinkAsync("priya");

        var answers = await Task.WhenAll(_stage.Http.PostAsync(link, null), _stage.Http.PostAsync(link, null));

        answers.Select(answer => answer.StatusCode).ShouldBe([HttpStatusCode.OK, HttpStatusCode.Gone], ignoreOrder: true);
    }

    [Fact]
    public async Task Links_are_never_posted_not_even_where_a_client_knows_no_other_way()
    {
        var data = $$"""{"case":"{{_case}}","verb":"files","version":1}""";
        await new StaffPerson(_stage.Http, "sam").SendAsync(new JsonObject
        {
            ["type"] = "message",
            ["value"] = JsonNode.Parse(data),
            ["conversation"] = new JsonObject { ["id"] = (await _stage.PostsAsync())[^1].GetProperty("activity").GetProperty("conversation").GetProperty("id").GetString() },
        });
        await LinkAsync("sam");
        await _stage.SettleAsync();

        var channel = string.Join('\n', (await _stage.PostsAsync()).Select(post => post.GetRawText()));
        channel.ShouldContain("I can show that only to you alone");
        channel.ShouldNotContain("/files/");
        channel.ShouldNotContain("rechnung");
    }

    private async Task<Uri> LinkAsync(string person)
    {
        var post = (await new StaffPerson(_stage.Http, person).PostsAsync())[^1];
        using var answer = await _stage.Http.PostAsync("local/teams/activities", JsonContent(new JsonObject
        {
            ["from"] = person,
            ["activity"] = new JsonObject
            {
                ["type"] = "invoke",
                ["name"] = "adaptiveCard/action",
                ["conversation"] = new JsonObject { ["id"] = post.GetProperty("activity").GetProperty("conversation").GetProperty("id").GetString() },
                ["value"] = new JsonObject
                {
                    ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "files", ["data"] = new JsonObject { ["case"] = _case.ToString(), ["verb"] = "files" } },
                },
            },
        }));
        var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetRawText();
        var address = System.Text.RegularExpressions.Regex.Match(body, "http://127[^\"]*/files/[A-Za-z0-9_-]{43}").Value;
        address.ShouldNotBeEmpty(body);
        return new Uri(address);
    }

    private static StringContent JsonContent(JsonObject body) => new(body.ToJsonString(), null, "application/json");

    private static string Header(HttpResponseMessage answer, string name) => answer.Headers.GetValues(name).Single();

    private static string WithoutNonce(string page) => System.Text.RegularExpressions.Regex.Replace(page, "nonce=\"[0-9a-f]+\"", "");
}
