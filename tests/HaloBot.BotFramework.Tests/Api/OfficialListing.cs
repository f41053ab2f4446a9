using System.Text.RegularExpressions;

namespace HaloBot.BotFramework.Tests.Api;

/// <summary>The listing of the official packages: every type with its members. A type that is listed again is added to.</summary>
internal sealed partial class OfficialListing
{
    private readonly Dictionary<string, OfficialType> _types = new(StringComparer.Ordinal);
    private OfficialType? _current;

    private OfficialListing(IEnumerable<string> resources)
    {
        foreach (var line in resources.SelectMany(resource => Resource.Read(resource).Split('\n')))
        {
            Add(line.TrimEnd());
        }
    }

    /// <summary>All that is known of them.</summary>
    public static OfficialListing Read() => new(["Api/botframework-api", "Api/referenced-only"]);

    public IEnumerable<OfficialType> Types => _types.Values;

    public bool Has(string type) => _types.ContainsKey(type);

    /// <summary>An accessor more there than here is no difference that anyone here could see.</summary>
    public bool Has(string type, string member) => _types.TryGetValue(type, out var found)
        && (found.Members.Contains(member) || found.Members.Contains(member.Replace("{ get }", "{ get set }", StringComparison.Ordinal)));

    private void Add(string line)
    {
        if (Heading().Match(line) is { Success: true } heading)
        {
            var parts = heading.Groups;
            var name = parts["name"].Value + parts["parameters"].Value;
            if (!_types.TryGetValue(name, out _current))
            {
                _types[name] = _current = new OfficialType(parts["kind"].Value, parts["name"].Value, parts["parameters"].Value);
            }

            _current.AddBases(CommaList.Split(parts["bases"].Value));
        }
        else if (line.StartsWith("  ", StringComparison.Ordinal))
        {
            _current!.AddMember(line.Trim());
        }
    }

    [GeneratedRegex(@"^(?<kind>(?:static |abstract |sealed )?(?:class|interface|enum|struct)) (?<name>[\w.]+)(?<parameters><[\w, ]+>)?(?: : (?<bases>.+))?$")]
    private static partial Regex Heading();
}
