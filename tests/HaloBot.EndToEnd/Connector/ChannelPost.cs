using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using HaloBot.Tests.Transcripts;

namespace HaloBot.EndToEnd.Connector;

/// <summary>A post in the channel, with its thread.</summary>
/// <param name="Thread">The conversation in which its thread goes on.</param>
/// <param name="Id">The activity that begins it.</param>
internal sealed record ChannelPost(string Thread, string Id)
{
    /// <summary>The activity as it was posted, and as it was edited since.</summary>
    public ConcurrentQueue<JsonObject> Versions { get; } = [];

    /// <summary>What the bot has written beneath it.</summary>
    public ConcurrentQueue<JsonObject> Lines { get; } = [];

    /// <summary>Whether the service has lost it: edits find nothing any more.</summary>
    public bool IsLost { get; set; }

    public ShownCard Card => ShownCard.In(Versions.Last());

    public IReadOnlyList<string> Texts => [.. Lines.Select(line => Spoken.Of(line.ToElement()))];
}
