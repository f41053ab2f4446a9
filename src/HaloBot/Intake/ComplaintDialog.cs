using HaloBot.Complaints;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace HaloBot.Intake;

/// <summary>
/// Takes a complaint. Each step keeps the answer to the one before and asks for what is still missing from the draft, so
/// the steps can be entered from the beginning at any time: that is how back, corrections and carrying on later work.
/// </summary>
public sealed class ComplaintDialog : InterruptibleDialog
{
    private const string Steps = "steps";
    private const string Story = "story";
    private const string Kind = "kind";
    private const string Name = "name";
    private const string Contact = "contact";
    private const string Outcome = "outcome";
    private const string Before = "before";
    private const string Account = "account";
    private const string Needs = "needs";
    private const string Category = "category";
    private const string File = "file";
    private const string SendOrNot = "send-or-not";
    private const string WhatToChange = "what-to-change";

    public ComplaintDialog()
        : base(nameof(ComplaintDialog))
    {
        AddDialog(new WaterfallDialog(Steps,
        [
            WhatHappenedAsync,
            WhoYouAreAsync,
            NameAsync,
            ContactAsync,
            DesiredOutcomeAsync,
            ToldBeforeAsync,
            AccountNumberAsync,
            SupportNeedsAsync,
            CategoryAsync,
            FilesAsync,
            SummaryAsync,
            SendAsync,
            ChangeAsync,
        ]));
        AddDialog(new TextQuestion(Story, _ => Questions.WhatHappened, Validators.StoryAsync));
        AddDialog(new ChoiceQuestion(Kind, _ => Questions.WhoYouAre, Validators.ChoiceOrMoreAsync));
        AddDialog(new TextQuestion(Name, _ => Questions.Name, Validators.NameAsync));
        AddDialog(new TextQuestion(Contact, Questions.Contact, Validators.ContactAsync));
        AddDialog(new TextQuestion(Outcome, _ => Questions.DesiredOutcome, Validators.WordsNotYesAsync));
        AddDialog(new TellingBefore(Before));
        AddDialog(new TextQuestion(Account, _ => Questions.AccountNumber, Validators.AccountNumberAsync));
        AddDialog(new TextQuestion(Needs, _ => Questions.SupportNeeds, Validators.WordsNotYesAsync));
        AddDialog(new ChoiceQuestion(Category, _ => Questions.Category, Validators.ChoiceOrMoreAsync));
        AddDialog(new ChoiceQuestion(File, turn => FileQuestion.Which(turn.Draft), Validators.ChoiceOrMoreAsync));
        AddDialog(new ChoiceQuestion(SendOrNot, turn => Questions.Summary(turn.Draft), Validators.SendOrMoreAsync));
        AddDialog(new ChoiceQuestion(WhatToChange, turn => Questions.WhatToChange(turn.Draft), Validators.ChoiceOrMoreAsync));
        InitialDialogId = Steps;
    }

    protected override bool GreetingsAreNoAnswer => true;

    // "A manager to call me" may be what would put it right, "please e-mail me rather than phone" what they need.
    protected override bool IsAnswer(string? prompt, Intent intent, string text) =>
        (prompt is Outcome or Needs && Questions.IsWish(intent, text))
        || (prompt is Before && intent == Intent.Check && !text.Contains("HC", StringComparison.OrdinalIgnoreCase))
        || base.IsAnswer(prompt, intent, text);

    protected override async Task<DialogTurnResult> BackAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        var turn = innerDc.Context.IntakeTurn();
        var before = turn.Draft;
        turn.Draft = before.Back();
        if (turn.Draft == before)
        {
            await innerDc.Context.SendActivityAsync("There is nothing to go back to yet.", cancellationToken: cancellationToken);
        }

