using Microsoft.Bot.Builder.Dialogs;

namespace Microsoft.Bot.Builder;

/// <summary>
/// Properties kept under one storage key: read at the first use in a turn, written by <see cref="SaveChangesAsync"/> if they changed.
/// As in the official class the last writer wins; whoever needs better keeps its state in storage of its own.
/// </summary>
public abstract class BotState(IStorage storage, string contextServiceKey) : IPropertyManager
{
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new PropertyAccessor<T>(this, name);
    }

    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (!force && Cached(turnContext) is not null)
        {
            return;
        }

        var key = GetStorageKey(turnContext);
        var items = await storage.ReadAsync([key], cancellationToken);
        var state = items.TryGetValue(key, out var item) ? (IDictionary<string, object>)item : NewState();
        turnContext.TurnState.Set(contextServiceKey, new CachedState(state, StateValue.ToJson(state)));
    }

    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        if (Cached(turnContext) is { } cached && (force || cached.HasChanged))
        {
            var changes = NewState();
            changes[GetStorageKey(turnContext)] = cached.State;
            await storage.WriteAsync(changes, cancellationToken);
            cached.MarkSaved();
        }
    }

    /// <summary>Empties the state for the rest of the turn; storage follows when changes are saved.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Set(contextServiceKey, new CachedState(NewState(), saved: null));
        return Task.CompletedTask;
    }

    public virtual async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        turnContext.TurnState.Remove(contextServiceKey);
        await storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    protected abstract string GetStorageKey(ITurnContext turnContext);

    private static Dictionary<string, object> NewState() => new(StringComparer.Ordinal);

    private CachedState Cached(ITurnContext turnContext) => turnContext.TurnState.Get<CachedState>(contextServiceKey);

    private sealed class CachedState(IDictionary<string, object> state, string saved)
    {
        private string _saved = saved;

        public IDictionary<string, object> State => state;

        public bool HasChanged => _saved != StateValue.ToJson(state);

        public void MarkSaved() => _saved = StateValue.ToJson(state);
    }

    private sealed class PropertyAccessor<T>(BotState owner, string name) : IStatePropertyAccessor<T>
    {
        public string Name => name;

        public async Task<T> GetAsync(ITurnContext turnContext, Func<T> defaultValueFactory = null, CancellationToken cancellationToken = default)
        {
            var state = await StateAsync(turnContext, cancellationToken);
            if (state.TryGetValue(name, out var value))
            {
                return (T)value;
            }

            var created = defaultValueFactory is null ? default : defaultValueFactory();
            if (created is not null && defaultValueFactory is not null)
            {
                state[name] = created;
            }

            return created;
        }

        public async Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default) =>
            (await StateAsync(turnContext, cancellationToken))[name] = value;

        public async Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
            (await StateAsync(turnContext, cancellationToken)).Remove(name);

        private async Task<IDictionary<string, object>> StateAsync(ITurnContext turnContext, CancellationToken cancellationToken)
        {
            await owner.LoadAsync(turnContext, force: false, cancellationToken);
            return owner.Cached(turnContext).State;
        }
    }
}
