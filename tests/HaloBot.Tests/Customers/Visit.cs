using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HaloBot.EndToEnd.MainJob;
using HaloBot.Tests.Transcripts;

namespace HaloBot.Tests.Customers;

/// <summary>A customer's visit to the running program: listens for what is asked, and does what the plan says.</summary>
public sealed partial class Visit(Stage stage, DirectLineCustomer customer, Plan plan)
{
    // A plain complaint takes ten; the most inquisitive customer three times as many.
    private const int MostTurns = 60;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly StringBuilder _soFar = new();
    private readonly Dictionary<string, int> _questions = new(StringComparer.Ordinal);
    private Prompt _prompt;
    private int _turns;

    public Told Told { get; } = new();

    /// <summary>As it was told, or null.</summary>
    public string? Reference { get; private set; }

    public string SoFar => _soFar.ToString();

    public async Task GoAsync()
    {
        await customer.ConnectAsync();
        await ListenAsync(mustAnswer: true);
        while (plan.Next(_prompt) is { } move)
        {
            (++_turns).ShouldBeLessThanOrEqualTo(MostTurns, SoFar);
            await DoAsync(move);
        }
    }

    private async Task DoAsync(Move move)
    {
        if (move.Away > TimeSpan.Zero)
        {
            _soFar.AppendLine($"          (away for {move.Away})");
            await stage.ClockAsync(new JsonObject { ["advance"] = System.Xml.XmlConvert.ToString(move.Away) });
        }

        if (move.Restart)
        {
            _soFar.AppendLine("          (restart)");
            await stage.RestartAsync();
            await customer.ConnectAsync();
        }

        move.Tells?.Invoke(Told);
        await SayAsync(DirectLineCustomer.Message(move.Words), mustAnswer: true);
    }

    private async Task SayAsync(JsonObject message, bool mustAnswer)
    {
        _soFar.AppendLine($" customer: {message["text"]}");
        await PostAsync(message);
        await ListenAsync(mustAnswer);
        if (plan.Way == Way.DeliveredTwice)
        {
            await PostAsync(message);
            await ListenAsync(mustAnswer: false);
        }
        else if (plan.Way == Way.SaidTwice)
        {
            _soFar.AppendLine($" customer: {message["text"]}   (again)");
            await PostAsync(DirectLineCustomer.Message((string)message["text"]!));
            await ListenAsync(mustAnswer: true);
        }
    }

    private async Task PostAsync(JsonObject message)
    {
        using var answer = await customer.PostAsync((JsonObject)message.DeepClone());
        answer.IsSuccessStatusCode.ShouldBeTrue($"{await answer.Content.ReadAsStringAsync()}\n{SoFar}");
        await stage.SettleAsync();
    }

    private async Task ListenAsync(bool mustAnswer)
    {
        var heard = await customer.HearAsync();
        if (mustAnswer && heard.Count == 0)
        {
            // The greeting belongs to a turn of its own, which may still be on its way when the chat is open.
            await Eventually.TrueAsync(async () => (heard = await customer.HearAsync()).Count > 0, Patience, () => $"nothing was answered\n{SoFar}");
        }

        foreach (var activity in heard)
        {
            Hear(Spoken.Of(activity), activity.TryGetProperty("suggestedActions", out _));
        }
    }

    private void Hear(string said, bool hasButtons)
    {
        _soFar.AppendLine($"      bot: {said}");
        said.Contains("(Incident", StringComparison.Ordinal).ShouldBeFalse(SoFar);
        var prompt = Prompts.Of(said);
        if (_prompt != Prompt.Filed)
        {
            _prompt = prompt != Prompt.Nothing || !hasButtons ? (prompt == Prompt.Nothing ? _prompt : prompt) : Prompt.Nothing;
        }

        if (prompt != Prompt.Nothing || hasButtons)
        {
            _questions[said] = _questions.GetValueOrDefault(said) + 1;
            _questions[said].ShouldBeLessThanOrEqualTo(2, $"asked in the same words: {said}\n{SoFar}");
        }

        if (prompt == Prompt.Filed)
        {
            Reference.ShouldBeNull($"filed twice\n{SoFar}");
            Reference = ReferenceTold().Match(said).Value;
        }
    }

    [GeneratedRegex(@"HC-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]")]
    private static partial Regex ReferenceTold();
}
