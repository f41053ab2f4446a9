using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Asks, recognises the answer, and asks again until the answer will do.</summary>
public abstract class Prompt<T> : Dialog
{
    private const string PersistedOptions = "options";
    private const string PersistedState = "state";

    private readonly PromptValidator<T> _validator;

    protected Prompt(string dialogId, PromptValidator<T> validator = null)
        : base(dialogId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(dialogId);
        _validator = validator;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (options is not PromptOptions promptOptions)
        {
            throw new ArgumentException($"The prompt '{Id}' begins with PromptOptions: use PromptAsync.", nameof(options));
        }

        ExpectInput(promptOptions.Prompt);
        ExpectInput(promptOptions.RetryPrompt);
        var state = new Dictionary<string, object>(StringComparer.Ordinal);
        PromptAttempts.Write(state, 0);
        dc.ActiveDialog.State[PersistedOptions] = promptOptions;
        dc.ActiveDialog.State[PersistedState] = state;
        await OnPromptAsync(dc.Context, state, promptOptions, isRetry: false, cancellationToken);
        return EndOfTurn;
    }

    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var (options, state) = Persisted(dc.ActiveDialog);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        PromptAttempts.Write(state, PromptAttempts.Read(state) + 1);
        var accepted = _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken);
        if (accepted)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        // A validator that has already told the user what is wrong needs no second question.
        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, state, options, isRetry: true, cancellationToken);
        }

        return EndOfTurn;
    }

    /// <summary>Someone pushed a dialog on top of the prompt, and it has ended: ask again.</summary>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result = null, CancellationToken cancellationToken = default)
    {
        await RepromptDialogAsync(dc.Context, dc.ActiveDialog, cancellationToken);
        return EndOfTurn;
    }

    public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
    {
        var (options, state) = Persisted(instance);
        return OnPromptAsync(turnContext, state, options, isRetry: false, cancellationToken);
    }

    protected abstract Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default);

    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default);

    /// <summary>The prompt with its choices put to it in the way that suits the channel, or as <paramref name="style"/> says.</summary>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity prompt,
        string channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions options = null,
        CancellationToken cancellationToken = default)
    {
        var text = prompt?.Text ?? "";
        IMessageActivity choosing = style switch
        {
            ListStyle.None => MessageFactory.Text(text),
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            _ => ChoiceFactory.ForChannel(channelId, choices, text, null, options),
        };
        if (prompt is not Activity own)
        {
            choosing.InputHint = InputHints.ExpectingInput;
            return choosing;
        }

        var asked = own.Copy();
        asked.Text = choosing.Text;
        asked.SuggestedActions = choosing.SuggestedActions ?? asked.SuggestedActions;
        if (choosing.Attachments is { Count: > 0 } cards)
        {
            asked.Attachments = [.. asked.Attachments ?? [], .. cards];
        }

        return asked;
    }

    /// <summary>The question as it is asked now. A copy is sent: sending addresses an activity, and the address must not enter the state.</summary>
    private protected static Activity Question(PromptOptions options, bool isRetry) =>
        (isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt)?.Copy();

    /// <summary>Sends the question as it stands, if there is one.</summary>
    private protected static Task AskAsync(ITurnContext turnContext, PromptOptions options, bool isRetry, CancellationToken cancellationToken) =>
        Question(options, isRetry) is { } question ? turnContext.SendActivityAsync(question, cancellationToken) : Task.CompletedTask;

    private static void ExpectInput(Activity prompt)
    {
        if (prompt is not null && string.IsNullOrEmpty(prompt.InputHint))
        {
            prompt.InputHint = InputHints.ExpectingInput;
        }
    }

    private static (PromptOptions Options, IDictionary<string, object> State) Persisted(DialogInstance instance) =>
        ((PromptOptions)instance.State[PersistedOptions], (IDictionary<string, object>)instance.State[PersistedState]);
}
