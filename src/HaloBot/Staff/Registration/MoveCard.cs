using System.Text.Json;
using AdaptiveCards;
using HaloBot.Storage;

namespace HaloBot.Staff.Registration;

/// <summary>Asks the managers whether the staff's channel is to move to where HaloBot was added.</summary>
public static class MoveCard
{
    private const string Question = "moveQuestion";
    private const string MoveVerb = "moveChannel";
    private const string LeaveVerb = "leaveChannel";

    public static AdaptiveCard Ask(MoveQuestion question)
    {
        var card = Plain($"HaloBot was added to {NameOf(question.To)}. Move the staff channel there?");
        card.Body.Add(new AdaptiveTextBlock("New complaints would be posted there. The posts here stay and are kept up to date. Only a manager can answer; until then nothing changes.")
        { Wrap = true, IsSubtle = true });
        card.Actions.Add(Button("Move", MoveVerb, question));
        card.Actions.Add(Button("Leave it here", LeaveVerb, question));
        return card;
    }

    /// <summary>What takes the question's place.</summary>
    public static AdaptiveCard Plain(string text)
    {
        // Teams and people have the names that somebody gave them.
        var card = StaffCard.Empty(text);
        card.Body.Add(StaffCard.Said(new AdaptiveTextRun(text) { Weight = AdaptiveTextWeight.Bolder }));
        return card;
    }

    /// <summary>The question that was answered and whether the answer is to move; null when the press is none of this card's.</summary>
    public static (string Question, bool Move)? Read(JsonElement? data) =>
        new FormAnswers(data) is var press && press.Text(Question) is { } id && press.Text("verb") is (MoveVerb or LeaveVerb) and var verb
            ? (id, verb == MoveVerb)
            : null;

    /// <summary>As in "HaloBot was added to …".</summary>
    public static string NameOf(StaffPlace place) => place.TeamName is { } team ? $"a channel of the team \"{team}\"" : "a channel of another team";

    private static AdaptiveExecuteAction Button(string title, string verb, MoveQuestion question) =>
        CaseButtons.Execute(title, verb, $$"""{"verb":"{{verb}}","{{Question}}":"{{JsonEncodedText.Encode(question.Id)}}"}""");
}
