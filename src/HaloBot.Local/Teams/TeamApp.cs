using System.Text.Json;

namespace HaloBot.Local.Teams;

/// <summary>Where HaloBot's app stands in the team: whether it is installed, and what the team lets it read. Outlives the process.</summary>
internal sealed class TeamApp(string path, Changes changes)
{
    private volatile State _state = File.Exists(path) ? JsonSerializer.Deserialize<State>(File.ReadAllBytes(path)) ?? new State() : new State();

    /// <summary>It counts as installed in the complaints channel from the start.</summary>
    public bool Installed => _state.Installed;

    /// <summary>
    /// Whether the team consents to the bot reading every message (<c>ChannelMessage.Read.Group</c>). Without it only messages that
    /// mention the bot, cards and dialogs reach it.
    /// </summary>
    public bool ReadAll => _state.ReadAll;

    public void Consent(bool readAll) => Keep(_state with { ReadAll = readAll });

    public void Install(bool installed) => Keep(_state with { Installed = installed });

    private void Keep(State state)
    {
        WholeFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(state));
        _state = state;
        changes.Announce();
    }

    private sealed record State(bool Installed = true, bool ReadAll = true);
}
