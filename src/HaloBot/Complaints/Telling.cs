namespace HaloBot.Complaints;

/// <summary>What moves say to people.</summary>
internal static class Telling
{
    private const string AnySubject = "About your complaint";

    /// <summary>To a customer who has a chat, in it. What they are to have in writing, or what staff do, takes the other form.</summary>
    /// <param name="choices">Buttons under the words; each says what it sends.</param>
    public static IEnumerable<Outgoing> Customer(Complaint complaint, string text, params IReadOnlyList<string> choices) => complaint.HasChat
        ? [new TellCustomer(text, choices)]
        : ByHand(complaint, text);

    /// <summary>
    /// In the chat; with a subject, by e-mail as well. To a customer who has no chat, by e-mail alone if that is how they are reached, and else by
    /// the hand of staff, who find the words in the case's thread.
    /// </summary>
    /// <param name="subject">Of the e-mail, to which the reference is added; null for what is only said in the chat, where there is one.</param>
    /// <param name="inChat">What follows in the chat only, such as the question to which the choices belong.</param>
    public static IEnumerable<Outgoing> Customer(
        Complaint complaint, Occasion at, string text, string? subject = null, string inChat = "", IReadOnlyList<string>? choices = null)
    {
        var isEmailed = at.MayEmail(complaint);
        var email = Email(complaint, subject ?? AnySubject, text);
        return complaint switch
        {
            { HasChat: true } => [new TellCustomer(text + inChat, choices ?? []), .. isEmailed && subject is not null ? [email] : Array.Empty<Outgoing>()],
            { Contact.Kind: ContactKind.Email } when isEmailed => [email, new TellStaff($"I am e-mailing {complaint.FirstName}: \"{subject ?? AnySubject}\".")],
            _ => [.. ByHand(complaint, text), .. isEmailed && subject is not null ? [email] : Array.Empty<Outgoing>()],
        };
    }

    /// <summary>A letter of the case: its subject bears the reference.</summary>
    public static EmailCustomer Email(Complaint complaint, string subject, string text) => new($"{subject} ({complaint.Reference})", text);

    /// <summary>The card is brought up to date, and its thread gets one line.</summary>
    public static IEnumerable<Outgoing> Channel(string line, Notify notify = Notify.Nobody) => [new ShowCase(), new TellStaff(line) { Notify = notify }];

    /// <summary>The same with somebody's own words, which may be long.</summary>
    public static IEnumerable<Outgoing> Channel(string heading, string words) => [new ShowCase(), .. ThreadLines.Of(heading, words)];

    /// <summary>Those whom a line concerns, but for whoever has done it.</summary>
    public static IReadOnlyList<string> Others(Actor actor, params IEnumerable<string?> people) => [.. people.OfType<string>().Where(id => id != actor.Id)];

    public static Decision.Refused Refuse(string name, string reason) => new(name, reason);

    public static Decision.Accepted Accept(ComplaintEvent what, params IEnumerable<Outgoing>[] outgoing) => Accept([what], outgoing);

    public static Decision.Accepted Accept(IReadOnlyList<ComplaintEvent> what, params IEnumerable<Outgoing>[] outgoing) =>
        new(what, [.. outgoing.SelectMany(o => o)]);

    /// <summary>As in "… asks for a manager": the customer by first name, with the word that tells them from colleagues.</summary>
    public static string Who(Complaint complaint, Occasion at) => at.IsCustomer ? $"{complaint.FirstName} (customer)" : at.Actor.FirstName;

    private static IEnumerable<Outgoing> ByHand(Complaint complaint, string text) => ThreadLines.Of(
        $"Please {(complaint.Contact.Kind == ContactKind.Phone ? $"tell {complaint.FirstName} this" : $"send this to {complaint.FirstName}")} by {complaint.Contact.Kind.Name()} (the card says where): ", text);
}
