using System.Text.RegularExpressions;

namespace HaloBot.BotFramework.Tests.Api;

/// <summary>The listing names types without their namespaces; C# needs to know which is meant.</summary>
internal sealed partial class StubNames(OfficialListing listing)
{
    private readonly ILookup<string, OfficialType> _byShortName = listing.Types.ToLookup(type => type.ShortName, StringComparer.Ordinal);

    /// <summary>A type's expression with the official types in it named in full.</summary>
    public string Qualify(string expression, OfficialType within) => Qualify(expression, within, except: null);

    /// <summary>The same for what a type derives from or implements, which may share its name but cannot be itself.</summary>
    public string QualifyBase(string expression, OfficialType of) => Qualify(expression, of, except: of);

    /// <summary>The listed types among those that a type derives from or implements, and so on up.</summary>
    public IEnumerable<OfficialType> Ancestors(OfficialType type) => type.Bases
        .Select(expression => Nearest(Identifier().Match(expression).Value, type, type, Arity(expression)))
        .OfType<OfficialType>()
        .SelectMany(parent => Ancestors(parent).Prepend(parent));

    private string Qualify(string expression, OfficialType within, OfficialType? except) => Identifier().Replace(expression, match =>
        Nearest(match.Value, within, except) is { } type ? $"global::{type.Name}" : match.Value);

    private OfficialType? Nearest(string name, OfficialType within, OfficialType? except, int? arity = null) => _byShortName[name]
        .Where(type => type != except && (arity is null || Arity(type.Parameters) == arity))
        .OrderByDescending(type => type.Place == within.Place)
        .FirstOrDefault();

    private static int Arity(string expression)
    {
        var start = expression.IndexOf('<', StringComparison.Ordinal);
        return start < 0 ? 0 : CommaList.Split(expression[(start + 1)..^1]).Count();
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Identifier();
}
