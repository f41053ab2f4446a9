using System.Text;

namespace HaloBot.Complaints;

/// <summary>The conversation of a case so far, for its customer: what they said and what they were told, in order and with times.</summary>
public static class ConversationSoFar
{
    /// <summary>Characters of a message: far more than most cases have in all, and little enough for any channel and for the conversation's row.</summary>
    public const int Longest = 8_000;

    /// <summary>A customer who has written more than these hold finds the beginning and the latest.</summary>
    public const int MostMessages = 10;

    // Escaping doubles words at most, and a day's heading goes before them.
    private const int LongestPiece = 3_500;

    private const string LeftOut = "*What came in between is too long to show here. Our team can read all of it.*\n\n";

    /// <returns>Markdown, as few messages as hold it.</returns>
    public static IReadOnlyList<string> Of(CaseReference reference, IEnumerable<ComplaintEvent> events, Procedure procedure)
    {
        var messages = new List<string>();
        var message = new StringBuilder($"This is your complaint **{reference}** so far.");
        DateOnly? day = null;
        foreach (var (line, at) in AsItStands([.. events]).SelectMany(e => CustomerLine.Of(e, procedure).SelectMany(Lines).Select(line => (line, e.At))))
        {
            var date = OfficeCalendar.DateOf(at);
            if (message.Length + line.Length > Longest)
            {
                messages.Add(message.ToString());
                message.Clear();
                day = null;
            }

            message.Append(message.Length == 0 ? "" : "\n\n").Append(date == day ? "" : $"**{date.InFull()}**\n\n").Append(line);
            day = date;
        }

        messages.Add(message.ToString());
        return messages.Count <= MostMessages ? messages : [messages[0], LeftOut + messages[^(MostMessages - 1)], .. messages[^(MostMessages - 2)..]];
    }

    /// <summary>What was corrected is shown as it is now, in its place, and the words that were withdrawn are not shown again.</summary>
    private static IEnumerable<ComplaintEvent> AsItStands(IReadOnlyList<ComplaintEvent> events)
    {
        var changes = events.Select(e => (Id: e switch { ReplyCorrected correct => correct.MessageId, ReplyWithdrawn withdrawn => withdrawn.MessageId, _ => null }, Event: e))
            .Where(change => change.Id is not null).ToLookup(change => change.Id, change => change.Event, StringComparer.Ordinal);
        return events.Where(e => e is not (ReplyCorrected or ReplyWithdrawn)).Select(e => (e as ReplySent)?.MessageId is { } id ? changes[id].LastOrDefault() switch
        {
            ReplyCorrected correct => (ReplySent)e with { Text = correct.Text },
            { } withdrawn => withdrawn with { At = e.At },
            null => e,
        } : e);
    }

    private static IEnumerable<string> Lines(CustomerLine said)
    {
        var time = OfficeCalendar.Local(said.At).Time.Uk();
        if (said.Words.Length == 0)
        {
            return [$"{time} · {said.Heading}"];
        }

        var pieces = Pieces.Of(said.Words, LongestPiece).Select(piece => said.IsMarkdown ? piece : Markdown.Escape(piece));
        return pieces.Select((piece, i) => i == 0 ? $"{time} · {said.Heading} {piece}" : $"… {piece}");
    }
}
