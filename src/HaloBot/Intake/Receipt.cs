using System.Globalization;
using HaloBot.Complaints;

namespace HaloBot.Intake;

/// <summary>Our widget says by it that it has shown the customer what a person wrote.</summary>
/// <param name="Case">The case about which it was written.</param>
/// <param name="Reply">Its number among what people wrote about the case, from 1: everything before was shown, too.</param>
public readonly record struct Receipt(CaseReference Case, int Reply)
{
    /// <summary>The widget's event.</summary>
    public const string EventName = "halo/seen";

    private const char Separator = ':';

    public static Receipt? Read(string? text) =>
        text?.Split(Separator) is [var reference, var number]
        && CaseReference.TryParse(reference, out var parsed)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var reply)
            ? new Receipt(parsed, reply)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Case}{Separator}{Reply}");
}
