using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A number. What is not set stands here as <see cref="double.NaN"/> and is not written: the input stays empty.</summary>
public class AdaptiveNumberInput : AdaptiveInput
{
    public const string TypeName = "Input.Number";

    public override string Type { get; set; } = TypeName;

    public string Placeholder { get; set; }

    public double Value { get; set; } = double.NaN;

    public double Min { get; set; } = double.NaN;

    public double Max { get; set; } = double.NaN;

    private protected override void WriteMembers(Utf8JsonWriter writer)
    {
        base.WriteMembers(writer);
        writer.WriteText("placeholder", Placeholder);
        WriteFinite(writer, "value", Value);
        WriteFinite(writer, "min", Min);
        WriteFinite(writer, "max", Max);
    }

    private static void WriteFinite(Utf8JsonWriter writer, string name, double value)
    {
        if (double.IsFinite(value))
        {
            writer.WriteNumber(name, value);
        }
    }
}
