using System.Text.RegularExpressions;

namespace HaloBot.BotFramework.Tests.Api;

/// <summary>The listing of the official packages: every type with its members.</summary>
internal sealed partial class OfficialListing
{
    private readonly Dictionary<string, HashSet<string>> _types = new(StringComparer.Ordinal);

    public OfficialListing(params string[] resources)
    {
        foreach (var line in resources.SelectMany(resource => Resource.Read(resource).Split('\n')))
        {
            Add(line.TrimEnd());
        }
    }

    public bool Has(string type) => _types.ContainsKey(type);

    /// <summary>An accessor more there than here is no difference that anyone here could see.</summary>
    public bool Has(string type, string member) => _types.TryGetValue(type, out var members)
        && (members.Contains(member) || members.Contains(member.Replace("{ get }", "{ get set }", StringComparison.Ordinal)));

    private HashSet<string>? _current;

    private void Add(string line)
    {
        if (Heading().Match(line) is { Success: true } heading)
        {
            _types[heading.Groups["name"].Value] = _current = new HashSet<string>(StringComparer.Ordinal);
        }
        else if (line.StartsWith("  ", StringComparison.Ordinal))
        {
            _current!.Add(line.Trim());
        }
    }

    [GeneratedRegex(@"^(?:static |abstract |sealed )?(?:class|interface|enum|struct) (?<name>[\w.]+(?:<[\w, ]+>)?)(?: : .+)?$")]
    private static partial Regex Heading();
}
