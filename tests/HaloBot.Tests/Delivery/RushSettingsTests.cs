using HaloBot.Staff;
using HaloBot.Storage;
using Microsoft.Extensions.Configuration;

namespace HaloBot.Tests.Delivery;

public class RushSettingsTests
{
    [Fact]
    public void Ten_in_five_minutes_unless_others_are_set()
    {
        RushSettings.Read(Settings()).ShouldBe(new RushSettings(10, 5));
        RushSettings.Read(Settings(("Teams:Rush:Filings", "3"), ("Teams:Rush:Minutes", "60"))).ShouldBe(new RushSettings(3, 60));
    }

    [Theory]
    [InlineData("Teams:Rush:Filings", "0", "Give a whole number from 1 to 1000; 10 is usual.")]
    [InlineData("Teams:Rush:Filings", "many", "Give a whole number from 1 to 1000; 10 is usual.")]
    [InlineData("Teams:Rush:Minutes", "61", "Give a whole number from 1 to 60; 5 is usual.")]
    [InlineData("Teams:Rush:Hours", "1", "There is no such setting: remove it or use one of Filings, Minutes.")]
    public void An_impossible_value_stops_the_start_and_says_what_to_give(string key, string value, string mend) =>
        Should.Throw<SettingException>(() => RushSettings.Read(Settings((key, value)))).Message.ShouldBe($"The setting {key} is '{value}'. {mend}");

    [Fact]
    public void The_other_settings_of_Teams_know_of_it() =>
        Should.Throw<SettingException>(() => TeamsSettings.Read(Settings(("Teams:Rush:Filings", "3")))).Message.ShouldContain("Teams:TenantId");

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value)).Build();
}
