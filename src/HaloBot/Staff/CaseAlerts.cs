using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>
/// What stands on top of a case's card, because somebody should do something about it. The card stands for weeks, so a time never goes without
/// its date.
/// </summary>
internal static class CaseAlerts
{
    public static IEnumerable<string> Of(Complaint complaint, Procedure procedure)
    {
        if (complaint.IsLossOfService)
        {
            yield return "Urgent: loss of service";
        }

        if (complaint.SupportNeeds is not null)
        {
            yield return "Urgent: has support needs";
        }

        if (complaint.WaitsForPersonSince is { } since)
        {
            yield return $"Waiting in the chat for a person, since {UkDates.TimeAndDate(since)}";
        }

        if (complaint.WantsContact)
        {
            yield return $"Would like to be contacted by {complaint.Contact.Kind.Name()}";
        }

        if (complaint.UnansweredSince is { } wrote)
        {
            yield return $"The customer has written since {UkDates.TimeAndDate(wrote)}: see the thread";
        }

        if (complaint.LetterRequestedOn is { } asked)
        {
            yield return $"Asked for {procedure.LetterWithArticle} on {asked.InFull()}: a manager issues it, or declines with the reason";
        }

        if (complaint.JoinAsked is { } join)
        {
            yield return $"Somebody asks to go on with this in another chat, with the code {join.Code}: ask the customer for it, then link the chat";
        }

        if (complaint.Undelivered.Count > 0)
        {
            yield return Undelivered(complaint);
        }
    }

    private static string Undelivered(Complaint complaint)
    {
        var (count, last) = (complaint.Undelivered.Count, complaint.Undelivered[^1]);
        var place = last.Message switch
        {
            TellCustomer => "the customer's chat",
            EmailCustomer => "the mail server",
            _ => "this channel",
        };
        return count == 1
            ? $"A message was not delivered: {place} {last.Why} ({UkDates.TimeAndDate(last.At)})."
            : $"{count} messages were not delivered. The last: {place} {last.Why} ({UkDates.TimeAndDate(last.At)}).";
    }
}
