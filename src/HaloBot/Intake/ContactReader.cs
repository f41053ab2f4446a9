using System.Net.Mail;
using System.Text.RegularExpressions;
using HaloBot.Complaints;
using PhoneNumbers;

namespace HaloBot.Intake;

/// <summary>Finds a way to reach the customer in what they typed: an e-mail address, a phone number (UK unless it says otherwise) or a postal address.</summary>
public static partial class ContactReader
{
    /// <summary>Null when there is none that could be used.</summary>
    public static Contact? Read(string text)
    {
        if (Email().Match(text) is { Success: true } email)
        {
            // What looks like an address and is none is asked for again: a part of it would be somebody else's.
            return MailAddress.TryCreate(email.Value.Trim('<', '>', '(', ')', ',', ';', '.', '"', '\''), out var address) && address.Host.Contains('.')
                ? new Contact(ContactKind.Email, address.Address)
                : null;
        }

        if (Postcode().IsMatch(text) && text.Length is >= 12 and <= 300)
        {
            return new Contact(ContactKind.Post, string.Join(", ", text.Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)));
        }

        return Phone(text);
    }

    /// <summary>What was said beside the contact ("don't ring before ten"), or null when that is all there is.</summary>
    public static string? Rest(string text)
    {
        var digits = Email().IsMatch(text) ? Email().Replace(text, "") : text;
        return Read(text) is { Kind: not ContactKind.Post } && digits.Count(char.IsLetter) > 12 ? text : null;
    }

    private static Contact? Phone(string text)
    {
        var numbers = PhoneNumberUtil.GetInstance();
        var found = numbers.FindNumbers(text, "GB", PhoneNumberUtil.Leniency.POSSIBLE, 20).FirstOrDefault()?.Number;

        // Possible rather than valid: new ranges are opened before the library knows them.
        return found is not null && numbers.IsPossibleNumber(found) && text.Count(char.IsAsciiDigit) >= 10
            ? new Contact(ContactKind.Phone, numbers.Format(found, found.CountryCode == 44 ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL))
            : null;
    }

    [GeneratedRegex(@"\S+@\S+", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Email();

    [GeneratedRegex(@"\b[A-Z]{1,2}[0-9][A-Z0-9]?\s*[0-9][A-Z]{2}\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Postcode();
}
