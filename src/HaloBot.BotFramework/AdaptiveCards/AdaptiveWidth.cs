namespace AdaptiveCards;

/// <summary>How wide a column is.</summary>
public class AdaptiveWidth
{
    private readonly string _width;

    public AdaptiveWidth(string value)
    {
        var isPixels = value is not null && value.EndsWith("px", StringComparison.Ordinal) && uint.TryParse(value[..^2], out _);
        _width = value is "auto" or "stretch" || isPixels
            ? value
            : throw new ArgumentException($"A column is auto, stretch or so many px wide, not '{value}'.", nameof(value));
    }

    public static AdaptiveWidth Auto { get; } = new("auto");

    public static AdaptiveWidth Stretch { get; } = new("stretch");

    public static implicit operator AdaptiveWidth(string value) => new(value);

    public override string ToString() => _width;
}
