using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Microsoft.Bot.Schema;

public partial class Activity
{
    [SuppressMessage("Performance", "CA1859", Justification = "The official signature.")]
    public static IMessageActivity CreateMessageActivity() =>
        new Activity { Type = ActivityTypes.Message, Attachments = [], Entities = [] };

    public static IInvokeActivity CreateInvokeActivity() => new Activity { Type = ActivityTypes.Invoke };

    public static IEventActivity CreateEventActivity() => new Activity { Type = ActivityTypes.Event };

    public static IConversationUpdateActivity CreateConversationUpdateActivity() =>
        new Activity { Type = ActivityTypes.ConversationUpdate, MembersAdded = [], MembersRemoved = [] };

    /// <summary>A message from the recipient of this activity to its sender, in the same conversation.</summary>
    public Activity CreateReply(string text = null, string locale = null) => new()
    {
        Type = ActivityTypes.Message,
        From = new ChannelAccount(Recipient?.Id, Recipient?.Name),
        Recipient = new ChannelAccount(From?.Id, From?.Name),
        ReplyToId = ReplyTarget,
        ServiceUrl = ServiceUrl,
        ChannelId = ChannelId,
        Conversation = new ConversationAccount(Conversation?.IsGroup, id: Conversation?.Id, name: Conversation?.Name),
        Text = text ?? string.Empty,
        Locale = locale ?? Locale,
        Attachments = [],
        Entities = [],
    };

    /// <summary>Addresses this activity to the conversation that <paramref name="reference"/> names.</summary>
    /// <param name="isIncoming">True: as sent by the user to the bot; false: as sent by the bot.</param>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        (From, Recipient) = isIncoming ? (reference.User, reference.Bot) : (reference.Bot, reference.User);
        if (isIncoming)
        {
            Id = reference.ActivityId ?? Id;
        }
        else
        {
            ReplyToId = reference.ActivityId ?? ReplyToId;
        }

        return this;
    }

    /// <summary>The same activity, free to be addressed elsewhere; what hangs on it is shared.</summary>
    internal Activity Copy() => (Activity)MemberwiseClone();

    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = ReplyTarget,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    public ConversationReference GetReplyConversationReference(ResourceResponse reply)
    {
        var reference = GetConversationReference();
        reference.ActivityId = reply.Id;
        return reference;
    }

    public Mention[] GetMentions() =>
        Entities is null ? [] : [.. Entities.Where(e => IsKind(e?.Type, "mention")).Select(e => e as Mention ?? e.GetAs<Mention>())];

    public bool HasContent() =>
        !string.IsNullOrWhiteSpace(Text) || !string.IsNullOrWhiteSpace(Summary) || Attachments is { Count: > 0 } || ChannelData is not null;

    /// <summary>The channel's own data as <typeparamref name="TypeT"/>, a type that this library knows or a JsonElement.</summary>
    public TypeT GetChannelData<TypeT>() => Payload.Read<TypeT>(ChannelData);

    public bool TryGetChannelData<TypeT>(out TypeT instance)
    {
        instance = default;
        try
        {
            instance = GetChannelData<TypeT>();
            return ChannelData is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    public IMessageActivity AsMessageActivity() => IsActivity(ActivityTypes.Message) ? this : null;

    public IMessageUpdateActivity AsMessageUpdateActivity() => IsActivity(ActivityTypes.MessageUpdate) ? this : null;

    public IMessageDeleteActivity AsMessageDeleteActivity() => IsActivity(ActivityTypes.MessageDelete) ? this : null;

    public IConversationUpdateActivity AsConversationUpdateActivity() => IsActivity(ActivityTypes.ConversationUpdate) ? this : null;

    public IInstallationUpdateActivity AsInstallationUpdateActivity() => IsActivity(ActivityTypes.InstallationUpdate) ? this : null;

    public IInvokeActivity AsInvokeActivity() => IsActivity(ActivityTypes.Invoke) ? this : null;

    public IEventActivity AsEventActivity() => IsActivity(ActivityTypes.Event) ? this : null;

    /// <summary>A conversation's own notices have no activity worth replying to, except on channels that thread by them.</summary>
    private string ReplyTarget =>
        !IsKind(Type, ActivityTypes.ConversationUpdate) || (!IsKind(ChannelId, "directline") && !IsKind(ChannelId, "webchat")) ? Id : null;

    protected bool IsActivity(string activityType)
    {
        var slash = Type?.IndexOf('/', StringComparison.Ordinal) ?? -1;
        return IsKind(slash < 0 ? Type : Type[..slash], activityType);
    }

    private static bool IsKind(string kind, string expected) => string.Equals(kind, expected, StringComparison.OrdinalIgnoreCase);
}
