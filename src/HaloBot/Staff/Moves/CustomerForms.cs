using HaloBot.Complaints;
using static HaloBot.Staff.FormInputs;

namespace HaloBot.Staff;

/// <summary>Forms whose words the customer reads: the reply, the expected date and the outcome.</summary>
internal static class CustomerForms
{
    public static MoveButton Reply { get; } = new(
        ComplaintProcedure.Reply, (_, _) => "Reply", (_, answers) => answers.Text("reply") is { } words ? new Reply(words, InThread: false) : null)
    {
        Form = form => [Words(form, "reply", $"Reply to {form.Complaint.FirstName}", form.Complaint.HasChat ? "The customer reads this in the chat." : $"Goes to the customer by {form.Complaint.Contact.Kind.Name()}: please send it.", "Please write the reply first.")],
        Send = "Send to the customer",
        Missing = _ => "Please write the reply first.",
        OpensInCard = true,
        IsMain = true,
    };

    /// <summary>"We will keep you informed about how long we expect to take to sort the matter out for you" (the complaints procedure).</summary>
    public static MoveButton ExpectedDate { get; } = new(
        ComplaintProcedure.SetExpectedDate, (_, _) => "Expected date", (_, answers) => answers.Date("expected") is { } on ? new SetExpectedDate(on, answers.Text("reason")) : null)
    {
        Form = form =>
        [
            Date(form, "expected", $"{form.Complaint.FirstName} can expect an answer by", "Please choose the date.", from: form.Today),
            Words(form, "reason", "Reason (the customer reads it)", "Needed when another date was given before.", form.Complaint.ExpectedOn is null ? null : "Please give the reason."),
        ],
        Send = "Tell the customer",
        Missing = _ => "Please choose the date first.",
        IsMain = true,
    };

    public static MoveButton Outcome { get; } = new(
        ComplaintProcedure.GiveOutcome,
        (_, _) => "Give outcome",
        (_, answers) => (answers.Text("outcome"), answers.Choice<Remedy>("remedy"), answers.Text("rootCause")) is ({ } outcome, { } remedy, { } cause) ? new GiveOutcome(outcome, remedy, cause) : null)
    {
        Form = form =>
        [
            Words(form, "outcome", "Outcome, in words for the customer", "What we found and decided.", "Please write the outcome."),
            Choice(form, "remedy", "What we are doing about it", "Please choose one.", All<Remedy>(remedy => remedy.ToString())),
            Words(form, "rootCause", "Root cause (internal)", "Why it went wrong, so that it does not happen again.", "Please say why it went wrong."),
        ],
        Send = "Send the outcome",
        Missing = _ => "Please fill in the outcome, what we are doing about it and the root cause.",
        IsMain = true,
    };
}
