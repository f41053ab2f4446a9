using HaloBot.Storage;
using Microsoft.Bot.Connector.Authentication;

namespace HaloBot.Staff;

/// <summary>
/// Where the staff's channel is: the settings fix it, or it is learnt when HaloBot is added to a team. What is learnt is kept in storage
/// and looked up again every few seconds (<see cref="StaffChannelWatch"/>), so that every instance knows it.
/// </summary>
public sealed class StaffChannel(TeamsSettings settings, StaffChannelStore store, BotFrameworkAuthentication authentication)
{
    private volatile StaffChannelState _state = new();

    /// <summary>Whether the settings fix the place.</summary>
    public bool IsFixed => settings.ServiceUrl is not null;

    /// <summary>Null until HaloBot has been added to a team.</summary>
    public StaffPlace? Place => settings.FixedPlace() ?? _state.Learnt;

    /// <summary>Whether nothing can be posted: HaloBot is in no team, or was taken out of it. Where the settings fix the place, only trying tells.</summary>
    public bool IsAway => !IsFixed && (_state.Learnt is null || _state.RemovedAt is not null);

    /// <summary>Everything that is remembered, as it is now.</summary>
    public async Task<StaffChannelState> ReadAsync(CancellationToken cancellationToken) => Keep(await store.ReadAsync(cancellationToken));

    /// <inheritdoc cref="StaffChannelStore.ChangeAsync" />
    public async Task<T> ChangeAsync<T>(Func<StaffChannelState, (StaffChannelState, T)> change, CancellationToken cancellationToken)
    {
        var (state, result) = await store.ChangeAsync(change, cancellationToken);
        Keep(state);
        return result;
    }

    /// <summary>Somebody of the team was heard of: so HaloBot is in it, and its service URL, which authentication has vouched for, is the one in use.</summary>
    public async Task MetAsync(string serviceUrl, CancellationToken cancellationToken)
    {
        if (_state is { Learnt: { } place } && (_state.RemovedAt is not null || !IsSame(place.ServiceUrl, serviceUrl)))
        {
            await ChangeAsync(
                state => state.Learnt?.TeamId == place.TeamId
                    ? (state with { RemovedAt = null, Learnt = state.Learnt with { ServiceUrl = serviceUrl } }, true)
                    : (state, false),
                cancellationToken);
        }
    }

    /// <summary>A message arrived that did not mention the bot.</summary>
    public async Task HeardAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (_state.HeardAllAt is null)
        {
            await ChangeAsync(state => state.HeardAllAt is null ? (state with { HeardAllAt = now }, true) : (state, false), cancellationToken);
        }
    }

    private static bool IsSame(string one, string other) => string.Equals(one.TrimEnd('/'), other.TrimEnd('/'), StringComparison.OrdinalIgnoreCase);

    private StaffChannelState Keep(StaffChannelState state)
    {
        if (state.Learnt is { } place)
        {
            // It came with an activity that was validated, here or on another instance.
            SdkSeam.Trust(authentication, place.ServiceUrl);
        }

        return _state = state;
    }
}
