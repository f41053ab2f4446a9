using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>
/// One thing that happened in a conversation, as it travels. What has no member here (reactions, semantic actions …) is kept
/// in <see cref="Properties"/> and written back unchanged. Members of type <see cref="object"/> read as
/// <see cref="System.Text.Json.JsonElement"/>; what they may be set to: <see cref="PayloadConverter"/>.
/// </summary>
public partial class Activity
    : IMessageUpdateActivity, IMessageDeleteActivity, IConversationUpdateActivity, IInstallationUpdateActivity, IInvokeActivity, IEventActivity
{
    public const string ContentType = "application/vnd.microsoft.activity";

    public string Type { get; set; }

    public string Id { get; set; }

    public DateTimeOffset? Timestamp { get; set; }

    public DateTimeOffset? LocalTimestamp { get; set; }

    public string LocalTimezone { get; set; }

    public string ServiceUrl { get; set; }

    public string ChannelId { get; set; }

    public ChannelAccount From { get; set; }

    public ConversationAccount Conversation { get; set; }

    public ChannelAccount Recipient { get; set; }

    public string TextFormat { get; set; }

    public string AttachmentLayout { get; set; }

    public IList<ChannelAccount> MembersAdded { get; set; }

    public IList<ChannelAccount> MembersRemoved { get; set; }

    public string TopicName { get; set; }

    public bool? HistoryDisclosed { get; set; }

    public string Locale { get; set; }

    public string Text { get; set; }

    public string Speak { get; set; }

    public string InputHint { get; set; }

    public string Summary { get; set; }

    public SuggestedActions SuggestedActions { get; set; }

    public IList<Attachment> Attachments { get; set; }

    public IList<Entity> Entities { get; set; }

    public object ChannelData { get; set; }

    public string Action { get; set; }

    public string ReplyToId { get; set; }

    public string Label { get; set; }

    public string ValueType { get; set; }

    public object Value { get; set; }

    public string Name { get; set; }

    public ConversationReference RelatesTo { get; set; }

    public string Code { get; set; }

    public DateTimeOffset? Expiration { get; set; }

    public string Importance { get; set; }

    public string DeliveryMode { get; set; }

    public string CallerId { get; set; }

    [JsonIgnore]
    public IDictionary<string, JsonElement> Properties
    {
        get => Unknown ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        set => Unknown = value;
    }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement> Unknown { get; set; }
}
