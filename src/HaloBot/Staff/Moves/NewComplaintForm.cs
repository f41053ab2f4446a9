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
    public static (FileComplaint? Complaint, string? Mistake) Read(FormAnswers answers, CaseReference reference) => answers switch
    {
        _ when answers.Choice<Channel>("via") is not { } via || !Ways.Contains(via) => (null, "Please say how it came."),
        _ when answers.Date("received") is null => (null, "Please choose the date on which it arrived."),
        _ when answers.Text("name") is null => (null, "Please give the customer's name."),
        _ when answers.Text("description") is null => (null, "Please write what went wrong."),
        _ when ContactReader.Read(answers.Text("contact") ?? "") is null => (null, ContactReader.Unreadable),
        _ => (Complete(answers, reference), null),
    };

    private static FileComplaint Complete(FormAnswers answers, CaseReference reference)
    {
        var (description, needs, received) = (answers.Text("description")!, answers.Text("supportNeeds"), answers.Date("received")!.Value);
        var details = new ComplaintDetails(
            description,
            answers.Choice<CustomerKind>("kind") ?? CustomerKind.NotAsked,
            answers.Text("name")!,
            ContactReader.Read(answers.Text("contact")!)!,
            answers.Text("desiredOutcome"),
            answers.Choice<Category>("category") ?? CategoryGuess.Of(description),
            ComplaintDetails.IsUrgent(description, needs))
        {
            AccountNumber = answers.Text("accountNumber"),
            SupportNeeds = needs,
        };
        return new FileComplaint(reference, details, answers.Date("firstRaised") ?? received)
        {
            Via = answers.Choice<Channel>("via")!.Value,
            ReceivedOn = received,
        };
    }
}
