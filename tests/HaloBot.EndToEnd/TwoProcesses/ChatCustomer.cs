using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace HaloBot.EndToEnd.TwoProcesses;

/// <summary>A customer whose channel delivers each activity to whichever instance comes up: there are no sticky sessions.</summary>
internal sealed class ChatCustomer(int number, FakeConnector connector, InstanceProcess one, InstanceProcess two)
{
    private static readonly string[] UpToTheSummary = ["My broadband has been off for three days", "My home", "Jo Bloggs", "jo@example.com", "skip"];

    private readonly Random _random = new(number);
    private int _said;
    private JsonObject _last = [];

    public string Conversation { get; } = $"chat-{number}";

    /// <summary>How often each instance was spoken to.</summary>
    public (int One, int Two) Turns { get; private set; }

    /// <summary>Everything that is asked before the complaint can be sent.</summary>
    public async Task TellAsync()
    {
        foreach (var words in UpToTheSummary)
        {
            await SayAsync(words);
        }
    }

    /// <summary>Adds something to the complaint that was sent.</summary>
    public async Task AddAsync(string words, InstanceProcess? via = null)
    {
        await SayAsync(words, via);
        await SayAsync("Yes, add it", via);
    }

    /// <summary>Says one thing and waits until the turn has ended, as the channel does.</summary>
    /// <param name="via">The instance that gets it; null for either.</param>
    public async Task SayAsync(string text, InstanceProcess? via = null)
    {
        var to = via ?? (_random.Next(2) == 0 ? one : two);
        Turns = to == one ? (Turns.One + 1, Turns.Two) : (Turns.One, Turns.Two + 1);
        _last = Activity(text);
        await RepeatAsync(to);
    }

    /// <summary>The same activity, as the channel delivers it again.</summary>
    public async Task RepeatAsync(InstanceProcess via)
    {
        using var answer = await via.Http.PostAsJsonAsync("api/messages", _last);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, via.Output);
    }

    public IReadOnlyList<Call> Heard() => [.. connector.Of(CallKind.Chat).Where(call => call.Conversation == Conversation)];

    private JsonObject Activity(string text) => new()
    {
        ["type"] = "message",
        ["id"] = $"{Conversation}|{++_said:D7}",
        ["channelId"] = "directline",
        ["serviceUrl"] = connector.ChatUrl,
        ["conversation"] = new JsonObject { ["id"] = Conversation },
        ["from"] = new JsonObject { ["id"] = $"dl_{number}" },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["text"] = text,
    };
}
