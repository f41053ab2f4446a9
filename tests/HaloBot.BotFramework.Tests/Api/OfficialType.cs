namespace HaloBot.BotFramework.Tests.Api;

/// <summary>A type of the official packages, as the listing writes it.</summary>
internal sealed class OfficialType(string kind, string name, string parameters)
{
    private readonly List<string> _bases = [];
    private readonly HashSet<string> _members = new(StringComparer.Ordinal);

    /// <summary>class, interface, enum or struct, with static, abstract or sealed before it.</summary>
    public string Kind => kind;

    /// <summary>With its namespace and the type that it is nested in, without type parameters.</summary>
    public string Name => name;

    /// <summary>Its type parameters with their angle brackets, or nothing.</summary>
    public string Parameters => parameters;

    public string Place => name[..name.LastIndexOf('.')];

    public string ShortName => name[(name.LastIndexOf('.') + 1)..];

    public IReadOnlyList<string> Bases => _bases;

    public IReadOnlySet<string> Members => _members;

    public bool IsInterface => kind == "interface";

    public bool IsStatic => kind == "static class";

    public bool IsDelegate => _bases is ["MulticastDelegate"];

    public void AddBases(IEnumerable<string> bases) => _bases.AddRange(bases);

    public void AddMember(string member) => _members.Add(member);
}
