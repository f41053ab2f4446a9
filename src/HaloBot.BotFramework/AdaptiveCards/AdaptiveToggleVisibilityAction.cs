using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Shows and hides elements of the card by their ids, without asking the bot.</summary>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    public const string TypeName = "Action.ToggleVisibility";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        base.WriteMembers(writer);
        writer.WriteStartArray("targetElements");
        foreach (var target in TargetElements)
        {
            target.WriteTo(writer);
        }

        writer.WriteEndArray();
    }
}

public class AdaptiveTargetElement
{
    public AdaptiveTargetElement()
    {
    }

    public AdaptiveTargetElement(string elementId) => ElementId = elementId;

    public AdaptiveTargetElement(string elementId, bool isVisible)
        : this(elementId) => IsVisible = isVisible;

    public string ElementId { get; set; }

    /// <summary>Shown or hidden, whatever it was before; null turns it over.</summary>
    public bool? IsVisible { get; set; }

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("elementId", ElementId ?? "");
        if (IsVisible is { } isVisible)
        {
            writer.WriteBoolean("isVisible", isVisible);
        }

        writer.WriteEndObject();
    }
}
