using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace HaloBot.Intake;

/// <summary>Gives the Bot Framework's dialogs their stack out of the customer's conversation row, and takes it back.</summary>
public sealed class DialogStack(Conversation conversation) : IStatePropertyAccessor<DialogState>
{
    private DialogState? _state;

    public string Name => nameof(DialogState);

    public Task<DialogState> GetAsync(ITurnContext turnContext, Func<DialogState> defaultValueFactory = null!, CancellationToken cancellationToken = default) =>
        Task.FromResult(_state ??= Load());

    public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default)
    {
        _state = value;
        return Task.CompletedTask;
    }

    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        _state = null;
        conversation.Dialogs = null;
        return Task.CompletedTask;
    }

    /// <summary>Writes the stack back into the row, to be saved with it.</summary>
    public void Save()
    {
        conversation.Dialogs = _state is { DialogStack.Count: > 0 } ? SdkSeam.WriteDialogState(_state) : null;
        conversation.DialogsVersion = CustomerDialogs.Version;
        if (conversation.Draft is { IsStopped: true } draft && _state?.DialogStack.Any(dialog => dialog.Id == nameof(ComplaintDialog)) == true)
        {
            // They have gone on with it.
            conversation.Draft = draft with { IsStopped = false };
        }
    }

    private DialogState Load() =>
        conversation is { Dialogs: { } stack, IsOutdated: false }
            ? SdkSeam.ReadDialogState(stack)
            : new DialogState();
}
