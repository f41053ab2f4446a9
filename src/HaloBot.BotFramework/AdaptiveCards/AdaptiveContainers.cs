using System.Collections;
using System.Text.Json;

namespace AdaptiveCards;

public abstract class AdaptiveCollectionElement : AdaptiveElement, IEnumerable<AdaptiveElement>
{
    public AdaptiveContainerStyle? Style { get; set; }

    public AdaptiveAction SelectAction { get; set; }

    public bool Bleed { get; set; }

    public abstract void Add(AdaptiveElement element);

    public abstract IEnumerator<AdaptiveElement> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        base.WriteMembers(writer);
        if (Style is { } style && style is not AdaptiveContainerStyle.Normal)
        {
            writer.WriteString("style", JsonNamingPolicy.CamelCase.ConvertName(style.ToString()));
        }

        writer.WriteOne("selectAction", SelectAction);
        writer.WriteFlag("bleed", Bleed);
    }
}

public class AdaptiveContainer : AdaptiveCollectionElement
{
    public const string TypeName = "Container";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveElement> Items { get; set; } = [];

    public override void Add(AdaptiveElement element) => Items.Add(element);

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Items.GetEnumerator();

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        base.WriteMembers(writer);
        writer.WriteAll("items", Items);
    }
}

public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    public const string TypeName = "ColumnSet";

    public override string Type { get; set; } = TypeName;

    public List<AdaptiveColumn> Columns { get; set; } = [];

    public override void Add(AdaptiveElement element) => Columns.Add((AdaptiveColumn)element);

    public override IEnumerator<AdaptiveElement> GetEnumerator() => Columns.GetEnumerator();

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        base.WriteMembers(writer);
        writer.WriteAll("columns", Columns);
    }
}

public class AdaptiveColumn : AdaptiveContainer
{
    public new const string TypeName = "Column";

    public override string Type { get; set; } = TypeName;

    /// <summary><c>"auto"</c>, <c>"stretch"</c> or pixels such as <c>"80px"</c>.</summary>
    public AdaptiveWidth Width { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        base.WriteMembers(writer);
        writer.WriteText("width", Width?.ToString());
    }
}

public enum AdaptiveContainerStyle
{
    Normal,
    Default,
    Emphasis,
    Good,
    Attention,
    Warning,
    Accent,
}
