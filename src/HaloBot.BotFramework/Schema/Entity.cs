using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>Something that an activity's text speaks of. Members of a kind that this library does not know are kept.</summary>
[JsonDerivedType(typeof(Mention))]
public class Entity
{
    public Entity()
    {
    }

    public Entity(string type = null) => Type = type;

    public string Type { get; set; }

    [JsonIgnore]
    public IDictionary<string, JsonElement> Properties
    {
        get => Unknown ??= new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        set => Unknown = value;
    }

    [JsonInclude, JsonExtensionData]
    internal IDictionary<string, JsonElement> Unknown { get; set; }

    public T GetAs<T>() => Payload.Read<T>(JsonSerializer.SerializeToElement(this, BotJson.Wire.Entity));
}

public class Mention : Entity
{
    public Mention()
    {
    }

    public Mention(ChannelAccount mentioned = null, string text = null, string type = null)
        : base(type)
    {
        Mentioned = mentioned;
        Text = text;
    }

    public ChannelAccount Mentioned { get; set; }

    public string Text { get; set; }
}
