using AdaptiveCards;
using HaloBot.Complaints;
using static HaloBot.Staff.FormInputs;

namespace HaloBot.Staff;

/// <summary>The form for a complaint that came by phone, e-mail or post: "channel and date received required".</summary>
internal static class NewComplaintForm
{
    private static readonly Channel[] Ways = [Channel.Phone, Channel.Email, Channel.Post];

    /// <param name="today">London date.</param>
    public static IEnumerable<AdaptiveElement> Inputs(Filling form, DateOnly today) =>
    [
        Choice(form, "via", "It came by", "Please say how it came.", Ways.Select(way => (way.ToString(), way.Name()))),
        Date(form, "received", "It arrived on", "Please choose the date on which it arrived.", until: today, value: today),
        Date(form, "firstRaised", "First raised with us on (if that was earlier: the weeks until dispute resolution count from it)", null, until: today),
        Line(form, "name", "Customer's name", "As they would like to be addressed", "Please give the customer's name."),
        Choice(form, "kind", "Customer", null, All<CustomerKind>(kind => kind.Name()), CustomerKind.NotAsked.ToString()),
        Line(form, "contact", "Reached by", "An e-mail address, a phone number or a postal address", "Please say how the customer can be reached."),
        Words(form, "description", "What went wrong", "In the customer's words, as far as you have them.", "Please write what went wrong."),
        Choice(form, "category", "About (left empty, I work it out from the words)", null, All<Category>(category => category.Name())),
        Line(form, "desiredOutcome", "What would put it right", "In the customer's words", null),
        Line(form, "accountNumber", "Account number", "As the customer gave it", null),
        Line(form, "supportNeeds", "Anything to support them (needs, not diagnoses)", "Such as: large print, please ring rather than write", null),
    ];

    /// <summary>The complaint as it is to be filed, or what is still to be filled in.</summary>
    public static (FileComplaint? Complaint, string? Mistake) Read(FormAnswers answers, CaseReference reference)
    {
        if (answers.Choice<Channel>("via") is not { } via || !Ways.Contains(via))
        {
            return (null, "Please say how it came.");
        }

        if (answers.Date("received") is not { } received)
        {
            return (null, "Please choose the date on which it arrived.");
        }

        if (answers.Text("name") is not { } name)
        {
            return (null, "Please give the customer's name.");
        }

        if (answers.Text("description") is not { } description)
        {
            return (null, "Please write what went wrong.");
        }

        if (ContactReader.Read(answers.Text("contact") ?? "") is not { } contact)
        {
            return (null, ContactReader.Unreadable);
        }

        var complaint = new FileComplaint(reference, Details(answers, name, contact, description), answers.Date("firstRaised") ?? received)
        {
            Via = via,
            ReceivedOn = received,
        };
        return (complaint, null);
    }

    private static ComplaintDetails Details(FormAnswers answers, string name, Contact contact, string description)
    {
        var needs = answers.Text("supportNeeds");
        return new ComplaintDetails(
            description,
            answers.Choice<CustomerKind>("kind") ?? CustomerKind.NotAsked,
            name,
            contact,
            answers.Text("desiredOutcome"),
            answers.Choice<Category>("category") ?? CategoryGuess.Of(description),
            ComplaintDetails.IsUrgent(description, needs))
        {
            AccountNumber = answers.Text("accountNumber"),
            SupportNeeds = needs,
        };
    }
}
