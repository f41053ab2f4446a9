using System.Net.Mail;
using System.Text.RegularExpressions;
using HaloBot.Complaints;
using PhoneNumbers;

namespace HaloBot;

/// <summary>
/// Finds the ways to reach the customer in what they typed: an e-mail address, a phone number (UK unless it says otherwise) or a postal
/// address; which of them they prefer, and whether they would rather not be phoned.
/// </summary>
public static partial class ContactReader
{
    /// <summary>Said to staff where there is none.</summary>
    public const string Unreadable = "I can't read how the customer is to be reached: give an e-mail address, a phone number, or a postal address with its postcode.";

    /// <summary>Null when there is none that could be used.</summary>
    public static Contact? Read(string text)
    {
        var isPost = Postcode().IsMatch(text) && text.Length is >= 12 and <= 300 && !Email().IsMatch(text);
        if (isPost)
        {
            return new Contact(ContactKind.Post, string.Join(", ", text.Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
        }

        // What looks like an address and is none is asked for again: a part of it would be somebody else's.
        var looksLikeEmail = Email().Match(text);
        var email = looksLikeEmail.Success ? EmailIn(looksLikeEmail.Value) : null;
        if (looksLikeEmail.Success && email is null)
        {
            return null;
        }

        var phone = Phone(looksLikeEmail.Success ? text.Replace(looksLikeEmail.Value, " ", StringComparison.Ordinal) : text);
        var noPhone = NoPhone().IsMatch(text.Replace('’', '\''));
        return (email, phone) switch
        {
            (null, null) => null,
            ({ } one, null) => one with { NoPhone = noPhone },
            (null, { } one) => one with { NoPhone = noPhone },
            _ when !noPhone && (NoEmail().IsMatch(text) || (PrefersPhone().IsMatch(text) && !PrefersEmail().IsMatch(text))) => phone with { Also = email, NoEmail = NoEmail().IsMatch(text) },
            _ => email with { Also = phone, NoPhone = noPhone },
        };
    }

    /// <summary>What was said beside the contact ("don't ring before ten"), or null when that is all there is.</summary>
    public static string? Rest(string text)
    {
        var more = NoPhone().Replace(PrefersPhone().Replace(Email().Replace(text.Replace('’', '\''), ""), ""), "");
        return Read(text) is { Kind: not ContactKind.Post } && more.Count(char.IsLetter) > 15 ? text : null;
    }

    /// <summary>A way to reach somebody that stands in a longer text, or null: there it may also be somebody else's.</summary>
    public static Contact? Mentioned(string text) =>
        Email().Match(text) is { Success: true } email ? EmailIn(email.Value) : Phone(text);

    private static Contact? EmailIn(string word) =>
        MailAddress.TryCreate(word.Trim('<', '>', '(', ')', ',', ';', '.', '"', '\''), out var address) && address.Host.Contains('.')
            ? new Contact(ContactKind.Email, address.Address)
            : null;

    private static Contact? Phone(string text)
    {
        var numbers = PhoneNumberUtil.GetInstance();
        var found = numbers.FindNumbers(text, "GB", PhoneNumberUtil.Leniency.POSSIBLE, 20).FirstOrDefault()?.Number;

        // Possible rather than valid: new ranges are opened before the library knows them.
        return found is not null && numbers.IsPossibleNumber(found) && text.Count(char.IsAsciiDigit) >= 10
            ? new Contact(ContactKind.Phone, numbers.Format(found, found.CountryCode == 44 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL))
            : null;
    }

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"\S+@\S+", Options, 200)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b[A-Z]{1,2}[0-9][A-Z0-9]?\s*[0-9][A-Z]{2}\b", Options, 200)]
    private static partial Regex Postcode();

    // "Don't ring before ten" asks for something else.
    [GeneratedRegex(@"\b(don'?t|do not|never|not|no|rather you didn'?t|hate)( want| like)?( you)?( to)?( be)? (phone|phoned|ring|rung|rang|call|called|calls|phone calls|calling)\b(?! (me |us )?(before|after|until|till|between|during|on |at |in |late|early|again))", Options, 200)]
    private static partial Regex NoPhone();

    [GeneratedRegex(@"\b(prefer\w*|best|ideally|please|easiest)\b[^,.;]{0,15}\be-?mail|\be-?mail\w*( me)?( is| would be|,)? (best|better|easier|preferred|please|first)\b|@\S+ (is |would be )?(best|better|preferred|please)\b|\brather than (ring|phone|call)|\bin an emergency\b", Options, 200)]
    private static partial Regex PrefersEmail();

    [GeneratedRegex(@"\b(don'?t|do not|never|not|no|stop) e-?mail", Options, 200)]
    private static partial Regex NoEmail();

    [GeneratedRegex(@"\b(prefer\w*|rather|best|ideally|please|easiest)\b.{0,25}\b(phone|ring|call|mobile|text)\w*|\b(phone|ring|call|mobile)\w* (is |would be )?(best|better|easier|preferred|please|first)\b", Options, 200)]
    private static partial Regex PrefersPhone();
}
