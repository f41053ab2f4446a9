using HaloBot.Complaints;
using Microsoft.Bot.Builder.Dialogs;

namespace HaloBot.Intake;

/// <summary>Takes another way to reach the customer about a filed complaint.</summary>
public sealed class ChangeContactDialog : InterruptibleDialog
{
    private const string Steps = "steps";
    private const string Contact = "contact";

    public ChangeContactDialog()
        : base(nameof(ChangeContactDialog))
    {
        AddDialog(new WaterfallDialog(Steps,
        [
            (step, cancellationToken) => step.PromptAsync(Contact, new PromptOptions(), cancellationToken),
            (step, cancellationToken) => step.EndDialogAsync(new ChangeContact(ContactReader.Read((string)step.Result)!), cancellationToken),
        ]));
        AddDialog(new TextQuestion(Contact, _ => Questions.NewContact, Validators.ContactAsync));
        InitialDialogId = Steps;
    }
}
