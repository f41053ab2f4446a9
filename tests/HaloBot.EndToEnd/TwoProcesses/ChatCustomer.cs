using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace HaloBot.EndToEnd.TwoProcesses;

/// <summary>A customer whose channel delivers each activity to whichever instance comes up: there are no sticky sessions.</summary>
internal sealed class ChatCustomer(int number, Installation installation)
{
    /// <summary>What is told before a complaint can be sent. Nothing in it is urgent: that would write a line of its own into the thread.</summary>
    public static IReadOnlyList<string> UpToTheSummary { get; } =
        ["The engineer has cancelled my visit again", "My home", "Jo Bloggs", "jo@example.com", "skip the rest"];

    private static readonly TimeSpan BeforeItIsDeliveredAgain = TimeSpan.FromMilliseconds(100);

    private readonly Random _random = new(number);
    private int _said;
    private JsonObject _last = [];

    public string Conversation { get; } = $"chat-{number}";

    /// <summary>How often each instance was spoken to.</summary>
    public (int One, int Two) Turns { get; private set; }

    /// <summary>How often the channel has delivered something again.</summary>
    public int Redelivered { get; private set; }

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
        var to = via ?? Either();
        Turns = to == installation.One ? (Turns.One + 1, Turns.Two) : (Turns.One, Turns.Two + 1);
        _last = Activity(text);
        await RepeatAsync(to);
    }

    /// <summary>Says one thing after the other. What nobody has answered for, the channel delivers again, to either instance.</summary>
    public async Task SayUntilTakenAsync(IEnumerable<string> words)
    {
        foreach (var text in words)
        {
            _last = Activity(text);
            while (!await IsTakenAsync())
            {
                Redelivered++;
            }
        }
    }

    /// <summary>The same activity, as the channel delivers it again.</summary>
    public async Task RepeatAsync(InstanceProcess via)
    {
        using var answer = await via.Http.PostAsJsonAsync("api/messages", _last);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, via.Output);
    }

    public IReadOnlyList<Call> Heard() => [.. installation.Connector.Of(CallKind.Chat).Where(call => call.Conversation == Conversation)];

    /// <summary>Without what came again under the same name, as the widget shows it.</summary>
    public IReadOnlyList<Call> HeardOnce() => [.. Heard().DistinctBy(heard => heard.MessageId)];

    /// <summary>The numbers, in the case's order, of what the case has told the customer.</summary>
    public IReadOnlyList<int> NumbersHeard() =>
        [.. Heard().Select(heard => heard.MessageId.Split(':')).Where(name => name.Length == 2).Select(name => int.Parse(name[1], CultureInfo.InvariantCulture))];

    private async Task<bool> IsTakenAsync()
    {
        try
        {
            await RepeatAsync(Either());
            return true;
        }
        catch (HttpRequestException)
        {
            await Task.Delay(BeforeItIsDeliveredAgain, TimeProvider.System);
            return false;
        }
    }

    private InstanceProcess Either() => _random.Next(2) == 0 ? installation.One : installation.Two;

    private JsonObject Activity(string text) => new()
    {
        ["type"] = "message",
        ["id"] = $"{Conversation}|{++_said:D7}",
        ["channelId"] = "directline",
        ["serviceUrl"] = installation.Connector.ChatUrl,
        ["conversation"] = new JsonObject { ["id"] = Conversation },
        ["from"] = new JsonObject { ["id"] = $"dl_{number}" },
        ["recipient"] = new JsonObject { ["id"] = "bot" },
        ["text"] = text,
    };
}
