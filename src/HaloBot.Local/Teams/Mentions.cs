using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HaloBot.Local.Teams;

/// <summary>The mentions that a Teams client adds to what somebody wrote: one for each <c>&lt;at&gt;Name&lt;/at&gt;</c> of the team.</summary>
internal static partial class Mentions
{
    public const string Type = "mention";

    public static IEnumerable<JsonObject> In(string? text) => Marks().Matches(text ?? string.Empty)
        .Select(mark => (mark.Value, Mentioned: Who(mark.Groups["name"].Value)))
        .Where(found => found.Mentioned is not null)
        .Select(found => new JsonObject { ["type"] = Type, ["mentioned"] = found.Mentioned, ["text"] = found.Value });

    public static bool NameTheBot(JsonObject activity) => (activity["entities"] as JsonArray)?.Any(entity =>
        entity.Text("type") == Type && entity.Text("mentioned", "id") == TeamsDirectory.BotId) == true;

    private static JsonObject? Who(string name)
    {
        if (name.Equals(TeamsDirectory.BotName, StringComparison.OrdinalIgnoreCase))
        {
            return new JsonObject { ["id"] = TeamsDirectory.BotId, ["name"] = TeamsDirectory.BotName };
        }

        return TeamsDirectory.Members.FirstOrDefault(person => person.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } member
            ? new JsonObject { ["id"] = member.Id, ["name"] = member.Name }
            : null;
    }

    [GeneratedRegex("<at>(?<name>[^<>]*)</at>", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Marks();
}
