using System.IO.Hashing;
using System.Runtime.InteropServices;
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
    // Eight characters stand for 48 bits, which tell a chat's latest activities apart. A channel redelivers within seconds, not after
    // dozens of messages.
    private const int NameLength = 8;
    private const int MostNames = 32 * (NameLength + 1);

    // More questions than a draft has; summaries are questions, too, and each change draws another.
    private const int MostAsked = 60;

    /// <summary>Where the customer can be reached: the conversation that they wrote in last.</summary>
    public ReplyAddress? Address { get; set; }

    public bool Greeted { get; set; }

    public ComplaintDraft? Draft { get; set; }

    /// <summary>When the customer last wrote (business time), or null.</summary>
    public DateTimeOffset? SpokenAt { get; set; }

    /// <summary>What the customer said about themselves when they filed a case in this chat.</summary>
    public KnownCustomer? Known { get; set; }

    /// <summary>Files that were sent after filing and are not with the case yet: it is closed, and the customer is asked whether to open it again.</summary>
    public List<CaseFile>? Unplaced { get; set; }

    /// <summary>The case that was filed last in this chat.</summary>
    public CaseReference? Case { get; set; }

    /// <summary>The case that this chat was let into by a link from an e-mail, until the customer has come and it is linked.</summary>
    public CaseReference? Invited { get; set; }

    /// <summary>The case that the running dialog is about: staff may make another one the talk while it waits for its answer.</summary>
    public CaseReference? DialogCase { get; set; }

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

    /// <summary>Short names of the latest activities, a space after each, oldest first: one text is read and written faster than a list.</summary>
    public string Recent { get; set; } = "";

    /// <summary>How often which questions have been put, by a digest of their words, so that they can be put differently.</summary>
    public Dictionary<string, int> Asked { get; set; } = [];

    /// <summary>Names the last message, if something of it was kept in the draft: who presses Enter twice has not answered the next question.</summary>
    public string? Taken { get; set; }

    [JsonIgnore]
    public string ETag { get; set; } = "";

    /// <summary>Whether the activity was handled in one of the latest turns.</summary>
    /// <param name="inboundId"><see cref="Inbound.Id"/>.</param>
    public bool HasHandled(string inboundId) => Recent.Contains(NameOf(inboundId), StringComparison.Ordinal);

    public int HasAsked(string question) => Asked.GetValueOrDefault(NameOf(question));

    /// <summary>How often these words have been asked before. Counts them.</summary>
    public int CountAsked(string question)
    {
        if (Asked.Count >= MostAsked)
        {
            Asked.Clear();
        }

        var name = NameOf(question);
        var before = Asked.GetValueOrDefault(name);
        Asked[name] = before + 1;
        return before;
    }

    public bool HasTaken(string text) => Taken is not null && Taken == NameOf(text);

    /// <param name="isTaken">Something of it was kept. The same words again, which are not, leave it so.</param>
    public void NoteTaken(string text, bool isTaken) => Taken = isTaken || HasTaken(text) ? NameOf(text) : null;

    public void Remember(string inboundId)
    {
        var kept = Recent.Length < MostNames ? 0 : Recent.IndexOf(' ', StringComparison.Ordinal) + 1;
        Recent = string.Concat(Recent.AsSpan(kept), NameOf(inboundId), " ");
    }

    // Not a cryptographic digest, which would cost more than the rest of a short turn: who makes two of their own messages look the same
    // loses one of them, and nobody else's.
    private static string NameOf(string text)
    {
        Span<byte> hash = stackalloc byte[sizeof(ulong)];
        XxHash3.Hash(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return Convert.ToBase64String(hash[..(NameLength * 6 / 8)]);
    }
}

/// <summary>Who the customer is and how to reach them, so that they need not say it twice.</summary>
public sealed record KnownCustomer(CustomerKind Kind, string Name, Contact Contact, string? AccountNumber, string? SupportNeeds)
{
    /// <summary>Null when the case was filed before they had said all that.</summary>
    public static KnownCustomer? Of(ComplaintDetails details) => details.Kind == CustomerKind.NotAsked || details.Contact.Kind == ContactKind.Chat
        ? null
        : new(details.Kind, details.Name, details.Contact, details.AccountNumber ?? "", details.SupportNeeds ?? "");
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(CaseReferenceConverter)])]
[JsonSerializable(typeof(Conversation))]
[JsonSerializable(typeof(ResumeTarget))]
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
