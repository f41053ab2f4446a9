using System.Text.RegularExpressions;
using HaloBot.Language;

namespace HaloBot.Complaints;

/// <summary>Ways to reach somebody, each as one word by which it is found however it is typed.</summary>
public static partial class ContactWords
{
    private const int LongestEmail = 100;
    private const int FewestDigits = 7;

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>
    /// In any case, and with a dash for whatever must not stand in a key: two addresses that differ only in that are found together, which does
    /// no harm.
    /// </summary>
    public static string Email(string address) => string.Concat(
        FoldedWords.Fold(address.Trim()).Take(LongestEmail).Select(c => char.IsLetterOrDigit(c) || c is '@' or '.' or '+' ? c : '-'));

    /// <summary>A phone number's digits as they are dialled in the UK: "+44 (0)7700 900123" is "07700900123". Null where it is none.</summary>
    public static string? Phone(string number)
    {
        var digits = string.Concat(number.Where(char.IsAsciiDigit));
        if (digits.Length < FewestDigits)
        {
            return null;
        }

        var abroad = number.TrimStart().StartsWith('+') ? digits : digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : null;
        var national = abroad?.StartsWith("44", StringComparison.Ordinal) == true ? abroad[2..]
            : abroad is null && digits.Length is 12 or 13 && digits.StartsWith("44", StringComparison.Ordinal) ? digits[2..]
            : null;
        return national is null ? abroad ?? digits : national.StartsWith('0') ? national : $"0{national}";
    }

    /// <summary>E-mail addresses, phone numbers and postcodes of a text, and the rest of it.</summary>
    public static (List<string> Words, string Remainder) In(string text)
    {
        var words = new List<string>();
        var rest = Emails().Replace(text, match => Take(Email(match.Value.Trim('<', '>', '(', ')', ',', ';', '.', '"', '\'', ':', '?', '!'))));
        rest = Phones().Replace(rest, match => Phone(match.Value) is { } phone ? Take(phone) : match.Value);
        rest = Postcodes().Replace(rest, match => Take(string.Concat(FoldedWords.Of(match.Value))));
        return (words, rest);

        string Take(string word)
        {
            words.Add(word);
            return " ";
        }
    }

    [GeneratedRegex(@"\S+@\S+", Options, 200)]
    private static partial Regex Emails();

    [GeneratedRegex(@"(?<![\w@])\+?\(?[0-9][0-9 ().\-/]{5,24}[0-9](?!\w)", Options, 200)]
    private static partial Regex Phones();

    [GeneratedRegex(@"\b[A-Z]{1,2}[0-9][A-Z0-9]? *[0-9][A-Z]{2}\b", Options, 200)]
    private static partial Regex Postcodes();
}
