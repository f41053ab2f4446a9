using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using HaloBot.Complaints;
using HaloBot.Intake;

namespace HaloBot.Tests.Architecture;

/// <summary>What is stored outlives the SDK: its types change with it, ours only when we change them.</summary>
public class PersistedTypesTests
{
    private static readonly Type[] Stored =
        [.. typeof(HaloBotHost).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(JsonSerializerContext))).SelectMany(TypesOf).Distinct()];

    [Fact]
    public void No_type_of_the_SDK_is_ever_persisted() => Stored.Where(IsOfTheSdk).ShouldBeEmpty();

    [Fact]
    public void The_stored_types_are_found_at_all()
    {
        Stored.ShouldContain(typeof(Conversation));
        Stored.ShouldContain(typeof(ReplyAddress));
        Stored.ShouldContain(typeof(ComplaintEvent));
        Stored.Count(type => type.IsSubclassOf(typeof(ComplaintEvent))).ShouldBeGreaterThan(5);
        IsOfTheSdk(typeof(Microsoft.Bot.Schema.ConversationReference)).ShouldBeTrue();
        IsOfTheSdk(typeof(AdaptiveCards.AdaptiveCard)).ShouldBeTrue();
    }

    private static bool IsOfTheSdk(Type type) => type.Namespace is "AdaptiveCards" or "Microsoft.Rest"
        || type.Namespace!.StartsWith("Microsoft.Bot.", StringComparison.Ordinal);

    /// <summary>Every type that a generated context can write, from those that it names down.</summary>
    private static IEnumerable<Type> TypesOf(Type contextType)
    {
        var context = (JsonSerializerContext)Activator.CreateInstance(contextType)!;
        var open = new Stack<Type>(contextType.GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType == typeof(JsonSerializableAttribute))
            .Select(attribute => (Type)attribute.ConstructorArguments[0].Value!));
        var found = new HashSet<Type>();
        while (open.TryPop(out var type))
        {
            if (found.Add(type) && context.GetTypeInfo(type) is { } info)
            {
                Referred(info).ToList().ForEach(open.Push);
            }
        }

        return found;
    }

    private static IEnumerable<Type> Referred(JsonTypeInfo info) => info.Properties.Select(property => property.PropertyType)
        .Concat(info.PolymorphismOptions?.DerivedTypes.Select(derived => derived.DerivedType) ?? [])
        .Concat(new[] { info.ElementType, info.KeyType, Nullable.GetUnderlyingType(info.Type) }.OfType<Type>());
}
