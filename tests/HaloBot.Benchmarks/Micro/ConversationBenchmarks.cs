using System.Text.Json;
using BenchmarkDotNet.Attributes;
using HaloBot.Complaints;
using HaloBot.Intake;

namespace HaloBot.Benchmarks.Micro;

/// <summary>What every turn of a draft reads and writes: the customer's conversation, in the middle of a complaint.</summary>
[MemoryDiagnoser]
public class ConversationBenchmarks
{
    private readonly Conversation _conversation = Middle();
    private readonly string _json;

    public ConversationBenchmarks() => _json = Save();

    [Benchmark]
    public string Save() => JsonSerializer.Serialize(_conversation, ConversationJson.Stored.Conversation);

    [Benchmark]
    public Conversation Load() => JsonSerializer.Deserialize(_json, ConversationJson.Stored.Conversation)!;

    private static Conversation Middle()
    {
        var conversation = new Conversation
        {
            Address = new ReplyAddress("directline", "https://europe.directline.botframework.com/", "8XyZ0a1B2c3D4e5F", "dl_5d1e2b0e", "halobot@site"),
            Greeted = true,
            Draft = new ComplaintDraft(CaseReference.Parse("HC-7K3M-9QXD-4"), new DateOnly(2026, 11, 23))
            {
                Description = "My broadband has been off since Tuesday and I was on hold for an hour before the line went dead",
                Kind = CustomerKind.Domestic,
                Name = "Jo Bloggs",
            },
            Dialogs = """[{"id":"ComplaintDialog","state":{"dialogs":{"$":"dialogs","value":[{"id":"contact","state":{"options":{"$":"prompt","value":{}},"state":{"AttemptCount":0}}},{"id":"steps","state":{"values":{},"stepIndex":3}}]}}}]""",
            DialogsVersion = CustomerDialogs.Version,
            Turn = 4,
            Replies = [new ChatMessage("t4.0", "How can we reach you? Please give an e-mail address, a phone number or a postal address.", [])],
        };
        for (var i = 0; i < 32; i++)
        {
            conversation.Remember($"{i:X32}");
        }

        return conversation;
    }
}
