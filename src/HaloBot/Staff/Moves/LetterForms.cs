using AdaptiveCards;
using HaloBot.Complaints;
using static HaloBot.Staff.FormInputs;

namespace HaloBot.Staff;

/// <summary>
/// "A deadlock letter, which allows the CEDR to look at your complaint earlier" (the complaints procedure): a manager reads the whole letter
/// over before it goes out, or declines a request with the reason and the next date.
/// </summary>
internal static class LetterForms
{
    public static MoveButton Issue { get; } = new(
        ComplaintProcedure.IssueLetter, (_, procedure) => $"Issue {procedure.LetterWithArticle}", (_, answers) => answers.Text("letter") is { } words ? new IssueLetter(words) : null)
    {
        Form = form => [Words(form, "letter", "What we found, did and offered (the customer and the scheme read it)", "We looked into …", "Please say what you found, did and offered.")],
        Preview = Preview,
        Send = "Issue the letter",
        Missing = _ => "Please say what you found, did and offered.",
    };

    public static MoveButton Decline { get; } = new(
        ComplaintProcedure.DeclineLetter,
        (_, procedure) => $"Decline {procedure.LetterWithArticle}",
        (_, answers) => (answers.Text("reason"), answers.Date("next")) is ({ } reason, { } next) ? new DeclineLetter(reason, next) : null)
    {
        Form = form =>
        [
            Words(form, "reason", "Why not (the customer reads it)", "We are still …", "Please give the reason."),
            Date(form, "next", "The customer hears more by", "Please choose the date.", from: form.Today.AddDays(1)),
        ],
        Send = "Tell the customer",
        Missing = _ => "Please give the reason and the date by which the customer hears more.",
    };

    private static IEnumerable<AdaptiveElement> Preview(FormContext form, FormAnswers answers)
    {
        var letter = DeadlockLetter.Preview(form.Complaint, answers.Text("letter") ?? "", form.Viewer, form.Today, form.Procedure);

        // The command "check" names every doubt; here only what the letter says can be a reason not to send it.
        foreach (var doubt in form.Procedure.Doubts.Where(doubt => letter.Contains(doubt.Value, StringComparison.Ordinal)))
        {
            yield return new AdaptiveTextBlock($"Check before you send: “{doubt.Value}” may be out of date. {doubt.Why}") { Wrap = true, Color = AdaptiveTextColor.Warning };
        }

        // The letter is what the customer gets, in markdown with everything that came from a person escaped.
        foreach (var paragraph in letter.Split("\n\n"))
        {
            yield return new AdaptiveTextBlock(paragraph) { Wrap = true };
        }
    }
}
