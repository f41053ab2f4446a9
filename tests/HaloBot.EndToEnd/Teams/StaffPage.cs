using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HaloBot.EndToEnd.Browser;
using HaloBot.Local;
using HaloBot.Tests.Local;
using Microsoft.Playwright;

namespace HaloBot.EndToEnd.Teams;

/// <summary>The staff's page of HaloBot.Local, with a bot behind it that answers as a test says.</summary>
internal sealed class StaffPage : IAsyncDisposable
{
    private const string Channel = "19:halo-complaints@thread.tacv2";

    private readonly DirectoryInfo _data;
    private readonly LocalHost _host;
    private readonly HttpClient _http;

    private StaffPage(DirectoryInfo data, LocalHost host, FakeBot bot, Visitor visitor)
    {
        (_data, _host, Bot, Visitor) = (data, host, bot, visitor);
        _http = new HttpClient { BaseAddress = host.BaseAddress };
    }

    public FakeBot Bot { get; }

    public Visitor Visitor { get; }

    public IPage Page => Visitor.Page;

    public ILocator Posts => Page.GetByRole(AriaRole.Feed);

    public ILocator Dialog => Page.Locator("#form");

    public static async Task<StaffPage> OpenAsync(BrowserFixture browser, int width = 900, int height = 900)
    {
        var data = Directory.CreateTempSubdirectory("halobot-staff-");
        var bot = await FakeBot.StartAsync();
        var host = await LocalHost.StartAsync(
            new LocalHostOptions { Args = ["--urls=http://127.0.0.1:0", $"--Local:DataDirectory={data.FullName}", $"--Local:BotUrl={bot.Url}"] },
            TestContext.Current.CancellationToken);
        var visitor = await browser.VisitAsync(width, height);
        await visitor.Page.GotoAsync(new Uri(host.BaseAddress, "local/staff").ToString());
        await Assertions.Expect(visitor.Page.GetByLabel("Priya manager")).ToBeCheckedAsync();
        return new StaffPage(data, host, bot, visitor);
    }

    /// <summary>From now on invokes of this name are answered so.</summary>
    public void AnswerInvokes(string name, Func<JsonObject, JsonNode?> answer)
    {
        var before = Bot.Answer;
        Bot.Answer = activity => activity["name"]?.GetValue<string>() == name
            ? Task.FromResult((HttpStatusCode.OK, answer(activity)))
            : before(activity);
    }

    /// <summary>The bot posts to the channel, or to the conversation given; returns the message's id, null when Teams refuses.</summary>
    public async Task<string?> SendAsync(JsonObject activity, string conversation = Channel)
    {
        using var answer = await _http.PostAsJsonAsync($"local/teams/v3/conversations/{Uri.EscapeDataString(conversation)}/activities", activity);
        return answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<JsonObject>())!["id"]!.GetValue<string>() : null;
    }

    public Task<string?> SendCardAsync(string json, string conversation = Channel) => SendAsync(
        new JsonObject { ["type"] = "message", ["attachments"] = new JsonArray(Attachment(json)) }, conversation);

    public static JsonObject Attachment(string json) => new()
    {
        ["contentType"] = "application/vnd.microsoft.card.adaptive",
        ["content"] = JsonNode.Parse(json),
    };

    public Task ActAsAsync(string person) => Page.GetByText(person).ClickAsync();

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task WriteAsync(string text)
    {
        await Page.Locator("#new-text").FillAsync(text);
        await Button("Post").ClickAsync();
    }

    public Task SeesAsync(string text) => Assertions.Expect(Page.GetByText(text).First).ToBeVisibleAsync();

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Visitor.DisposeAsync();
        await _host.DisposeAsync();
        await Bot.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
