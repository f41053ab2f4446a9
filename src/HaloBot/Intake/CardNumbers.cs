using System.Text;
using System.Text.RegularExpressions;

namespace HaloBot.Intake;

/// <summary>
/// Takes the numbers of payment cards out of what customers write, before anything is stored. A number counts as one when its length and
/// beginning are those of a card scheme and its check digit is right: account, phone, SIM and handset numbers stay.
/// </summary>
public static partial class CardNumbers
{
    public const string Mask = "[card number removed]";

    private const int Shortest = 13;
    private const int Longest = 19;

    public static string Remove(string text) => text.Length < Shortest ? text : Digits().Replace(text, number => Masked(number.Value));

    /// <summary>Other groups of digits, such as the date of expiry, may stand before, between and behind.</summary>
    private static string Masked(string written)
    {
        var groups = Group().Matches(written);
        var (kept, from) = (new StringBuilder(), 0);
        for (var first = 0; first < groups.Count; first++)
        {
            if (LastOfCard(groups, first) is { } last)
            {
                kept.Append(written, from, groups[first].Index - from).Append(Mask);
                from = groups[last].Index + groups[last].Length;
                first = last;
            }
        }

        return kept.Append(written, from, written.Length - from).ToString();
    }

    /// <summary>The group with which a card's number ends that begins with this one; null when none does.</summary>
    private static int? LastOfCard(MatchCollection groups, int first)
    {
        var digits = "";
        for (var last = first; last < groups.Count && digits.Length + groups[last].Length <= Longest; last++)
        {
            digits += groups[last].Value;
            if (digits.Length >= Shortest && Scheme().IsMatch(digits) && ChecksOut(digits))
            {
                return last;
            }
        }

        return null;
    }

    /// <summary>Luhn's check (ISO/IEC 7812): every second digit from the right counts double.</summary>
    private static bool ChecksOut(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            digit *= 1 + (i % 2);
            sum += digit > 9 ? digit - 9 : digit;
        }

        return sum % 10 == 0;
    }

    // Digits as people write them: in groups, with a space, dash or dot between; not part of a longer word or number.
    [GeneratedRegex(@"(?<![\w.-])[0-9](?:[ \u00a0.-]?[0-9]){12,}(?!\w)", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Digits();

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Group();

    // Visa; Mastercard; American Express; Diners; JCB; Discover; Maestro.
    [GeneratedRegex(@"^(4\d{12}(\d{3}){0,2}|(5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}|3[47]\d{13}|3(0[0-5]|[68]\d)\d{11}|35(2[89]|[3-8]\d)\d{12}|(6011|65\d\d|64[4-9]\d)\d{12,15}|(50|5[6-8]|6[0-9])\d{11,17})$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Scheme();
}
