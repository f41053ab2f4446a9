using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>Every move that staff make from a case's card, in the order in which the card shows them.</summary>
internal static class MoveButtons
{
    private const string Test = "test";
    private const string NoTest = "no test";

    private static readonly Dictionary<string, MoveButton> ByVerb;

    static MoveButtons()
    {
        All =
        [
            Plain(ComplaintProcedure.Claim, "Claim", new Claim()) with { IsMain = true },
            new(ComplaintProcedure.TakeOver, (complaint, _) => complaint.Takeover is { } taken ? $"Take over from {taken.FirstName}" : "Take over", (_, answers) => new TakeOver(answers.Text(CardCommands.Code)))
            {
                IsMain = true,
                Code = complaint => complaint.Takeover?.Id,
            },
            CustomerForms.Reply,
            Plain(ComplaintProcedure.HandBack, "Hand back", new HandBack()) with { IsMain = true },
            CustomerForms.ExpectedDate,
            CustomerForms.Outcome,
            LetterForms.Issue,
            LetterForms.Decline,
            Linking(ComplaintProcedure.LinkChat, "Link the chat", code => new LinkChat(code)),
            Linking(ComplaintProcedure.RefuseLink, "Refuse the link", code => new RefuseLink(code)),
            Plain(ComplaintProcedure.Redeliver, "Try again", new Redeliver()) with { IsMain = true },
            EndForms.Reopen,
            DeskForms.Note,
            DeskForms.Assign,
            Plain(ComplaintProcedure.Release, "Release", new Release()),
            DeskForms.AskForManager,
            DeskForms.PutInWriting,
            DeskForms.CheckIdentity,
            CorrectForm.Button,
            EndForms.Close,
            EndForms.NotAComplaint,
            MarkTest,
        ];
        ByVerb = All.ToDictionary(button => button.Move.Verb, StringComparer.Ordinal);
    }

    public static IReadOnlyList<MoveButton> All { get; }

    public static MoveButton? Find(string verb) => ByVerb.GetValueOrDefault(verb);

    /// <summary>Those that the procedure offers the viewer.</summary>
    public static IEnumerable<MoveButton> For(Complaint complaint, Actor viewer, Procedure procedure)
    {
        var offered = ComplaintProcedure.OffersFor(complaint, viewer, procedure).ToHashSet();
        return All.Where(button => offered.Contains(button.Move));
    }

    /// <summary>The button carries what it said: on an old card it must not do the opposite.</summary>
    private static MoveButton MarkTest { get; } = new(
        ComplaintProcedure.MarkTest,
        (complaint, _) => complaint.IsTest ? "Not a test" : "Mark as a test",
        (form, answers) => new MarkTest(answers.Text(CardCommands.Code) switch { Test => true, NoTest => false, _ => !form.Complaint.IsTest }))
    {
        Code = complaint => complaint.IsTest ? NoTest : Test,
    };

    private static MoveButton Plain(Move move, string title, Command command) => new(move, (_, _) => title, (_, _) => command);

    /// <summary>The button carries the code of the chat that its card shows: somebody else may have asked since.</summary>
    private static MoveButton Linking(Move move, string title, Func<string?, Command> command) =>
        new(move, (_, _) => title, (_, answers) => command(answers.Text(CardCommands.Code))) { IsMain = true, Code = complaint => complaint.JoinAsked?.Code };
}
