using System.Text.Json;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>Between a card's buttons and commands: what a press says, and what it means.</summary>
public static class CardCommands
{
    /// <summary>Asks for the viewer's own card, and changes nothing.</summary>
    public const string Refresh = "refresh";

    /// <summary>The code of the chat that is to be linked.</summary>
    public const string JoinCode = "code";

    public const string ReplyInput = "reply";
    public const string ExpectedInput = "expected";
    public const string ReasonInput = "reason";
    public const string OutcomeInput = "outcome";
    public const string RemedyInput = "remedy";
    public const string RootCauseInput = "rootCause";

    /// <summary>What a button carries: the same for Action.Execute and for the Action.Submit that stands in for it.</summary>
    public static string DataOf(Complaint complaint, string verb) =>
        $$"""{"case":"{{complaint.Reference}}","verb":"{{verb}}","version":{{complaint.Version}}}""";

    /// <summary>What the button carries that links a chat: the one whose code stands on the card.</summary>
    public static string DataOfLink(Complaint complaint) =>
        $$"""{"case":"{{complaint.Reference}}","verb":"{{ComplaintProcedure.LinkChat.Verb}}","version":{{complaint.Version}},"{{JoinCode}}":"{{complaint.JoinAsked?.Code}}"}""";

    /// <summary>What a button carries that stands in a list of cases rather than on the case's own card.</summary>
    public static string DataFromList(CaseReference reference, string verb) =>
        $$"""{"case":"{{reference}}","verb":"{{verb}}","list":true}""";

    /// <summary>Whether the press was made in a list of cases.</summary>
    public static bool IsFromList(JsonElement? data) =>
        data is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty("list", out var list) && list.ValueKind == JsonValueKind.True;

    /// <summary>
    /// What makes two presses the same: the same person, button, state of the card and words. A double click, or a client
    /// that tries again, then takes effect once.
    /// </summary>
    public static string IdOf(Actor actor, JsonElement? data) =>
        $"press/{actor.Id}/{Digest.Of(data?.GetRawText() ?? "")}";

    /// <summary>The case and the verb of a press, or null when it is none of ours.</summary>
    public static (CaseReference Case, string Verb)? Read(JsonElement? data) =>
        Text(data, "verb") is { } verb && CaseReference.TryParse(Text(data, "case"), out var reference) ? (reference, verb) : null;

    /// <summary>The command that a press means, or the sentence that says what is missing in its form.</summary>
    public static (Command? Command, string? Missing) CommandOf(string verb, JsonElement? data)
    {
        if (verb == ComplaintProcedure.Claim.Verb)
        {
            return (new Claim(), null);
        }

        if (verb == ComplaintProcedure.TakeOver.Verb)
        {
            return (new TakeOver(), null);
        }

        if (verb == ComplaintProcedure.HandBack.Verb)
        {
            return (new HandBack(), null);
        }

        if (verb == ComplaintProcedure.LinkChat.Verb)
        {
            return (new LinkChat(Text(data, JoinCode)), null);
        }

        if (verb == ComplaintProcedure.Open.Verb)
        {
            return (new Open(), null);
        }

        if (verb == ComplaintProcedure.Redeliver.Verb)
        {
            return (new Redeliver(), null);
        }

        if (verb == ComplaintProcedure.Reply.Verb)
        {
            return Text(data, ReplyInput) is { } reply ? (new Reply(reply, InThread: false), null) : (null, "Please write the reply first.");
        }

        if (verb == ComplaintProcedure.SetExpectedDate.Verb)
        {
            return DateOnly.TryParseExact(Text(data, ExpectedInput), "yyyy-MM-dd", out var expected)
                ? (new SetExpectedDate(expected, Text(data, ReasonInput)), null)
                : (null, "Please choose the date first.");
        }

        if (verb == ComplaintProcedure.GiveOutcome.Verb)
        {
            return (Text(data, OutcomeInput), Text(data, RootCauseInput)) switch
            {
                ({ } outcome, { } rootCause) when Enum.TryParse<Remedy>(Text(data, RemedyInput), ignoreCase: true, out var remedy) && Enum.IsDefined(remedy) =>
                    (new GiveOutcome(outcome, remedy, rootCause), null),
                _ => (null, "Please fill in the outcome, what we are doing about it and the root cause."),
            };
        }

        return (null, "This button is not known any more. Please use the case's present card.");
    }

    private static string? Text(JsonElement? data, string name) =>
        data is { ValueKind: JsonValueKind.Object } o && o.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
                ? text.Trim()
                : null;
}