        return await FromTheBeginningAsync(innerDc, cancellationToken);
    }

    protected override async Task<DialogTurnResult> StartAgainAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        innerDc.Context.IntakeTurn().BeginAgain();
        await innerDc.Context.SendActivityAsync("All right, let's start again.", cancellationToken: cancellationToken);
        return await FromTheBeginningAsync(innerDc, cancellationToken);
    }

    private async Task<DialogTurnResult> FromTheBeginningAsync(DialogContext innerDc, CancellationToken cancellationToken)
    {
        await innerDc.CancelAllDialogsAsync(cancellationToken);
        return await innerDc.BeginDialogAsync(InitialDialogId, cancellationToken: cancellationToken);
    }

    private static Task<DialogTurnResult> WhatHappenedAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        AskIfAsync(Draft(step).Description is null, step, Story, cancellationToken);

    private static Task<DialogTurnResult> WhoYouAreAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Keep<string>(step, (draft, text) => draft.WithMore(text));
        return AskIfAsync(Draft(step).Kind is null, step, Kind, cancellationToken);
    }

    private static Task<DialogTurnResult> NameAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Keep<FoundChoice>(step, (draft, choice) => draft with { Kind = (CustomerKind)choice.Index });
        return AskIfAsync(Draft(step).Name is null, step, Name, cancellationToken);
    }

    private static Task<DialogTurnResult> ContactAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Keep<string>(step, (draft, name) => draft with { Name = Questions.NameIn(name) });
        return AskIfAsync(Draft(step).Contact is null, step, Contact, cancellationToken);
    }

    private static Task<DialogTurnResult> DesiredOutcomeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Keep<string>(step, (draft, text) => ContactReader.Rest(text) is { } rest
            ? draft.WithMore(rest) with { Contact = ContactReader.Read(text) }
            : draft with { Contact = ContactReader.Read(text) });
        return AskIfAsync(Draft(step).DesiredOutcome is null, step, Outcome, cancellationToken);
    }

    private static Task<DialogTurnResult> ToldBeforeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        KeepOrSkip(step, (draft, text) => draft with { DesiredOutcome = text });
        return AskIfAsync(Draft(step).ToldBefore is null, step, Before, cancellationToken);
    }

    private static Task<DialogTurnResult> AccountNumberAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        if (step.Result is IList<DateTimeResolution> dates)
        {
            var turn = step.Context.IntakeTurn();
            KeepOrSkip(turn, turn.Text, (draft, text) => draft with { ToldBefore = TellingBefore.Of(text, text.Length > 0 ? dates : [], OfficeCalendar.DateOf(turn.Now)) });
        }

        return AskIfAsync(Draft(step).AccountNumber is null, step, Account, cancellationToken);
    }

    private static Task<DialogTurnResult> SupportNeedsAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        KeepOrSkip(step, (draft, text) => draft with { AccountNumber = text });
        return AskIfAsync(Draft(step).SupportNeeds is null, step, Needs, cancellationToken);
    }

    private static Task<DialogTurnResult> CategoryAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        KeepOrSkip(step, (draft, text) => draft with { SupportNeeds = text });
        return AskIfAsync(Draft(step).ChoosesCategory, step, Category, cancellationToken);
    }

    private static Task<DialogTurnResult> FilesAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Keep<FoundChoice>(step, (draft, choice) => draft with { Category = Questions.CategoryOf(choice), ChoosesCategory = false });
        return AskIfAsync(Draft(step).ChoosesFiles, step, File, cancellationToken);
    }

    private static Task<DialogTurnResult> SummaryAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Keep<FoundChoice>(step, FileQuestion.Remove);
        return AskAsync(step, SendOrNot, cancellationToken);
    }

    private static async Task<DialogTurnResult> SendAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        (step.Result as FoundChoice)?.Value switch
        {
            Questions.Send => await step.EndDialogAsync(Filing(Draft(step)), cancellationToken),
            Questions.Cancel => await CancelAsync(step, cancellationToken),
            Questions.Change => await AskAsync(step, WhatToChange, cancellationToken),
            _ => await AskAgainAsync(step, cancellationToken),
        };

    private static async Task<DialogTurnResult> ChangeAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Keep<FoundChoice>(step, Questions.Forget);
        return await AskAgainAsync(step, cancellationToken);
    }

    private static Task<DialogTurnResult> AskIfAsync(bool isMissing, WaterfallStepContext step, string question, CancellationToken cancellationToken) =>
        isMissing ? AskAsync(step, question, cancellationToken) : step.NextAsync(cancellationToken: cancellationToken);

    /// <summary>The question is drawn when it is put, and so are its choices: nothing of it is kept.</summary>
    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, string question, CancellationToken cancellationToken) =>
        step.PromptAsync(question, new PromptOptions(), cancellationToken);

    /// <summary>Goes through the steps from the first; those whose answer is known pass at once.</summary>
    private static Task<DialogTurnResult> AskAgainAsync(WaterfallStepContext step, CancellationToken cancellationToken) =>
        step.ReplaceDialogAsync(Steps, cancellationToken: cancellationToken);

    private static FileComplaint Filing(ComplaintDraft draft) => new(draft.Reference, draft.ToDetails(), draft.FirstRaised);

    private static ComplaintDraft Draft(WaterfallStepContext step) => step.Context.IntakeTurn().Draft;

    /// <summary>Keeps an answer that may be left out: empty, when it is.</summary>
    private static void KeepOrSkip(WaterfallStepContext step, Func<ComplaintDraft, string, ComplaintDraft> keep)
    {
        if (step.Result is string answer)
        {
            KeepOrSkip(step.Context.IntakeTurn(), answer, keep);
        }
    }

    private static void KeepOrSkip(IntakeTurn turn, string answer, Func<ComplaintDraft, string, ComplaintDraft> keep)
    {
        var skipsRest = Questions.IsSkipOfRest(answer);
        var kept = keep(turn.Draft, skipsRest || Questions.IsSkip(answer) ? "" : answer);
        turn.Draft = skipsRest ? kept.WithoutTheRest() : kept;
    }

    private static void Keep<T>(WaterfallStepContext step, Func<ComplaintDraft, T, ComplaintDraft> keep)
    {
        if (step.Result is T answer)
        {
            var turn = step.Context.IntakeTurn();
            turn.Draft = keep(turn.Draft, answer);
        }
    }
}
