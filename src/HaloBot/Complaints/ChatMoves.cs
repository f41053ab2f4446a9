using static HaloBot.Complaints.Telling;

namespace HaloBot.Complaints;

/// <summary>How the customer is reached: the ways they name, and the chat in which they go on.</summary>
internal static class ChatMoves
{
    /// <summary>Whoever changes it might not be the customer, so the way that held before is to hear of it.</summary>
    public static Decision ChangeContact(Complaint complaint, ChangeContact change, Occasion at)
    {
        if (change.Contact == complaint.Contact)
        {
            return Refuse("unchanged", $"That is how we reach you already: by {complaint.Contact.Kind.Name()}.");
        }

        return Telling.Accept(
            new ContactChanged(at.Now, at.Actor, change.Contact),
            Channel($"{complaint.FirstName} (customer) changed how to be reached, from {complaint.Contact.Kind.Name()} to {change.Contact.Kind.Name()}; the card says where."),
            WayBefore(complaint, change, at),
            Customer(complaint,
                $"Thank you. From now on we'll reach you by {change.Contact.Kind.Name()} about your complaint {complaint.Reference}: {Markdown.Escape(change.Contact.InFull())}." +
                complaint.Contact.Kind switch
                {
                    ContactKind.Chat => "",
                    _ when at.MayEmail(complaint) => " To be safe, I'm telling you so by e-mail at the address that you gave us before, too.",
                    _ => " To be safe, I've asked our team to tell you so in the way that held before, too.",
                }));
    }

    // Whoever reads the old address need not be the customer any more, so it hears nothing of the case, nor of the new way.
    private static IEnumerable<Outgoing> WayBefore(Complaint complaint, ChangeContact change, Occasion at) => complaint.Contact switch
    {
        { Kind: ContactKind.Chat } => [],
        { Email: { } address } when at.MayEmail(complaint) =>
        [
            Email(
                complaint,
                "How we reach you has changed",
                $"You asked us to reach you by {change.Contact.Kind.Name()} from now on about {complaint.Reference}, and no longer as before. If that wasn't you, please e-mail {at.Procedure.Facts.Email} at once.")
            with { Address = address },
        ],
        _ => [new TellStaff($"Please let {complaint.FirstName} know of the change in the way that held before, in case somebody else made it; your card says where.")],
    };

    public static Decision AskToJoin(Complaint complaint, AskToJoin join, Occasion at) => complaint switch
    {
        _ when !complaint.Contact.IsOneWay(join.Knows) => Refuse("not-theirs", "I can't find that complaint."),
        _ when complaint.JoinAsked?.By.Id == at.Actor.Id || complaint.CustomerKey == at.Actor.Id => Refuse("already-asked", "Our team has been asked already, and will check that it's you."),
        _ => Telling.Accept(
            new ChatJoinAsked(at.Now, at.Actor, join.Code),
            Channel($"Somebody who knows the reference and how the customer is reached asks to go on with this case in another chat. Please contact the customer and ask for the code in their chat. Only if it is {join.Code}, press \"Link the chat\".")),
    };

    /// <summary>The chat in which it was filed is told, too: it may have been somebody else who asked.</summary>
    public static Decision LinkChat(Complaint complaint, LinkChat link, Occasion at)
    {
        if (WhyNotJoined(complaint, link.Code) is { } refusal)
        {
            return refusal;
        }

        var asked = complaint.JoinAsked!;
        var linked = new ChatLinked(at.Now, at.Actor, asked.By.Id);
        return Telling.Accept(
            linked,
            Channel($"{at.Actor.FirstName} has checked who the customer is and linked the chat in which they asked."),
            complaint.HasChat
                ? [new TellCustomer($"Your complaint {complaint.Reference} goes on in another chat, as you asked. If that wasn't you, please e-mail {at.Procedure.Facts.Email} at once.", []) { CustomerKey = complaint.CustomerKey }]
                : [],
            Customer(complaint.After(linked), $"Thank you for your patience. Our team has checked that it's you, and you can go on with your complaint {complaint.Reference} here.", CustomerChoices.MyComplaint));
    }

    /// <summary>Whoever asked is told in the chat where they did, and nothing of the case; the customer's own chat hears that somebody tried.</summary>
    public static Decision RefuseLink(Complaint complaint, RefuseLink refuse, Occasion at)
    {
        if (WhyNotJoined(complaint, refuse.Code) is { } refusal)
        {
            return refusal;
        }

        return Telling.Accept(
            new ChatJoinRefused(at.Now, at.Actor),
            Channel($"{at.Actor.FirstName} could not check who asks to go on with this case in another chat, and refused it."),
            [new TellCustomer($"I'm sorry: our team couldn't check that the complaint you asked about is yours, so I can't open it here. If it is, please e-mail {at.Procedure.Facts.Email}.", []) { CustomerKey = complaint.JoinAsked!.By.Id }],
            Customer(complaint, at, $"Somebody asked to go on with your complaint {complaint.Reference} in another chat. Our team could not check that it was you, so they were told nothing. You need do nothing."));
    }

    /// <summary>Who reads what goes to the case's own e-mail address is the customer. A chat that they had elsewhere is told, too.</summary>
    public static Decision OpenChat(Complaint complaint, OpenChat open, Occasion at) => complaint.CustomerKey == open.CustomerKey
        ? Refuse("already-theirs", "The case is in that chat already.")
        : Telling.Accept(
            new ChatLinked(at.Now, Actor.Customer(open.CustomerKey, complaint.Name), open.CustomerKey),
            Channel($"{complaint.FirstName} (customer) opened the chat from our e-mail."),
            complaint.HasChat
                ? [new TellCustomer($"Your complaint {complaint.Reference} goes on in another chat, which was opened from our e-mail. If that wasn't you, please e-mail {at.Procedure.Facts.Email} at once.", []) { CustomerKey = complaint.CustomerKey }]
                : []);

    private static Decision.Refused? WhyNotJoined(Complaint complaint, string? code) => complaint.JoinAsked switch
    {
        null => Refuse("nobody-asked", "Nobody asks to go on with this case in another chat."),
        { } asked when code != asked.Code => Refuse("another-asked", $"Somebody else has asked since, and their code is {asked.Code}. Please check again."),
        _ => null,
    };
}
