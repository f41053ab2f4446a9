using HaloBot.Storage;

namespace HaloBot.Staff.Registration;

/// <summary>What an installation means for the staff's channel.</summary>
public enum Installed
{
    /// <summary>This activity has taken effect already.</summary>
    Before,

    /// <summary>The first: this is the staff's channel from now on.</summary>
    First,

    /// <summary>In the staff's channel, again.</summary>
    Again,

    /// <summary>Somewhere else. Nothing changes until a manager says so in the staff's channel.</summary>
    Elsewhere,

    /// <summary>Somewhere else than where the settings say.</summary>
    ElsewhereThanSet,
}

/// <summary>The rules of registration. Pure: what is remembered, and what becomes of it.</summary>
public static class Registration
{
    private const int MostHandled = 10;

    /// <param name="id">The activity; it takes effect once.</param>
    /// <param name="place">Where HaloBot was added.</param>
    /// <param name="isChosen">Whether somebody chose the channel. If not, and it is the same team, its channel stays.</param>
    /// <param name="fixedPlace">The place in the settings, or null.</param>
    public static (StaffChannelState State, Installed What) Add(StaffChannelState state, string id, StaffPlace place, bool isChosen, StaffPlace? fixedPlace)
    {
        if (state.Handled.Contains(id))
        {
            return (state, Installed.Before);
        }

        state = state with { Handled = [.. state.Handled.TakeLast(MostHandled - 1), id] };
        if ((fixedPlace ?? state.Learnt) is not { } current)
        {
            return (state with { Learnt = place, Asked = null, RemovedAt = null }, Installed.First);
        }

        if (place.TeamId == current.TeamId)
        {
            state = state with
            {
                RemovedAt = null,
                Learnt = state.Learnt is null ? null : state.Learnt with { ServiceUrl = place.ServiceUrl, TeamName = place.TeamName ?? state.Learnt.TeamName },
            };
            if (!isChosen || place.ChannelId == current.ChannelId)
            {
                return (state, Installed.Again);
            }
        }

        return fixedPlace is null ? (state with { Asked = new MoveQuestion(id, place) }, Installed.Elsewhere) : (state, Installed.ElsewhereThanSet);
    }

    /// <summary>HaloBot was taken out of a team. Says whether it was the staff's.</summary>
    public static (StaffChannelState State, bool WasTheirs) Remove(StaffChannelState state, string teamId, DateTimeOffset now, StaffPlace? fixedPlace)
    {
        // There is nothing to move to any more.
        state = state.Asked?.To.TeamId == teamId ? state with { Asked = null } : state;
        return (fixedPlace ?? state.Learnt)?.TeamId == teamId ? (state with { RemovedAt = state.RemovedAt ?? now }, true) : (state, false);
    }

    /// <summary>A manager's answer. Null when the question has been answered, or is not the newest.</summary>
    public static (StaffChannelState State, StaffPlace? To) Answer(StaffChannelState state, string question, bool move)
    {
        if (state.Asked is not { } asked || asked.Id != question)
        {
            return (state, null);
        }

        state = state with { Asked = null };
        return (move ? state with { Learnt = asked.To, RemovedAt = null, HeardAllAt = null } : state, asked.To);
    }
}
