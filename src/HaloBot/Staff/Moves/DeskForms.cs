using HaloBot.Complaints;
using static HaloBot.Staff.FormInputs;

namespace HaloBot.Staff;

/// <summary>Forms for the work among colleagues: who has the case, notes, a letter that arrived, who the customer is.</summary>
internal static class DeskForms
{
    public static MoveButton Note { get; } = new(
        ComplaintProcedure.Note, (_, _) => "Note", (_, answers) => answers.Text("note") is { } note ? new Note(note) : null)
    {
        Form = form => [Words(form, "note", "Note for colleagues", "Internal: the customer never sees it.", "Please write the note.")],
        Send = "Add the note",
        Missing = _ => "Please write the note first.",
    };

    /// <summary>An absent owner's case is given to somebody else in one step.</summary>
    public static MoveButton Assign { get; } = new(
        ComplaintProcedure.Assign,
        (_, _) => "Assign",
        (form, answers) => form.Colleagues.FirstOrDefault(one => string.Equals(one.Id, answers.Text("to"), StringComparison.OrdinalIgnoreCase)) is { } to ? new Assign(to) : null)
    {
        Form = form =>
        [
            Choice(form, "to", "Who is to have this case", "Please choose somebody.", form.Colleagues
                .Where(one => one.Id != form.Complaint.Owner?.Id)
                .OrderBy(one => one.Id != form.Viewer.Id).ThenBy(one => one.Name, StringComparer.CurrentCulture)
                .Select(one => (one.Id, one.Id == form.Viewer.Id ? $"{one.Name} (you)" : one.Name))),
        ],
        Send = "Assign",
        Missing = _ => "Please choose a member of the team.",
    };

    public static MoveButton AskForManager { get; } = new(
        ComplaintProcedure.AskForManager, (_, _) => "Pass to a manager", (_, answers) => answers.Text("reason") is { } reason ? new AskForManager(reason) : null)
    {
        Form = form => [Words(form, "reason", "Why a manager should have it (internal)", "The customer is told that a manager will look at it.", "Please say why.")],
        Send = "Pass it on",
        Missing = _ => "Please say why a manager should have it.",
    };

    /// <summary>A letter or an e-mail arrived: the 30 working days count from the day on which it did.</summary>
    public static MoveButton PutInWriting { get; } = new(
        ComplaintProcedure.PutInWriting, (_, _) => "Letter or e-mail arrived", (_, answers) => answers.Date("received") is { } received ? new PutInWriting(received) : null)
    {
        Form = form => [Date(form, "received", "The letter or e-mail arrived on", "Please choose the date.", from: form.Complaint.FirstRaised, until: form.Today, value: form.Today)],
        Send = "Record it",
        Missing = _ => "Please choose the date on which it arrived.",
    };

    public static MoveButton CheckIdentity { get; } = new(
        ComplaintProcedure.CheckIdentity, (_, _) => "Identity checked", (_, answers) => answers.Text("how") is { } how ? new CheckIdentity(how) : null)
    {
        Form = form => [Line(form, "how", "How you checked who the customer is", "Such as: asked for the last bill's amount", "Please say how you checked.", form.Complaint.Identity?.How)],
        Send = "Record it",
        Missing = _ => "Please say how you checked.",
    };
}
