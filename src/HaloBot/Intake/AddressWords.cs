using System.Buffers;
using System.Text.RegularExpressions;

namespace HaloBot.Intake;

/// <summary>An e-mail address or a phone number in a short message stands in the phrases as one word ("my new number is …").</summary>
internal static partial class AddressWords
{
    private static readonly SearchValues<char> Telling = SearchValues.Create("@0123456789");

    public static string InPlaceOf(string text) =>
        text.AsSpan().ContainsAny(Telling) ? PhoneNumber().Replace(EmailAddress().Replace(text, " anemail "), " anumber ") : text;

    [GeneratedRegex(@"[^\s@]+@[^\s@]+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex EmailAddress();

    // Ten digits or more, with spaces between them.
    [GeneratedRegex(@"(?<![\w-])\+?[0-9]( ?[0-9]){9,14}(?![\w-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex PhoneNumber();
}
