using AdaptiveCards;
using HaloBot.Complaints;
using static HaloBot.Staff.FormInputs;

namespace HaloBot.Staff;

/// <summary>Puts right what was recorded wrongly. Whatever is left as it was stays.</summary>
internal static class CorrectForm
{
    public static MoveButton Button { get; } = new(ComplaintProcedure.Correct, (_, _) => "Correct", Read)
    {
        Form = Inputs,
        Send = "Correct the case",
        Missing = answers => answers.Text("contact") is { } contact && ContactReader.Read(contact) is null
            ? ContactReader.Unreadable
            : "Please change what is wrong, and give the reason.",
    };

    private static IEnumerable<AdaptiveElement> Inputs(FormContext form)
    {
        var complaint = form.Complaint;
        yield return Choice(form, "kind", "Customer", null, All<CustomerKind>(kind => kind.Name()), complaint.Kind.ToString());
        yield return Choice(form, "category", "About", null, All<Category>(category => category.Name()), complaint.Category.ToString());
        yield return Line(form, "contact", "Reached by (an e-mail address, a phone number or a postal address)", "Left empty, it stays as it is.", null, complaint.Contact.Kind == ContactKind.Chat ? null : complaint.Contact.Value);
        yield return Date(form, "firstRaised", $"First raised with us on (an earlier date than {complaint.FirstRaised.InFull()})", null, until: complaint.FirstRaised, value: complaint.FirstRaised);
        yield return Words(form, "reason", "Reason for the correction (internal)", "Such as: the call of 12 November is in the log.", "Please give the reason.");
    }

    private static Correct? Read(FormContext form, FormAnswers answers)
    {
        var complaint = form.Complaint;
        var typed = answers.Text("contact");
        var contact = typed is null || typed == complaint.Contact.Value ? null : ContactReader.Read(typed);
        var kind = Changed(answers.Choice<CustomerKind>("kind"), complaint.Kind);
        var category = Changed(answers.Choice<Category>("category"), complaint.Category);
        var firstRaised = Changed(answers.Date("firstRaised"), complaint.FirstRaised);
        var isUnread = typed is not null && typed != complaint.Contact.Value && contact is null;
        var isNothing = contact is null && kind is null && category is null && firstRaised is null;
        return answers.Text("reason") is { } reason && !isUnread && !isNothing ? new Correct(reason, kind, contact, category, firstRaised) : null;
    }

    private static T? Changed<T>(T? answer, T before)
        where T : struct => answer is { } value && !value.Equals(before) ? value : null;
}
