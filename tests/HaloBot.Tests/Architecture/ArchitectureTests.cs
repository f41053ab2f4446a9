using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using ArchUnitNET.Loader;
using ArchUnitNET.xUnitV3;
using HaloBot.Local;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace HaloBot.Tests.Architecture;

/// <summary>The rules of dependency that keep the data flow one-way: what may know what.</summary>
public sealed partial class ArchitectureTests
{
    private static readonly ArchUnitNET.Domain.Architecture Program = new ArchLoader()
        .LoadAssemblies(typeof(HaloBotHost).Assembly, typeof(Microsoft.Bot.Schema.Activity).Assembly, typeof(LocalHost).Assembly,
            typeof(Azure.Data.Tables.TableClient).Assembly)
        .Build();

    private static readonly IObjectProvider<IType> Complaints = Room("Complaints");
    private static readonly IObjectProvider<IType> Intake = Room("Intake");
    private static readonly IObjectProvider<IType> Staff = Room("Staff");
    private static readonly IObjectProvider<IType> Storage = Room("Storage");

    [Fact]
    public void Complaints_are_pure() =>
        Types().That().Are(Complaints).Should().NotDependOnAny(
            Types().That().ResideInNamespaceMatching(@"^(Microsoft\.Bot|AdaptiveCards|Azure|Microsoft\.AspNetCore|System\.Net|System\.IO)(\.|$)")
                .Or().ResideInNamespaceMatching(@"^HaloBot(\.(Intake|Staff|Storage|Delivery|Website|Operations))?$")
                .Or().HaveFullName("System.TimeProvider"))
            .Check(Program);

    [Fact]
    public void Language_knows_words_and_no_business() =>
        Types().That().ResideInNamespaceMatching(@"^HaloBot\.Language$").Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^(HaloBot(\.(?!Language$).+)?|(Microsoft\.Bot|Azure|System\.IO|System\.Net)(\..+)?)$")).Check(Program);

    [Fact]
    public void Intake_and_staff_never_use_each_other()
    {
        Types().That().Are(Intake).Should().NotDependOnAny(Staff).Check(Program);
        Types().That().Are(Staff).Should().NotDependOnAny(Intake).Check(Program);
    }

    [Fact]
    public void Storage_knows_no_room_and_no_delivery() =>
        Types().That().Are(Storage).Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^HaloBot\.(Intake|Staff|Delivery|Website)$")).Check(Program);

    [Fact]
    public void The_website_knows_no_room_and_nobody_uses_delivery_but_the_wiring()
    {
        Types().That().ResideInNamespaceMatching(@"^HaloBot\.Website$").Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^HaloBot\.(Intake|Staff|Delivery|Storage)$")).Check(Program);
        Types().That().ResideInNamespaceMatching(@"^HaloBot\.(Complaints|Intake|Staff|Storage|Website)$").Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^HaloBot\.Delivery$")).Check(Program);
    }

    [Fact]
    public void The_bot_framework_knows_nothing_of_halobot() =>
        Types().That().ResideInAssembly(typeof(Microsoft.Bot.Schema.Activity).Assembly)
            .Should().NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^HaloBot(\.|$)")).Check(Program);

    [Fact]
    public void The_deployed_host_knows_nothing_of_the_local_one() =>
        Types().That().ResideInAssembly(typeof(HaloBotHost).Assembly)
            .Should().NotDependOnAny(Types().That().ResideInAssembly(typeof(LocalHost).Assembly)).Check(Program);

    [Fact]
    public void No_name_of_the_bot_framework_is_a_business_word() =>
        typeof(Microsoft.Bot.Schema.Activity).Assembly.GetTypes()
            .SelectMany(type => type.GetMembers().Select(member => $"{type.FullName}.{member.Name}"))
            .Where(name => BusinessWord().IsMatch(name))
            .ShouldBeEmpty();

    private static IObjectProvider<IType> Room(string name) =>
        Types().That().ResideInNamespaceMatching($@"^HaloBot\.{name}$").As(name);

    [GeneratedRegex("Halo|Complain|Customer|Ofcom|CEDR|Deadlock|Escalat", RegexOptions.IgnoreCase)]
    private static partial Regex BusinessWord();
}
