using System.Text.RegularExpressions;

namespace HaloBot.BotFramework.Tests.Api;

/// <summary>Writes the members of an official type in C#, without anything in them.</summary>
internal sealed partial class StubMembers(StubNames names)
{
    private static readonly string[] OfObject = ["Equals(object)", "GetHashCode()", "ToString()"];

    public IEnumerable<string> Write(OfficialType type)
    {
        foreach (var member in type.Members)
        {
            if (Constant().Match(member) is { Success: true } constant)
            {
                // Some that the listing calls constants are fields of another type; those are listed again, as properties.
                var name = constant.Groups["name"].Value;
                if (!type.Members.Any(other => other.Contains($" {name} {{", StringComparison.Ordinal)))
                {
                    yield return $"public {New(type, member)}const string @{name} = \"{name}\";";
                }
            }
            else if (Constructor().Match(member) is { Success: true } constructor)
            {
                yield return $"public {type.ShortName}({Parameters(constructor, type)}){StubWriter.CallBase(names, type)} => throw null;";
            }
            else if (Property().Match(member) is { Success: true } property)
            {
                yield return WriteProperty(type, member, property.Groups);
            }
            else if (Method().Match(member) is { Success: true } method)
            {
                yield return WriteMethod(type, method);
            }
            else
            {
                throw new FormatException($"{type.Name}: {member}");
            }
        }
    }

    public string WriteDelegate(OfficialType type)
    {
        var invoke = type.Members.Select(member => Method().Match(member)).Single(method => method.Groups["name"].Value == "Invoke");
        return $"public delegate {names.Qualify(invoke.Groups["type"].Value, type)} {type.ShortName}{type.Parameters}({Parameters(invoke, type)});";
    }

    private string WriteProperty(OfficialType type, string member, GroupCollection parts)
    {
        // No accessor at all is one that only heirs see.
        var accessors = parts["accessors"].Value is "" ? "get" : parts["accessors"].Value;
        var access = parts["accessors"].Value is "" ? "protected " : "public ";
        var modifiers = type.IsInterface ? "" : access + (parts["static"].Success ? "static " : "");
        var bodies = string.Concat(accessors.Split(' ').Select(accessor => type.IsInterface ? $"{accessor}; " : $"{accessor} => throw null; "));
        return $"{modifiers}{New(type, member)}{names.Qualify(parts["type"].Value, type)} @{parts["name"].Value} {{ {bodies}}}";
    }

    private string WriteMethod(OfficialType type, Match method)
    {
        var parts = method.Groups;
        var result = names.Qualify(parts["type"].Value, type);
        if (parts["name"].Value == "op_Implicit")
        {
            return $"public static implicit operator {result}({Parameters(method, type)}) => throw null;";
        }

        var modifiers = parts["modifiers"].Value;
        if (!modifiers.Contains("protected", StringComparison.Ordinal) && !type.IsInterface)
        {
            modifiers = "public " + modifiers;
        }

        if (IsInherited(type, method))
        {
            modifiers = modifiers.Contains("virtual", StringComparison.Ordinal)
                ? modifiers.Replace("virtual", "override", StringComparison.Ordinal)
                : modifiers + "new ";
        }

        var extended = type.IsStatic && type.ShortName.EndsWith("Extensions", StringComparison.Ordinal) ? "this " : "";
        return $"{modifiers}{result} {parts["name"].Value}{parts["generics"].Value}({extended}{Parameters(method, type)})"
            + (type.IsInterface ? ";" : " => throw null;");
    }

    private string New(OfficialType type, string member) =>
        Inherited(type).Any(other => NameOf(other) == NameOf(member)) ? "new " : "";

    private static string NameOf(string member) => new[] { Property(), Constant() }
        .Select(kind => kind.Match(member))
        .FirstOrDefault(match => match.Success)?.Groups["name"].Value ?? member;

    private bool IsInherited(OfficialType type, Match method) => OfObject.Contains(Signature(method))
        || Inherited(type).Any(other => Method().Match(other) is { Success: true } inherited && Signature(inherited) == Signature(method));

    private IEnumerable<string> Inherited(OfficialType type) =>
        names.Ancestors(type).Where(parent => parent.IsInterface == type.IsInterface).SelectMany(parent => parent.Members);

    private static string Signature(Match method)
    {
        var types = CommaList.Split(method.Groups["parameters"].Value).Select(parameter => Parameter().Match(parameter).Groups["type"].Value);
        return $"{method.Groups["name"].Value}{method.Groups["generics"].Value}({string.Join(", ", types)})";
    }

    private string Parameters(Match member, OfficialType type) => string.Join(", ", CommaList.Split(member.Groups["parameters"].Value).Select(text =>
    {
        var parts = Parameter().Match(text).Groups;
        // The listing does not tell ref from out; all those that it has are Try… methods.
        var direction = parts["ref"].Success ? "out " : "";
        var fallback = parts["optional"].Success ? " = default" : "";
        return $"{direction}{names.Qualify(parts["type"].Value, type)} @{parts["name"].Value}{fallback}";
    }));

    [GeneratedRegex(@"^const (?<name>\w+)$")]
    private static partial Regex Constant();

    [GeneratedRegex(@"^new\((?<parameters>.*)\)$")]
    private static partial Regex Constructor();

    [GeneratedRegex(@"^(?<type>.+) (?<name>\w+) \{ (?<accessors>[\w ]*?) ?\}(?<static> static)?$")]
    private static partial Regex Property();

    [GeneratedRegex(@"^(?<modifiers>(?:(?:static|protected|virtual|abstract) )*)(?<type>.+) (?<name>\w+)(?<generics><[\w, ]+>)?\((?<parameters>.*)\)$")]
    private static partial Regex Method();

    [GeneratedRegex(@"^(?<ref>ref )?(?<type>.+) (?<name>\w+)(?<optional>\?)?$")]
    private static partial Regex Parameter();
}
