using System.Buffers;
using System.Text;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A card as Teams and Web Chat show it. What is set here is written by <see cref="ToJson"/>, valid for schema 1.5.</summary>
public class AdaptiveCard : AdaptiveTypedElement
{
    public const string ContentType = "application/vnd.microsoft.card.adaptive";
    public const string TypeName = "AdaptiveCard";

    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    public AdaptiveCard(string schemaVersion) => Version = new AdaptiveSchemaVersion(schemaVersion);

    public override string Type { get; set; } = TypeName;

    public AdaptiveSchemaVersion Version { get; set; }

    /// <summary>Shown by hosts that cannot show the card, and read aloud in notifications.</summary>
    public string FallbackText { get; set; }

    public string Speak { get; set; }

    public string Lang { get; set; }

    public string MinHeight { get; set; }

    public List<AdaptiveElement> Body { get; set; } = [];

    public List<AdaptiveAction> Actions { get; set; } = [];

    public AdaptiveAction SelectAction { get; set; }

    public AdaptiveRefresh Refresh { get; set; }

    public string ToJson()
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, CardWriting.Options))
        {
            WriteTo(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        writer.WriteString("version", Version.ToString());
        writer.WriteText("fallbackText", FallbackText);
        writer.WriteText("speak", Speak);
        writer.WriteText("lang", Lang);
        writer.WriteText("minHeight", MinHeight);
        writer.WriteAll("body", Body);
        if (Actions.Count > 0)
        {
            writer.WriteAll("actions", Actions);
        }

        writer.WriteOne("selectAction", SelectAction);
        Refresh?.WriteTo(writer);
    }
}
