using System.Text.Json;

namespace AdaptiveCards;

public abstract class AdaptiveInput : AdaptiveElement
{
    /// <summary>Always set it: without a label an input has no name for a screen reader.</summary>
    public string Label { get; set; }

    public bool IsRequired { get; set; }

    public string ErrorMessage { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        base.WriteMembers(writer);
        writer.WriteText("label", Label);
        writer.WriteFlag("isRequired", IsRequired);
        writer.WriteText("errorMessage", ErrorMessage);
    }
}

public class AdaptiveTextInput : AdaptiveInput
{
    public const string TypeName = "Input.Text";

    public override string Type { get; set; } = TypeName;

    public string Placeholder { get; set; }

    public string Value { get; set; }

    public AdaptiveTextInputStyle Style { get; set; }

    public bool IsMultiline { get; set; }

    /// <summary>0: no limit.</summary>
    public int MaxLength { get; set; }

    public string Regex { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        base.WriteMembers(writer);
        writer.WriteText("placeholder", Placeholder);
        writer.WriteText("value", Value);
        writer.WriteChoice("style", Style);
        writer.WriteFlag("isMultiline", IsMultiline);
        writer.WriteNumber("maxLength", MaxLength, assumed: 0);
        writer.WriteText("regex", Regex);
    }
}

public class AdaptiveDateInput : AdaptiveInput
{
    public const string TypeName = "Input.Date";

    public override string Type { get; set; } = TypeName;

    public string Placeholder { get; set; }

    /// <summary>Dates are written YYYY-MM-DD, here and in <see cref="Min"/> and <see cref="Max"/>.</summary>
    public string Value { get; set; }

    public string Min { get; set; }

    public string Max { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        base.WriteMembers(writer);
        writer.WriteText("placeholder", Placeholder);
        writer.WriteText("value", Value);
        writer.WriteText("min", Min);
        writer.WriteText("max", Max);
    }
}

public class AdaptiveToggleInput : AdaptiveInput
{
    public const string TypeName = "Input.Toggle";

    public override string Type { get; set; } = TypeName;

    public string Title { get; set; }

    public string Value { get; set; }

    public string ValueOn { get; set; } = "true";

    public string ValueOff { get; set; } = "false";

    public bool Wrap { get; set; }

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        base.WriteMembers(writer);
        writer.WriteString("title", Title ?? "");
        writer.WriteText("value", Value);
        writer.WriteText("valueOn", ValueOn);
        writer.WriteText("valueOff", ValueOff);
        writer.WriteFlag("wrap", Wrap);
    }
}

public enum AdaptiveTextInputStyle
{
    Text,
    Tel,
    Url,
    Email,
    Password,
}
