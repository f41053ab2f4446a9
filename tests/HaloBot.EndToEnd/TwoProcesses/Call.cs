using System.Text.Json;
using System.Text.RegularExpressions;

namespace HaloBot.EndToEnd.TwoProcesses;

/// <summary>What an instance has asked of a channel.</summary>
/// <param name="By">Which instance asked; empty in the chat, where all use one address.</param>
/// <param name="Kind">What it does there.</param>
/// <param name="Conversation">Where; of a post, the thread that it begins.</param>
/// <param name="At">When the channel took it, since the connector's start.</param>
internal sealed partial record Call(string By, CallKind Kind, string Conversation, JsonElement Body, TimeSpan At)
{
    public string Text => Body.TryGetProperty("text", out var text) ? text.GetString() ?? "" : "";

    /// <summary>The first case that it speaks of, or empty.</summary>
    public string Case => Written().Match(Body.GetRawText()).Value;

    /// <summary>The name by which the widget would notice a repetition.</summary>
    public string MessageId => Body.GetProperty("channelData").GetProperty("haloMessageId").GetString()!;

    [GeneratedRegex("HC-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]")]
    private static partial Regex Written();
}

internal enum CallKind
{
    /// <summary>A new post in the staff channel: a case's alert.</summary>
    Post,

    /// <summary>A line in a post's thread.</summary>
    Line,

    /// <summary>The card in place.</summary>
    Edit,

    /// <summary>A message in a customer's chat.</summary>
    Chat,
}
