namespace HaloBot.Complaints;

/// <summary>Guesses what a complaint is about from its words. A guess is shown to the customer, who can change it.</summary>
public static class CategoryGuess
{
    // The first line that matches wins; the more telling words stand first. Words match at the start of a word.
    private static readonly (Category Category, string[] Words)[] Table =
    [
        (Category.DataProtection, ["gdpr", "data protection", "data breach", "my data", "personal data", "privacy", "someone else's details"]),
        (Category.Accessibility, ["disab", "deaf", "blind", "large print", "braille", "relay uk", "bsl", "wheelchair", "accessib"]),
        (Category.MisSelling, ["mis-s", "mis s", "missold", "missell", "misled", "mislead", "lied", "was promised", "told me it would", "never agreed", "tricked"]),
        (Category.Switching, ["switch", "port my number", "porting", "keep my number", "moving to another", "leave you for", "new provider", "old provider"]),
        (Category.Billing, ["bill", "charg", "overcharg", "invoice", "refund", "payment", "direct debit", "price", "paid", "owe", "£", "money"]),
        (Category.Equipment, ["router", "hub", "handset", "modem", "equipment", "device", "socket", "box is", "broken phone"]),
        (Category.Fault, ["no internet", "no broadband", "no phone", "no landline", "no signal", "no connection", "no dial tone", "internet down", "broadband down", "line down", "went down", "is dead", "gone dead", "pendant alarm", "not working", "isn't working", "isnt working", "doesn't work", "doesnt work", "stopped working", "been off", "is off", "is down", "been down", "gone down", "keeps dropping", "drops", "cut off", "cuts out", "slow", "outage", "fault", "lost service", "no service", "crackl", "wifi", "wi-fi", "disconnect", "connection"]),
        (Category.Contract, ["contract", "cancel", "terms", "early termination", "exit fee", "renew", "notice period", "upgrade"]),
        (Category.CustomerService, ["rude", "on hold", "no one called", "nobody called", "no reply", "ignored", "appointment", "engineer didn't", "engineer never", "engineer did not", "didn't turn up", "never turned up", "customer service", "staff", "wait"]),
    ];

    private static readonly string[] LossOfService =
        ["no internet", "no broadband", "no phone", "no landline", "no dial tone", "no service", "no signal", "no connection", "lost service", "been off", "is off", "went off", "gone off", "internet down", "broadband down", "line down", "phone down", "is down", "been down", "went down", "gone down", "is dead", "has died", "completely dead", "gone dead", "cut off", "can't call 999", "pendant alarm", "alarm line"];

    public static Category Of(string description)
    {
        var text = description.ToLowerInvariant();
        return Table.FirstOrDefault(line => line.Words.Any(word => Mentions(text, word))).Category;
    }

    /// <summary>A customer without service is urgent.</summary>
    public static bool IsLossOfService(string description)
    {
        var text = description.ToLowerInvariant();
        return LossOfService.Any(word => Mentions(text, word));
    }

    // The text is lower-cased once and the words stand in lower case, because comparing without regard to case a hundred times is slow.
    private static bool Mentions(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]) || !char.IsLetterOrDigit(word[0]))
            {
                return true;
            }
        }

        return false;
    }
}
