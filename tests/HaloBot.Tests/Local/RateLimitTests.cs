using System.Globalization;
using HaloBot.Delivery;
using HaloBot.Local.Teams;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.Tests.Local;

public sealed class RateLimitTests
{
    private readonly FakeTimeProvider _machine = new();
    private readonly RateLimit _limit;

    public RateLimitTests() => _limit = new RateLimit(new TeamsLimits(), _machine);

    [Fact]
    public void Seven_in_a_second_are_taken_and_the_eighth_is_told_when_to_come_back()
    {
        Take(7).ShouldAllBe(refusal => refusal == null);

        var refusal = _limit.Take("a channel")!;

        (refusal.Status, refusal.RetryAfterSeconds).ShouldBe((429, 1));
        refusal.Message.ShouldContain("7 in 1 s");
        _machine.Advance(TimeSpan.FromSeconds(1));
        _limit.Take("a channel").ShouldBeNull();
    }

    [Theory]
    [InlineData(1, 7, 0)]
    [InlineData(2, 8, 150)]
    [InlineData(30, 60, 400)]
    [InlineData(3600, 1800, 1900)]
    public void Every_window_is_kept(int seconds, int most, int pauseInMilliseconds)
    {
        for (var i = 0; i < most; i++)
        {
            _limit.Take("a channel").ShouldBeNull();
            _machine.Advance(TimeSpan.FromMilliseconds(pauseInMilliseconds));
        }

        var refusal = _limit.Take("a channel")!;

        refusal.Message.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"{most} in {seconds} s"));
        _machine.Advance(TimeSpan.FromSeconds(refusal.RetryAfterSeconds!.Value));
        _limit.Take("a channel").ShouldBeNull();
    }

    [Fact]
    public void Another_conversation_is_not_held_up_and_what_was_refused_does_not_count()
    {
        Take(100);

        _limit.Take("a chat").ShouldBeNull();
        _machine.Advance(TimeSpan.FromSeconds(2));
        _limit.Take("a channel").ShouldBeNull();
    }

    private List<Refusal?> Take(int times) => [.. Enumerable.Range(0, times).Select(_ => _limit.Take("a channel"))];
}
