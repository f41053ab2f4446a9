using HaloBot.Complaints;

namespace HaloBot.Intake;

/// <summary>
/// Something that a customer may do with a filed complaint in this chat: what they say for it, what they are asked before it is done, and
/// the command. Whether it is permitted, the procedure says.
/// </summary>
/// <param name="Intent">What the customer says for it.</param>
/// <param name="Title">Its button.</param>
/// <param name="Question">Asked before it is done: a misunderstanding must do nothing.</param>
/// <param name="Yes">The button that does it.</param>
/// <param name="Command">Made with what the customer adds, or null.</param>
/// <param name="TakesWords">Words instead of yes or no are a yes, and the reason.</param>
public sealed record CaseStep(
    Intent Intent,
    Func<Procedure, string> Title,
    Func<Complaint, IntakeTurn, string> Question,
    string Yes,
    Func<string?, Command> Command,
    bool TakesWords = false)
{
    public static IReadOnlyList<CaseStep> All { get; } =
    [
        new(Intent.Settled, _ => CustomerChoices.Settled,
            (complaint, _) => $"Does our answer settle your complaint {complaint.Reference}? Then I'll close it.",
            "Yes, it's settled", _ => new Accept()),
        new(Intent.NotSatisfied, _ => CustomerChoices.NotSatisfied,
            (complaint, _) => $"I'm sorry that our answer doesn't settle it. Shall I pass your complaint {complaint.Reference} to a manager? If you like, tell me what is still wrong.",
            "Yes, pass it on", why => new NotSatisfied(why), TakesWords: true),
        new(Intent.Manager, _ => "Ask for a manager",
            (complaint, _) => $"Shall I ask a department manager to look at your complaint {complaint.Reference}?",
            "Yes, please", _ => new AskForManager()),
        new(Intent.InWriting, _ => "Put it in writing", Writing, "Yes, record it", _ => new PutInWriting()),
        new(Intent.Letter, procedure => $"Ask for {procedure.LetterWithArticle}",
            (complaint, turn) => $"Shall I ask our managers for {turn.Procedure.LetterWithArticle} for your complaint {complaint.Reference}? It lets {turn.Procedure.Scheme} look sooner. A manager decides, and will tell you why if the answer is no.",
            "Yes, ask for it", _ => new RequestLetter()),
        new(Intent.Withdraw, _ => "Withdraw my complaint",
            (complaint, _) => $"Do you want to withdraw your complaint {complaint.Reference}? We would do nothing more about it.",
            "Yes, withdraw it", _ => new Withdraw()),
        new(Intent.Reopen, _ => "Open it again",
            (complaint, _) => $"Your complaint {complaint.Reference} is closed. Shall I open it again? If you like, tell me what has come up.",
            "Yes, open it again", why => new Reopen(why), TakesWords: true),
    ];

    public static CaseStep? Of(Intent intent) => All.FirstOrDefault(step => step.Intent == intent);

    /// <summary>What the customer may do with the complaint now, as buttons.</summary>
    public static IEnumerable<string> Titles(Complaint complaint, IntakeTurn turn) =>
        All.Where(step => step.WhyNot(complaint, turn) is null).Select(step => step.Title(turn.Procedure));

    /// <summary>Why it is not possible now, for the customer; null when it is.</summary>
    public string? WhyNot(Complaint complaint, IntakeTurn turn) =>
        (ComplaintProcedure.Decide(complaint, Command(null), Actor.Customer(complaint.CustomerKey, complaint.Name), turn.Now, turn.Procedure) as Decision.Refused)?.Reason;

    private static string Writing(Complaint complaint, IntakeTurn turn) =>
        $"Shall I record your complaint {complaint.Reference} as put in writing today? What you told me here counts, and we aim to reply by " +
        $"{turn.Procedure.WrittenReplyDate(OfficeCalendar.DateOf(turn.Now)).Date.InFull()}. You can also write to {string.Join(", ", turn.Procedure.Facts.Address)}.";
}
