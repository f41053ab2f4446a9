using HaloBot.Staff;
using HaloBot.Staff.Registration;
using HaloBot.Storage;
using Microsoft.Extensions.Configuration;
using Rules = HaloBot.Staff.Registration.Registration;

namespace HaloBot.Tests.Staff.Registration;

/// <summary>The rules of registration, without Teams.</summary>
public sealed class RegistrationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly StaffPlace Here = new("https://one.example/", "19:team", "19:here");
    private static readonly StaffPlace Beside = Here with { ChannelId = "19:beside" };
    private static readonly StaffPlace There = new("https://two.example/", "19:others", "19:there");
    private static readonly StaffChannelState Registered = Add(new StaffChannelState(), "1", Here).State;

    [Fact]
    public void The_first_installation_registers_its_channel()
    {
        var (state, what) = Add(new StaffChannelState(), "1", Here);
        what.ShouldBe(Installed.First);
        state.Learnt.ShouldBe(Here);
    }

    [Fact]
    public void The_same_installation_delivered_again_changes_nothing()
    {
        var (state, what) = Add(Registered, "1", There);
        what.ShouldBe(Installed.Before);
        state.ShouldBeSameAs(Registered);
    }

    [Fact]
    public void An_installation_in_the_channel_itself_brings_it_back_with_its_newest_service_url()
    {
        var removed = Rules.Remove(Registered, Here.TeamId, Now, fixedPlace: null);
        removed.WasTheirs.ShouldBeTrue();
        removed.State.RemovedAt.ShouldBe(Now);

        var (state, what) = Add(removed.State, "2", Here with { ServiceUrl = "https://new.example/" });
        what.ShouldBe(Installed.Again);
        state.RemovedAt.ShouldBeNull();
        state.Learnt.ShouldBe(Here with { ServiceUrl = "https://new.example/" });
    }

    [Theory]
    [InlineData(true, Installed.Elsewhere)]
    [InlineData(false, Installed.Again)]
    public void Another_channel_of_the_team_counts_only_if_somebody_chose_it(bool isChosen, Installed expected) =>
        Rules.Add(Registered, "2", Beside, isChosen, fixedPlace: null).What.ShouldBe(expected);

    [Fact]
    public void Elsewhere_it_changes_nothing_until_the_newest_question_is_answered()
    {
        var asked = Add(Add(Registered, "2", Beside).State, "3", There).State;
        asked.Learnt.ShouldBe(Here);

        Answer(asked, "2", move: true).ShouldSatisfyAllConditions(a => a.To.ShouldBeNull(), a => a.State.ShouldBeSameAs(asked));
        var (moved, to) = Answer(asked, "3", move: true);
        to.ShouldBe(There);
        moved.Learnt.ShouldBe(There);
        Answer(moved, "3", move: true).To.ShouldBeNull("it has been answered");
        Answer(asked, "3", move: false).State.Learnt.ShouldBe(Here);
    }

    [Fact]
    public void Being_taken_out_elsewhere_settles_the_question_and_nothing_else()
    {
        var asked = Add(Registered, "2", There).State;
        var (state, wasTheirs) = Rules.Remove(asked, There.TeamId, Now, fixedPlace: null);
        wasTheirs.ShouldBeFalse();
        state.ShouldSatisfyAllConditions(s => s.Asked.ShouldBeNull(), s => s.RemovedAt.ShouldBeNull());
    }

    [Fact]
    public void Where_the_settings_fix_the_place_no_installation_moves_it()
    {
        Rules.Add(new StaffChannelState(), "1", There, isChosen: true, fixedPlace: Here)
            .ShouldSatisfyAllConditions(a => a.What.ShouldBe(Installed.ElsewhereThanSet), a => a.State.Learnt.ShouldBeNull(), a => a.State.Asked.ShouldBeNull());
        Rules.Add(new StaffChannelState(), "1", Here, isChosen: true, fixedPlace: Here).What.ShouldBe(Installed.Again);
    }

    [Theory]
    [InlineData("Teams:ServiceUrl=https://x.example/", "The setting Teams:TeamId is missing. Give Teams:ServiceUrl, Teams:TeamId and Teams:ChannelId together, or none of them")]
    [InlineData("Teams:TeamId=19:t Teams:ChannelId=19:c", "The setting Teams:ServiceUrl is missing. Give Teams:ServiceUrl, Teams:TeamId and Teams:ChannelId together, or none of them")]
    [InlineData("Teams:ServiceUrl=http://x.example/ Teams:TeamId=19:t Teams:ChannelId=19:c", "The setting Teams:ServiceUrl is 'http://x.example/'. Give an absolute https address")]
    public void Half_a_place_stops_the_start(string given, string sentence) =>
        Should.Throw<SettingException>(() => TeamsSettings.Read(Settings(given))).Message.ShouldStartWith(sentence);

    [Fact]
    public void Without_a_manager_there_is_no_start() =>
        Should.Throw<SettingException>(() => TeamsSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Teams:TenantId", "t")]).Build()))
            .Message.ShouldStartWith("The setting Teams:Managers:0 is missing. Give the Entra object id");

    [Fact]
    public void Without_a_place_it_is_to_be_learnt() => TeamsSettings.Read(Settings("Teams:ChannelId=")).FixedPlace().ShouldBeNull();

    private static (StaffChannelState State, Installed What) Add(StaffChannelState state, string id, StaffPlace place) =>
        Rules.Add(state, id, place, isChosen: true, fixedPlace: null);

    private static (StaffChannelState State, StaffPlace? To) Answer(StaffChannelState state, string question, bool move) =>
        Rules.Answer(state, question, move);

    private static IConfiguration Settings(string more) => new ConfigurationBuilder().AddInMemoryCollection(
        $"Teams:TenantId=t Teams:Managers:0=33333333-3333-3333-3333-333333333301 {more}".Split(' ').Select(s => s.Split('=', 2)).ToDictionary(s => s[0], string? (s) => s[1])).Build();
}
