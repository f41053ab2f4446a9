using System.Text;

namespace HaloBot.BotFramework.Tests.Api;

/// <summary>Writes the official packages' public surface in C#: all that code can be compiled against, and nothing that runs.</summary>
internal static class StubWriter
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Globalization;
        using System.Net;
        using System.Net.Http;
        using System.Net.WebSockets;
        using System.Security.Claims;
        using System.Threading;
        using System.Threading.Tasks;
        using Microsoft.AspNetCore.Http;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.Logging;
        using Newtonsoft.Json;
        using Newtonsoft.Json.Linq;
        using Undescribed;

        """;

    // Lets every class be constructed from its heirs, whatever constructors the listing gives it; nobody outside can see it.
    private const string Hidden = "namespace Undescribed { internal sealed class Hidden; }";

    public static string Write(OfficialListing listing, IEnumerable<string> undescribed)
    {
        var names = new StubNames(listing);
        var members = new StubMembers(names);
        var text = new StringBuilder(Usings).AppendLine(Hidden);
        foreach (var name in undescribed)
        {
            text.AppendLine($"namespace Undescribed {{ public {(name is ['I', >= 'A' and <= 'Z', ..] ? "interface" : "class")} {name} {{ }} }}");
        }

        foreach (var type in listing.Types)
        {
            var outer = listing.Types.FirstOrDefault(other => other.Name == type.Place);
            var space = outer?.Place ?? type.Place;
            var (open, close) = outer is null ? ("", "") : ($"partial class {outer.ShortName} {{ ", " }");
            text.AppendLine($"namespace {space} {{ {open}{Write(type, names, members)}{close} }}");
        }

        return text.ToString();
    }

    /// <summary>How a constructor calls that of a base class which is a stub as well.</summary>
    public static string CallBase(StubNames names, OfficialType type) =>
        names.Ancestors(type).Any(parent => !parent.IsInterface) ? " : base((global::Undescribed.Hidden)null)" : "";

    private static string Write(OfficialType type, StubNames names, StubMembers members)
    {
        if (type.IsDelegate)
        {
            return members.WriteDelegate(type);
        }

        if (type.Kind == "enum")
        {
            return $"public enum {type.ShortName} {{ {string.Join(", ", type.Members)} }}";
        }

        var bases = type.Bases.Count == 0 ? "" : " : " + string.Join(", ", type.Bases.Select(expression => names.QualifyBase(expression, type)));
        var kind = type.Kind.Insert(type.Kind.LastIndexOf(' ') + 1, "partial ");
        var body = members.Write(type).Concat(Implied(type, names)).Select(member => "    " + member);
        return $"public {kind} {type.ShortName}{type.Parameters}{bases}\n{{\n{string.Join('\n', body)}\n}}";
    }

    private static IEnumerable<string> Implied(OfficialType type, StubNames names)
    {
        if (!type.IsInterface && !type.IsStatic)
        {
            yield return $"internal {type.ShortName}(global::Undescribed.Hidden hidden){CallBase(names, type)} {{ }}";
        }

        if (type.Bases.Any(expression => expression.StartsWith("IEnumerable<", StringComparison.Ordinal)))
        {
            yield return "System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null;";
        }
    }
}
