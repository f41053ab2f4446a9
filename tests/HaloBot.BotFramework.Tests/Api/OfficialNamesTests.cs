using Microsoft.Bot.Builder;

namespace HaloBot.BotFramework.Tests.Api;

/// <summary>Code written against this library must compile against the official packages: no public name here is unknown there.</summary>
public class OfficialNamesTests
{
    private static readonly OfficialListing Official = OfficialListing.Read();

    private static readonly Type[] Ours =
        [.. typeof(IBot).Assembly.GetTypes().Where(type => type.IsPublic || (type.IsNestedFamORAssem && type.DeclaringType!.IsPublic))];

    [Fact]
    public void Every_public_type_is_an_official_one() =>
        Ours.Select(PublicSurface.NameOf).Where(name => !Official.Has(name)).ShouldBeEmpty();

    [Fact]
    public void Every_public_member_has_its_official_signature() =>
        Ours.SelectMany(type => PublicSurface.MembersOf(type)
                .Where(member => !LineageOf(type).Any(t => Official.Has(PublicSurface.NameOf(t), member)))
                .Select(member => $"{PublicSurface.NameOf(type)}: {member}"))
            .ShouldBeEmpty();

    [Fact]
    public void The_listing_is_read_at_all()
    {
        Ours.Length.ShouldBeGreaterThan(100);
        Official.Has("Microsoft.Bot.Builder.IBot", "Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken?)").ShouldBeTrue();
        Official.Has("Microsoft.Bot.Builder.IBot", "Task OnTurnAsync(ITurnContext turnContext)").ShouldBeFalse();
    }

    private static IEnumerable<Type> LineageOf(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            yield return type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        }
    }
}
