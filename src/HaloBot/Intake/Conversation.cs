using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HaloBot.Complaints;
using HaloBot.Storage;
using Microsoft.Bot.Builder;

namespace HaloBot.Intake;

/// <summary>Everything that is remembered of a customer's chat, in one row: read once and written once per turn.</summary>
public sealed class Conversation : IStoreItem
{
    // Ids of this many latest activities are kept: a channel redelivers within seconds, not after hundreds of messages.
    private const int HandledKept = 30;

    /// <summary>Where the customer can be reached: the conversation that they wrote in last.</summary>
    public ReplyAddress? Address { get; set; }

    public bool Greeted { get; set; }

    public ComplaintDraft? Draft { get; set; }

    /// <summary>The case that was filed last in this chat.</summary>
    public CaseReference? Case { get; set; }

    /// <summary>The Bot Framework's dialog stack, as <see cref="SdkSeam"/> writes it, or null while no dialog runs.</summary>
    public string? Dialogs { get; set; }

    /// <summary>The <see cref="CustomerDialogs.Version"/> that wrote <see cref="Dialogs"/>.</summary>
    public int DialogsVersion { get; set; }

    /// <summary>Whether the customer is in the middle of dialogs of another version.</summary>
    [JsonIgnore]
    public bool IsOutdated => Dialogs is not null && DialogsVersion != CustomerDialogs.Version;

    /// <summary>Counts turns; replies are named after it.</summary>
    public int Turn { get; set; }

    /// <summary>What the last turn answered, to be sent again if the customer never got it.</summary>
    public List<ChatMessage> Replies { get; set; } = [];

    public List<string> Handled { get; set; } = [];

    [JsonIgnore]
    public string ETag { get; set; } = "";

    public void Remember(string inboundId)
    {
        Handled.Add(inboundId);
        if (Handled.Count > HandledKept)
        {
            Handled.RemoveRange(0, Handled.Count - HandledKept);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(CaseReferenceConverter)])]
[JsonSerializable(typeof(Conversation))]
internal sealed partial class ConversationJson : JsonSerializerContext
{
    /// <summary>As it is stored: any script as it is, because it is never put into a page and a row has its limits.</summary>
    public static ConversationJson Stored => Relaxed.Context;

    // In a class of its own: the generated half of this one is to be initialised first.
    private static class Relaxed
    {
        public static readonly ConversationJson Context = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
