using System.Globalization;
using HaloBot.Complaints;
using HaloBot.Storage;
using Microsoft.Bot.Schema.Teams;

namespace HaloBot.Staff;

/// <summary>
/// The search from Teams' message box (a message extension): what is typed is looked for; before anything is, the asker's own open cases, then
/// the most urgent of the others.
/// </summary>
public sealed class CaseSearch(CaseLists lists, OpenCases open, FoundCards cards)
{
    private const string CommandId = "find";
    private const string Parameter = "text";

    // Teams asks for 25 at a time.
    private const int Most = 25;

    public async Task<MessagingExtensionResponse> AnswerAsync(MessagingExtensionQuery query, Actor asker, CancellationToken cancellationToken)
    {
        if (query.CommandId != CommandId)
        {
            return Message("I do not know this search.");
        }

        var skip = Math.Max(query.QueryOptions?.Skip ?? 0, 0);
        var count = Math.Clamp(query.QueryOptions?.Count ?? Most, 1, Most);
        var text = query.Parameters?.FirstOrDefault(parameter => parameter.Name == Parameter)?.Value is { } value
            ? Convert.ToString(value, CultureInfo.InvariantCulture)?.Trim() ?? ""
            : "";
        if (text.Length == 0)
        {
            var first = await open.AllAsync(cancellationToken);
            return Results(
                [.. first.OrderByDescending(line => line.OwnerId == asker.Id)
                    .ThenByDescending(line => line.ComesFirst)
                    .ThenBy(line => line.Due?.Passes ?? DateTimeOffset.MaxValue)
                    .ThenBy(line => line.ReceivedAt)
                    .Skip(skip).Take(count)],
                "No case is open.");
        }

        var (lines, _) = await lists.FindAsync(text, skip, count, cancellationToken);
        return Results(lines, $"No case found. {CaseLists.HowToFind}");
    }

    public static MessagingExtensionResponse Message(string text) => new(new MessagingExtensionResult(type: "message", text: text));

    private MessagingExtensionResponse Results(IReadOnlyList<CaseLine> lines, string none) => lines.Count == 0
        ? Message(none)
        : new(new MessagingExtensionResult("list", "result", [.. lines.Select(cards.Of)]));
}
