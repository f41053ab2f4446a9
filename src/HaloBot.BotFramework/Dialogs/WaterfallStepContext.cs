namespace Microsoft.Bot.Builder.Dialogs;

public class WaterfallStepContext : DialogContext
{
    private readonly WaterfallDialog _waterfall;
    private bool _nextCalled;

    internal WaterfallStepContext(
        WaterfallDialog waterfall, DialogContext dc, object options, IDictionary<string, object> values, int index, DialogReason reason, object result)
        : base(dc.Dialogs, dc, new DialogState(dc.Stack))
    {
        _waterfall = waterfall;
        Parent = dc.Parent;
        Options = options;
        Values = values;
        Index = index;
        Reason = reason;
        Result = result;
    }

    public int Index { get; }

    public object Options { get; }

    public DialogReason Reason { get; }

    /// <summary>What the step before this one got: the answer to its prompt, or what it passed on.</summary>
    public object Result { get; }

    /// <summary>Shared by the waterfall's steps, and kept between turns.</summary>
    public IDictionary<string, object> Values { get; }

    /// <summary>Goes to the next step at once, without waiting for the user.</summary>
    public async Task<DialogTurnResult> NextAsync(object result = null, CancellationToken cancellationToken = default)
    {
        if (result is CancellationToken)
        {
            throw new ArgumentException("A cancellation token stands where the step's result should.", nameof(result));
        }

        if (_nextCalled)
        {
            throw new InvalidOperationException($"Step {Index} of '{_waterfall.Id}' calls NextAsync twice: return the first call's result.");
        }

        _nextCalled = true;
        return await _waterfall.ResumeDialogAsync(this, DialogReason.NextCalled, result, cancellationToken);
    }
}
