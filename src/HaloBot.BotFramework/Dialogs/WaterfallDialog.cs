using System.Globalization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Dialogs;

public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);

/// <summary>Steps taken in order; what the user answers to one is the next one's <see cref="WaterfallStepContext.Result"/>.</summary>
public class WaterfallDialog : Dialog
{
    private const string Options = "options";
    private const string Values = "values";
    private const string StepIndex = "stepIndex";

    private readonly List<WaterfallStep> _steps;

    public WaterfallDialog(string dialogId, IEnumerable<WaterfallStep> actions = null)
        : base(dialogId) => _steps = [.. actions ?? []];

    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc, object options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var state = dc.ActiveDialog.State;
        if (options is not null)
        {
            state[Options] = options;
        }

        state[Values] = new Dictionary<string, object>(StringComparer.Ordinal);
        return await RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>A message is the next step's result; anything else (an event, a card's invoke) leaves the step waiting.</summary>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.Context.Activity.Type == ActivityTypes.Message
            ? await ResumeDialogAsync(dc, DialogReason.ContinueCalled, dc.Context.Activity.Text, cancellationToken)
            : EndOfTurn;
    }

    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc, DialogReason reason, object result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        var index = Convert.ToInt32(dc.ActiveDialog.State[StepIndex], CultureInfo.InvariantCulture);
        return RunStepAsync(dc, index + 1, reason, result, cancellationToken);
    }

    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        _steps[stepContext.Index](stepContext, cancellationToken);

    protected async Task<DialogTurnResult> RunStepAsync(
        DialogContext dc, int index, DialogReason reason, object result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return await dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog.State;
        state[StepIndex] = index;
        state.TryGetValue(Options, out var options);
        var values = (IDictionary<string, object>)state[Values];
        return await OnStepAsync(new WaterfallStepContext(this, dc, options, values, index, reason, result), cancellationToken);
    }
}
