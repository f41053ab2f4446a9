using HaloBot.Complaints;
using HaloBot.Storage;

namespace HaloBot.Delivery;

/// <summary>Takes letters to the mail server. That it takes one does not prove that it arrives: what comes back later comes to the sender's mailbox.</summary>
/// <param name="settings">Null while e-mail is off: what was decided before is then given back to staff.</param>
public sealed class EmailCarrier(
    Procedure procedure, ResumeLink resumeLink, [FromKeyedServices(Clocks.Machine)] TimeProvider machine, EmailSettings? settings = null) : ICarrier
{
    public string Lane => "email";

    public bool Carries(Outgoing message) => message is EmailCustomer;

    public async Task<Delivered?> CarryAsync(PendingCase pending, PendingMessage message, Post? post, CancellationToken cancellationToken)
    {
        var complaint = pending.Complaint;
        var own = ((EmailCustomer)message.Content).Address;
        var server = settings ?? throw new UndeliverableException("is not set up any more: e-mail is off");
        var to = EmailAddress.Bare(own ?? complaint.Contact.Email) ?? throw new UndeliverableException("cannot be given it: the case has no e-mail address that could be right");

        using var patience = new CancellationTokenSource(Smtp.Patience, machine);
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var link = own is null ? await resumeLink(complaint, bound.Token) : null;
        using var letter = EmailLetter.Of(message, complaint, to, link, server, procedure);
        await Smtp.SendAsync(server, letter, bound.Token);
        return new Delivered(letter.MessageId);
    }
}
