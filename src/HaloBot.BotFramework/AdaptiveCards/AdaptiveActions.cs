using System.Text.Json;
using System.Text.Json.Nodes;

namespace AdaptiveCards;

public abstract class AdaptiveAction : AdaptiveTypedElement
{
    public string Title { get; set; }

    public string IconUrl { get; set; }

    /// <summary>default, positive or destructive.</summary>
    public string Style { get; set; }

    public bool IsEnabled { get; set; } = true;

    public AdaptiveActionMode Mode { get; set; }

    public string Tooltip { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteText("title", Title);
        writer.WriteText("iconUrl", IconUrl);
        writer.WriteText("style", Style);
        writer.WriteFlag("isEnabled", IsEnabled, assumed: true);
        writer.WriteChoice("mode", Mode);
        writer.WriteText("tooltip", Tooltip);
    }
}

public class AdaptiveSubmitAction : AdaptiveAction
{
    public const string TypeName = "Action.Submit";

    public override string Type { get; set; } = TypeName;

    /// <summary>Comes back to the bot together with the inputs. JSON, or a type of this library.</summary>
    public object Data { get; set; }

    public string DataJson { get => ActionData.Write(Data); set => Data = ActionData.Parse(value); }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        base.WriteMembers(writer);
        writer.WritePayload("data", Data);
        writer.WriteChoice("associatedInputs", AssociatedInputs);
    }
}

public class AdaptiveExecuteAction : AdaptiveAction
{
    public const string TypeName = "Action.Execute";

    public override string Type { get; set; } = TypeName;

    public string Verb { get; set; }

    public object Data { get; set; }

    public string DataJson { get => ActionData.Write(Data); set => Data = ActionData.Parse(value); }

    public AdaptiveAssociatedInputs AssociatedInputs { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        base.WriteMembers(writer);
        writer.WriteText("verb", Verb);
        writer.WritePayload("data", Data);
        writer.WriteChoice("associatedInputs", AssociatedInputs);
    }
}

public class AdaptiveShowCardAction : AdaptiveAction
{
    public const string TypeName = "Action.ShowCard";

    public override string Type { get; set; } = TypeName;

    public AdaptiveCard Card { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        base.WriteMembers(writer);
        writer.WriteOne("card", Card);
    }
}

public class AdaptiveOpenUrlAction : AdaptiveAction
{
    public const string TypeName = "Action.OpenUrl";

    public override string Type { get; set; } = TypeName;

    public Uri Url { get; set; }

    public string UrlString { get => Url?.ToString(); set => Url = value is null ? null : new Uri(value); }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        base.WriteMembers(writer);
        writer.WriteText("url", Url?.OriginalString);
    }
}

public enum AdaptiveActionMode
{
    Primary,
    Secondary,
}

public enum AdaptiveAssociatedInputs
{
    Auto,
    None,
}

internal static class ActionData
{
    public static JsonNode Parse(string json) => json is null ? null : JsonNode.Parse(json);

    public static string Write(object data) =>
        data is null ? null : JsonSerializer.Serialize(data, Microsoft.Bot.Schema.BotJson.Wire.Object);
}
