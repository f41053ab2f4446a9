using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HaloBot.BotFramework.Tests.Api;

/// <summary>Writes public types and members as the listing of the official packages writes them.</summary>
internal static class PublicSurface
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    public static string NameOf(Type type)
    {
        var name = type.IsNested ? $"{type.DeclaringType!.FullName}.{type.Name}" : $"{type.Namespace}.{type.Name}";
        return type.IsGenericType
            ? $"{name[..name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(t => t.Name))}>"
            : name;
    }

    public static IEnumerable<string> MembersOf(Type type)
    {
        if (type.IsEnum)
        {
            return [string.Join(", ", Enum.GetNames(type))];
        }

        if (type.IsSubclassOf(typeof(Delegate)))
        {
            return [Write(type.GetMethod("Invoke")!)];
        }

        return type.GetMembers(Declared).Where(IsVisible).Select(Write).OfType<string>().Distinct();
    }

    private static bool IsVisible(MemberInfo member) => member switch
    {
        _ when member.IsDefined(typeof(CompilerGeneratedAttribute)) => false,
        MethodBase method => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly,
        PropertyInfo property => property.GetAccessors(nonPublic: true).Any(IsVisible),
        FieldInfo field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly,
        _ => false,
    };

    private static string? Write(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Write(constructor.GetParameters())})",
        PropertyInfo property => Write(property),
        FieldInfo field => $"const {field.Name}",
        MethodInfo { IsSpecialName: true } method when !method.Name.StartsWith("op_", StringComparison.Ordinal) => null,
        MethodInfo method => Write(method),
        _ => null,
    };

    private static string Write(PropertyInfo property)
    {
        var accessors = (property.GetMethod is { IsPublic: true } ? "get " : "") + (property.SetMethod is { IsPublic: true } ? "set " : "");
        var isStatic = property.GetAccessors(nonPublic: true)[0].IsStatic;
        return $"{Write(property.PropertyType)} {property.Name} {{ {accessors}}}{(isStatic ? " static" : "")}";
    }

    private static string Write(MethodInfo method)
    {
        var access = method.IsPublic ? "" : "protected ";
        var kind = method.IsStatic ? "static " : method is { IsVirtual: true, IsFinal: false } && !method.DeclaringType!.IsInterface ? "virtual " : "";
        var generics = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(t => t.Name))}>" : "";
        var modifiers = method.IsStatic ? kind + access : access + kind;
        return $"{modifiers}{Write(method.ReturnType)} {method.Name}{generics}({Write(method.GetParameters())})";
    }

    private static string Write(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(parameter =>
        $"{(parameter.ParameterType.IsByRef ? "ref " : "")}{Write(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? "?" : "")}"));

    private static string Write(Type type)
    {
        if (type.IsByRef || type.IsArray)
        {
            return Write(type.GetElementType()!) + (type.IsArray ? "[]" : "");
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Write(underlying) + "?";
        }

        // The one difference in kind: Newtonsoft's objects there, System.Text.Json's here.
        if (type == typeof(IDictionary<string, JsonElement>))
        {
            return "JObject";
        }

        if (type.IsGenericType)
        {
            return $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Write))}>";
        }

        return type switch
        {
            _ when type == typeof(string) => "string",
            _ when type == typeof(object) => "object",
            _ when type == typeof(bool) => "bool",
            _ when type == typeof(int) => "int",
            _ when type == typeof(void) => "void",
            _ when type == typeof(JsonObject) => "JObject",
            _ => type.Name,
        };
    }
}
