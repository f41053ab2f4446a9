using System.Text.RegularExpressions;
using Microsoft.Bot.Schema.Teams;

namespace HaloBot.Staff;

/// <summary>Whom of the team people mean by the names that they write.</summary>
public static partial class ColleagueNames
{
    /// <param name="words">Names, one after the other or with commas and "and" between them.</param>
    /// <returns>Who is meant, or a sentence that asks back.</returns>
    public static (IReadOnlyList<TeamsChannelAccount> Found, string? Question) Find(string words, IReadOnlyList<TeamsChannelAccount> team)
    {
        var found = new List<TeamsChannelAccount>();
        foreach (var part in Between().Split(words).Select(part => part.Trim(' ', '@', '.')).Where(part => part.Length > 0))
        {
            // "Sam Evans" is one person, "Sam Priya" are two.
            var whole = Matching(part, team);
            foreach (var name in whole.Count > 0 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var people = Matching(name, team);
                if (people.Count != 1)
                {
                    return ([], people.Count == 0
                        ? $"I know nobody called {name} in this team. Nothing was changed."
                        : $"Which {name} do you mean: {string.Join(" or ", people.Select(person => person.Name))}? Nothing was changed; please give the whole name or mention them.");
                }

                found.AddRange(people);
            }
        }

        return (found, null);
    }

    private static List<TeamsChannelAccount> Matching(string name, IReadOnlyList<TeamsChannelAccount> team)
    {
        var exact = team.Where(person => Is(person.Name, name)).ToList();
        return exact.Count > 0 ? exact : [.. team.Where(person => (person.Name ?? "").Split(' ').Any(part => Is(part, name)))];
    }

    private static bool Is(string? one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s*(?:[,;&+]|\band\b)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Between();
}
