using System.Text.Json.Nodes;

namespace HaloBot.EndToEnd.Connector;

/// <summary>What a bot answers to an invoke, over HTTP.</summary>
/// <param name="Took">From the request to the whole answer.</param>
internal sealed record InvokeAnswer(int Status, JsonObject? Body, TimeSpan Took)
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";
    public const string MessageType = "application/vnd.microsoft.activity.message";
    public const string ErrorType = "application/vnd.microsoft.error";

    /// <summary>The card that takes the pressed one's place, or that stands in the dialog.</summary>
    public ShownCard Card => new((Task is { } task
        ? Of(task, "type", "continue")["value"]!["card"]!["content"]
        : Of(Body, "type", CardType)["value"])!.AsObject());

    /// <summary>The sentence that is shown instead.</summary>
    public string Said => (string)(Task is { } task ? Of(task, "type", "message") : Of(Body, "type", MessageType))["value"]!;

    /// <summary>The error, as the client shows it.</summary>
    public (string Code, string Message) Error =>
        ((string)Of(Body, "type", ErrorType)["value"]!["code"]!, (string)Body!["value"]!["message"]!);

    /// <summary>Whether a dialog closes without a word.</summary>
    public bool Closes => Status == 200 && Task is null;

    private JsonObject? Task => Body?["task"] as JsonObject;

    private static JsonObject Of(JsonObject? answer, string member, string type)
    {
        ((string?)answer?[member]).ShouldBe(type, answer?.ToJsonString());
        return answer!;
    }
}
