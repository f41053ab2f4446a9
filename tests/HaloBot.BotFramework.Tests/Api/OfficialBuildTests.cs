using System.Text.RegularExpressions;

namespace HaloBot.BotFramework.Tests.Api;

/// <summary>HaloBot compiles against the official packages' public surface, not only against this library.</summary>
public class OfficialBuildTests(OfficialBuild build) : IClassFixture<OfficialBuild>
{
    [Fact]
    public void The_listing_is_whole_enough_to_compile() => build.StubErrors.ShouldBeEmpty();

    [Fact]
    public async Task HaloBot_compiles_against_the_official_packages() => (await build.CompileAsync()).ShouldBeEmpty();

    [Fact]
    public async Task What_the_official_packages_have_not_is_found_and_named()
    {
        var errors = await build.CompileAsync("""
            namespace HaloBot;

            internal static class More
            {
                public static object Internal() => Microsoft.Bot.Builder.Dialogs.DialogStateJson.Serialize(null!);
                public static object Misspelt() => new Microsoft.Bot.Schema.Activity().Txet;
                public static object OtherType() => new Microsoft.Bot.Schema.Activity { Value = 5, Text = 5 };
                public static object OtherParameters() => Microsoft.Bot.Builder.MessageFactory.Text("a", "b", "c", "d");
                public static object Undescribed() => typeof(Microsoft.Bot.Schema.ICommandActivity);
                public static object ForeignPackage() => typeof(Microsoft.IdentityModel.Protocols.OpenIdConnect.OpenIdConnectConfiguration);
            }
            """);

        string[] expected =
        [
            "(5,.* 'DialogStateJson'", "(6,.* 'Txet'", "(7,.* 'int' to 'string'", "(8,.* 'Text'", "(9,.* 'ICommandActivity'", "(10,.* 'Protocols'",
        ];
        errors.Count.ShouldBe(expected.Length);
        expected.ShouldAllBe(what => errors.Any(error => Regex.IsMatch(error, @"More\.cs\" + what)));
    }
}
