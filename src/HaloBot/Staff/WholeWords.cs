using System.Text;
using AdaptiveCards;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>Everything that people have said in a case, whole, over as many pages as it takes: the answer to one person's press.</summary>
internal static class WholeWords
{
    /// <summary>The number of the page in a press, from 1.</summary>
    public const string PageInput = "page";

    // Bytes of UTF-8: with its frame a page stays below what Teams shows.
    private const int LargestPage = 20_000;

    // Characters of one quotation on a page.
    private const int LongestPiece = 3_000;

    public static AdaptiveCard Draw(CaseDrawing drawing, int page)
    {
        var complaint = drawing.Complaint;
        var pages = Pages(drawing with { AddedShown = int.MaxValue });
        var shown = Math.Clamp(page, 1, pages.Count);
        var headline = $"{complaint.Reference}, in full{(pages.Count > 1 ? $": page {shown} of {pages.Count}" : "")}";
        var card = StaffCard.Headed(headline);
        card.Body.AddRange(pages[shown - 1].SelectMany(piece => CaseWords.Quote(piece.Heading, piece.Words)));
        if (shown < pages.Count)
        {
            card.Actions.Add(CaseButtons.Execute("Next page", CardCommands.ReadInFull, CardCommands.With(CardCommands.DataOf(complaint, CardCommands.ReadInFull), PageInput, $"{shown + 1}")));
        }

        card.Actions.Add(CaseButtons.Execute("Back to the case", CardCommands.Refresh, CardCommands.DataOf(complaint, CardCommands.Refresh)));
        return card;
    }

    private static List<List<(string Heading, string Words)>> Pages(CaseDrawing drawing)
    {
        var pages = new List<List<(string Heading, string Words)>> { new() };
        var size = 0;
        foreach (var piece in CaseWords.Quotes(drawing).SelectMany(quote => Pieces.Of(quote.Words, LongestPiece).Select((words, i) => (Heading: i == 0 ? quote.Heading : $"{quote.Heading} (continued)", Words: words))))
        {
            // As it stands in JSON, where some characters take more room.
            var bytes = Encoding.UTF8.GetByteCount(piece.Words) + (4 * piece.Words.Count(c => char.IsSurrogate(c) || char.IsControl(c)));
            if (size + bytes > LargestPage && pages[^1].Count > 0)
            {
                pages.Add([]);
                size = 0;
            }

            pages[^1].Add(piece);
            size += bytes + 200;
        }

        return pages;
    }
}
