using AdaptiveCards;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>What is known of a case, in a line each.</summary>
internal static class CaseFacts
{
    public static AdaptiveFactSet Of(CaseDrawing drawing)
    {
        var (complaint, procedure) = (drawing.Complaint, drawing.Procedure);
        var facts = new AdaptiveFactSet();
        void Add(string title, string value) => facts.Facts.Add(new AdaptiveFact(title, value));

        Add("Stage", complaint.Stage.Name());
        Add("Owner", complaint.Owner is { } owner ? $"{Markdown.Escape(owner.Name)}, since {UkDates.TimeAndDate(owner.Since)}" : "Nobody yet");
        if (complaint.Takeover is { } takeover)
        {
            Add("Chat", $"{Markdown.Escape(takeover.Name)} is talking to the customer, since {UkDates.TimeAndDate(takeover.Since)}");
        }

        if (complaint.HasChat && complaint.Replies is [.., var last])
        {
            Add("Last reply", LastReply(drawing, last));
        }

        if (complaint.Rating is { } rating)
        {
            Add("The customer's rating", $"{rating.Score} of 5");
        }

        Add("About", complaint.Category.Name());
        Add("Customer", complaint.Kind.Name());
        Add("Identity", complaint.Identity is { } identity ? $"Checked by {Markdown.Escape(identity.By.FirstName)} on {OfficeCalendar.DateOf(identity.At).InShort()}" : "Not checked");
        Add("Received", Received(drawing));
        if (complaint.SignpostedOn is { } told)
        {
            Add(procedure.Scheme, $"Open to the customer; told on {told.InFull()}");
        }
        else if (complaint.LetterIssuedOn is { } letter)
        {
            Add(procedure.Scheme, $"Open to the customer by the letter of {letter.InFull()}");
        }
        else if (!complaint.MayGoToDisputeResolution)
        {
            Add(procedure.Scheme, "Not open to larger businesses");
        }
        else if (!complaint.IsOpen)
        {
            Add(procedure.Scheme, $"From {complaint.DisputeDate.InFull()}, if it comes up again");
        }

        return facts;
    }

    private static string LastReply(CaseDrawing drawing, SentReply last)
    {
        var complaint = drawing.Complaint;
        var (known, all) = (complaint.RepliesSeen, complaint.Replies.Count);
        var state = known == all ? $"seen at {UkDates.TimeAndDate(complaint.SeenAt ?? last.At)}"
            : complaint.RepliesUnseen == all ? $"not seen: it waits in the chat{(complaint.UnseenByEmail ? ", and went by e-mail" : "")}"
            : drawing.IsReplyOnItsWay switch { true => "on its way", false => "delivered, not seen yet", null => "not seen yet" };
        return $"By {Markdown.Escape(last.By.FirstName)}, {UkDates.TimeAndDate(last.At)}; {state}";
    }

    // The age changes daily, so it stands only on a card that is drawn when somebody looks at it.
    private static string Received(CaseDrawing drawing)
    {
        var complaint = drawing.Complaint;
        var (date, time) = OfficeCalendar.Local(complaint.ReceivedAt);
        var days = drawing.Today.DayNumber - complaint.ReceivedOn.DayNumber;
        var age = !drawing.ShowsCustomer ? "" : days switch { 0 => " (today)", 1 => " (yesterday)", _ => $" ({days} days ago)" };
        return complaint.Via == Channel.Website
            ? $"{date.InFull()}, {time.Uk()}{age}"
            : $"{complaint.ReceivedOn.InFull()}, by {complaint.Via.Name()}{age}";
    }
}
