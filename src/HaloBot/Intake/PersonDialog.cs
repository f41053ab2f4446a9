using HaloBot.Complaints;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace HaloBot.Intake;

/// <summary>
/// Talk to a person. In office hours staff are alerted at once, with whatever is known so far; out of hours, or when the customer would
/// rather not wait, they are asked to make contact. Either way there is a case, so nobody is forgotten.
/// </summary>
public sealed class PersonDialog : InterruptibleDialog
{
    /// <summary>The options to begin with when the customer wants to be contacted, whatever the time.</summary>
    public const string ToBeContacted = "contact";

    private const string Steps = "steps";
    private const string YesOrNo = "yes-or-no";
    private const string Contact = "contact";
    private const string Name = "name";

    public PersonDialog()
        : base(nameof(PersonDialog))
    {
        AddDialog(new WaterfallDialog(Steps, [OfferAsync, ContactAsync, NameAsync, FinishAsync]));
        AddDialog(new ExactChoicePrompt(YesOrNo, Validators.ChoiceOrWordsAsync));
        AddDialog(new TextQuestion(Contact, Questions.Contact, Validators.ContactAsync));
        AddDialog(new TextQuestion(Name, _ => Questions.Name, Validators.NameAsync));
        InitialDialogId = Steps;
    }

    private static async Task<DialogTurnResult> OfferAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.IntakeTurn();
        if (SdkSeam.ToJson(step.Options)?.GetString() == ToBeContacted)
        {
            return await step.NextAsync(new FoundChoice { Index = 0 }, cancellationToken);
        }

        if (turn.Procedure.Calendar.IsOpen(turn.Now))
        {
            return await step.EndDialogAsync(await OpenCaseAsync(turn, cancellationToken) is null ? Filing(turn) : new AskForPerson(), cancellationToken);
        }

        return await step.PromptAsync(
            YesOrNo,
            new PromptOptions
            {
                Prompt = MessageFactory.Text($"There is nobody in the office to talk to now. {OfficeHours.NextOpening("It", turn.Now, turn.Procedure.Calendar)} Shall I ask our team to contact you then?"),
                RetryPrompt = MessageFactory.Text("Shall I ask our team to contact you when the office is open? Please say **yes** or **no**."),
                Choices = [new Choice("Yes, contact me") { Synonyms = CaseStepDialog.Yes }, new Choice("No") { Synonyms = CaseStepDialog.No }],
                Style = ListStyle.SuggestedAction,
            },
            cancellationToken);
    }

    private static async Task<DialogTurnResult> ContactAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.IntakeTurn();
        switch ((step.Result as FoundChoice)?.Index)
        {
            case 0:
                break;
            case null:
                // They say why they want somebody: it belongs to what our team will read.
                if (await OpenCaseAsync(turn, cancellationToken) is { } open && await RoomForText.HasAsync(step.Context, cancellationToken))
                {
                    await step.Context.SendActivityAsync(
                        ChatMessage.WithChoices("I'll pass that on. Would you like our team to contact you?", [CustomerChoices.ContactMe]), cancellationToken);
                    return await step.EndDialogAsync(new AddInformation(open.Reference, turn.Text), cancellationToken);
                }

                if (await RoomForText.HasAsync(step.Context, cancellationToken))
                {
                    turn.Draft = turn.Draft.WithMore(turn.Text);
                    await step.Context.SendActivityAsync("Thank you, I've kept that for our team.", cancellationToken: cancellationToken);
                }

                return await step.ReplaceDialogAsync(Steps, step.Options, cancellationToken);
            default:
                // With a complaint in the making, the conversation goes on there.
                await step.Context.SendActivityAsync(
                    turn.Conversation.Draft?.Description is null
                        ? ChatMessage.WithChoices("All right. What would you like to do?", Answers.Menu)
                        : MessageFactory.Text("All right, let's go on here."),
                    cancellationToken);
                return await step.EndDialogAsync(cancellationToken: cancellationToken);
        }

        var known = await OpenCaseAsync(turn, cancellationToken) is { } complaint ? complaint.Contact.Kind != ContactKind.Chat : turn.Draft.Contact is not null;
        return known
            ? await step.NextAsync(cancellationToken: cancellationToken)
            : await step.PromptAsync(Contact, new PromptOptions(), cancellationToken);
    }

    private static async Task<DialogTurnResult> NameAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.IntakeTurn();
        if (await OpenCaseAsync(turn, cancellationToken) is not null)
        {
            return await step.EndDialogAsync(new AskForContact(step.Result is string contact ? ContactReader.Read(contact) : null), cancellationToken);
        }

        if (step.Result is string typed)
        {
            turn.Draft = turn.Draft with { Contact = ContactReader.Read(typed) };
        }

        return turn.Draft.Name is not null
            ? await step.NextAsync(cancellationToken: cancellationToken)
            : await step.PromptAsync(Name, new PromptOptions(), cancellationToken);
    }

    private static async Task<DialogTurnResult> FinishAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        var turn = step.Context.IntakeTurn();
        if (step.Result is string name)
        {
            turn.Draft = turn.Draft with { Name = Questions.NameIn(name) };
        }

        return await step.EndDialogAsync(Filing(turn), cancellationToken);
    }

    /// <summary>The customer's case, unless it is over or something new is being told.</summary>
    private static async Task<Complaint?> OpenCaseAsync(IntakeTurn turn, CancellationToken cancellationToken) =>
        turn.Conversation.Draft?.Description is null && await turn.ReadCaseAsync(cancellationToken) is { Complaint: { IsOpen: true } complaint } ? complaint : null;

    private static FileComplaint Filing(IntakeTurn turn) =>
        new(turn.Draft.Reference, turn.Draft.ToDetailsSoFar("(The customer would like to talk to a person.)"), turn.Draft.FirstRaised) { WantsPerson = true };
}
