using HaloBot.Delivery;
using HaloBot.Staff;
using Microsoft.Extensions.Configuration;

namespace HaloBot.Tests.Delivery;

public class TeamsLimitsTests
{
    [Fact]
    public void Teams_own_limits_hold_unless_others_are_set()
    {
        TeamsLimits.Read(Settings()).ShouldBe(new TeamsLimits(7, 8, 60, 1800));
        TeamsLimits.Read(Settings(("Teams:Limits:PerSecond", "3"), ("Teams:Limits:PerHour", "900"))).ShouldBe(new TeamsLimits(3, 8, 60, 900));
    }

    [Theory]
    [InlineData("Teams:Limits:PerSecond", "0")]
    [InlineData("Teams:Limits:PerTwoSeconds", "-8")]
    [InlineData("Teams:Limits:PerThirtySeconds", "2.5")]
    [InlineData("Teams:Limits:PerHour", "many")]
    [InlineData("Teams:Limits:PerHour", "")]
    public void An_impossible_limit_stops_the_start_and_says_what_to_give(string key, string value) =>
        Should.Throw<SettingException>(() => TeamsLimits.Read(Settings((key, value))))
            .Message.ShouldStartWith($"The setting {key} is '{value}'. Give a whole number of 1 or more");

    [Fact]
    public void A_limit_that_there_is_not_stops_the_start() =>
        Should.Throw<SettingException>(() => TeamsLimits.Read(Settings(("Teams:Limits:PerMinute", "9")))).Message.ShouldBe(
            "The setting Teams:Limits:PerMinute is '9'. There is no such setting: remove it or use one of PerSecond, PerTwoSeconds, PerThirtySeconds, PerHour.");

    [Theory]
    [InlineData(1, 7, 8, 60, 1800)]
    [InlineData(2, 3, 4, 30, 900)]
    [InlineData(3, 2, 2, 20, 600)]
    [InlineData(7, 1, 1, 8, 257)]
    [InlineData(20, 1, 1, 3, 90)]
    public void Instances_share_the_limits_out_evenly_and_each_may_send_something(int instances, int second, int two, int thirty, int hour) =>
        new TeamsLimits().Part(instances).ShouldBe(new TeamsLimits(second, two, thirty, hour));

    [Fact]
    public void One_number_for_all_limits_stops_the_start() =>
        Should.Throw<SettingException>(() => TeamsLimits.Read(Settings(("Teams:Limits", "9")))).Message.ShouldStartWith("The setting Teams:Limits is '9'.");

    [Fact]
    public void The_other_settings_of_Teams_know_that_there_are_limits() =>
        Should.Throw<SettingException>(() => TeamsSettings.Read(Settings(("Teams:Limits:PerSecond", "3")))).Message.ShouldContain("Teams:TenantId");

    private static IConfiguration Settings(params (string Key, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Key, string? (setting) => setting.Value)).Build();
}
