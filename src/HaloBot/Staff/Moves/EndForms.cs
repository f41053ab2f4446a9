using HaloBot.Complaints;
using static HaloBot.Staff.FormInputs;

namespace HaloBot.Staff;

/// <summary>How staff end a case, and begin it again.</summary>
internal static class EndForms
{
    public static MoveButton Close { get; } = new(
        ComplaintProcedure.Close,
        (_, _) => "Close",
        (_, answers) => (answers.Choice<ClosedBecause>("because"), answers.Text("reason")) is ({ } because, { } reason) ? new Close(because, reason) : null)
    {
        Form = form =>
        [
            Choice(form, "because", "Why it can be closed", "Please choose one.", All<ClosedBecause>(because => Name(because, form.Procedure))),
            Words(form, "reason", "In your words (internal)", "What the customer said, and when.", "Please give the reason."),
        ],
        Send = "Close the case",
        Missing = _ => "Please choose why it can be closed, and say it in your words.",
    };

    public static MoveButton NotAComplaint { get; } = new(
        ComplaintProcedure.NotAComplaint, (_, _) => "Not a complaint", (_, answers) => answers.Text("reason") is { } reason ? new NotAComplaint(reason) : null)
    {
        Form = form => [Words(form, "reason", "Why this is not a complaint (internal)", "Such as: a question about a bill, answered.", "Please give the reason.")],
        Send = "Close it as not a complaint",
        Missing = _ => "Please say why this is not a complaint.",
    };

    public static MoveButton Reopen { get; } = new(
        ComplaintProcedure.Reopen, (_, _) => "Reopen", (_, answers) => answers.Text("reason") is { } reason ? new Reopen(reason) : null)
    {
        Form = form => [Words(form, "reason", "What has come up", "Such as: the customer rang, it is off again.", "Please say what has come up.")],
        Send = "Reopen the case",
        Missing = _ => "Please say what has come up.",
        IsMain = true,
    };

    private static string Name(ClosedBecause because, Procedure procedure) => because switch
    {
        ClosedBecause.Silence => "No answer to the outcome for weeks",
        ClosedBecause.Letter => $"The customer was sent {procedure.LetterWithArticle}",
        ClosedBecause.Accepted => "The customer accepted the outcome (by phone, e-mail or post)",
        _ => "The customer withdrew it (by phone, e-mail or post)",
    };
}
