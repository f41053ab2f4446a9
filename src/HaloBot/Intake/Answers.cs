using HaloBot.Complaints;
using Microsoft.Bot.Schema;

namespace HaloBot.Intake;

/// <summary>Answers to questions that may come at any moment. They change nothing; the conversation goes on where it was.</summary>
public static class Answers
{
    public const string MakeComplaint = "Make a complaint";
    public const string CheckOrUpdate = "Check or update a complaint";
    public const string Hours = "Office hours";
    public const string Unhappy = "If I'm still unhappy";
    public const string TalkToPerson = "Talk to a person";

    /// <summary>Said in the middle of something, where "Talk to a person" is a question like any other.</summary>
    public const string GetPerson = "Get a person";

    public static readonly IReadOnlyList<string> Menu = [MakeComplaint, CheckOrUpdate, Hours, Unhappy, TalkToPerson];

    private static readonly string[] GetsPerson = [GetPerson, "get me a person", "get a person please", "get me a person please", "get a person now", "get someone", "get me someone", "get a human", "get me a human"];

    public static bool AsksToGetPerson(string text) => GetsPerson.Contains(text.TrimEnd('.', '!', ' '), StringComparer.OrdinalIgnoreCase);

    public static string Greeting(Procedure procedure, Uri privacyNotice) => Introduction(
        procedure, privacyNotice,
        " If something has gone wrong, please tell us so we can put it right. " +
        "Type it in your own words, or choose: make a complaint · check or update a complaint · office hours · if you're still unhappy · talk to a person.");

    /// <summary>What everybody is told before they write: who answers, and what is kept.</summary>
    public static string Introduction(Procedure procedure, Uri privacyNotice, string whatToDo = "") =>
        $"Hello. I'm {procedure.Facts.Company}'s automated assistant, not a person.{whatToDo}\n\n" +
        $"{procedure.Wording.LifeInDanger}\n\n" +
        $"We keep what you tell us here to deal with your complaint. What we keep and why: [privacy notice]({privacyNotice}).";

    public static Activity WelcomeBack(Conversation conversation) => conversation switch
    {
        { Draft.Description: not null } => ChatMessage.WithChoices(
            "Welcome back. I've kept what you told me, and nothing has been sent yet. Shall we carry on?", ["Carry on", "Start again"]),
        _ => ChatMessage.WithChoices("Welcome back. What would you like to do?", Menu),
    };

    /// <summary>The answer to an intent that is a question, or null when it is not one.</summary>
    public static async Task<string?> ToAsync(Intent intent, IntakeTurn turn, CancellationToken cancellationToken) => intent switch
    {
        Intent.OfficeHours => OfficeHours.Text(turn.Now, turn.Procedure),
        Intent.StillUnhappy or Intent.Manager or Intent.InWriting or Intent.Letter => EscalationLadder.Text(
            (await turn.ReadCaseAsync(cancellationToken))?.Complaint, OfficeCalendar.DateOf(turn.Now), turn.Procedure),
        Intent.Person => Person(turn),
        Intent.Check => Check((await turn.ReadCaseAsync(cancellationToken))?.Complaint, turn),
        Intent.AddToCase => "Yes: just type it here, and I'll keep it with what you've told me.",
        Intent.ChangeContact => $"You can change any answer before it is sent: choose **{Questions.Change}** when I show you what I have.",
        Intent.Help => Help(turn.Procedure),
        Intent.Thanks => "You're welcome.",
        Intent.WhoAreYou => $"I'm {turn.Procedure.Facts.Company}'s automated assistant, not a person. People on our team read what you send.",
        Intent.WhatNext => turn.Conversation is { Case: { } reference, Draft: null }
            ? $"Our team has your complaint {reference} and will contact you in the way you chose. If we can't sort it out straight away, we'll tell you how long we expect it to take."
            : "Nothing is sent until you choose **Send**. Our team then reads it, and contacts you in the way you choose.",
        _ => null,
    };

    private static string Person(IntakeTurn turn) =>
        $"Yes: say **{GetPerson.ToLowerInvariant()}**, and I'll pass what you've told me so far to our team. " +
        (turn.Procedure.Calendar.IsOpen(turn.Now)
            ? $"They are in the office until {turn.Procedure.Calendar.Closes.Uk()} today."
            : OfficeHours.NextOpening("Our office", turn.Now, turn.Procedure.Calendar)) +
        $" Or go on here: a person reads every complaint. You can also e-mail {turn.Procedure.Facts.Email}.";

    private static string Check(Complaint? complaint, IntakeTurn turn) => complaint is null
        ? "To look up a complaint that you made before, say **cancel** first; I keep what you've told me. Then choose **Check or update a complaint**."
        : CaseStatus.Text(complaint, OfficeCalendar.DateOf(turn.Now), turn.Procedure);

    private static string Help(Procedure procedure) =>
        "You can tell me what has gone wrong in your own words, and ask about our office hours or what to do if you're still unhappy at any time. " +
        "While I'm asking you something you can also say **back**, **start again** or **cancel**. " +
        $"If you'd rather talk to somebody, say **{GetPerson.ToLowerInvariant()}**, or e-mail {procedure.Facts.Email}.";
}
