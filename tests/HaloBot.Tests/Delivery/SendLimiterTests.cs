using CsCheck;
using HaloBot.Delivery;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.Tests.Delivery;

public sealed class SendLimiterTests
{
    private const string Channel = "19:c@thread.tacv2";

    private static readonly Gen<TeamsLimits> AnyLimits =
        Gen.Select(Gen.Int[1, 7], Gen.Int[1, 8], Gen.Int[1, 20], Gen.Int[10, 40]).Select((a, b, c, d) => new TeamsLimits(a, b, c, d));

    /// <summary>Milliseconds that pass before each message: bursts, and everything up to pauses of minutes.</summary>
    private static readonly Gen<int[]> AnyArrivals = Gen.OneOf(Gen.Const(0), Gen.Int[0, 300], Gen.Int[0, 3_000], Gen.Int[0, 300_000]).Array[1, 80];

    private readonly FakeTimeProvider _clock = new();

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(2, 3, 4)]
    [InlineData(30, 29, 30)]
    [InlineData(3600, 899, 900)]
    public void There_is_room_as_long_as_half_of_every_limit_is_to_spare(int seconds, int few, int many)
    {
        RoomAfter(few).ShouldBeTrue();
        RoomAfter(many).ShouldBeFalse();

        bool RoomAfter(int sent)
        {
            // Spread so that of the windows only this one matters, and all of them are in it.
            var clock = new FakeTimeProvider();
            var limiter = new SendLimiter(new TeamsLimits(), clock);
            for (var i = 0; i < sent; i++)
            {
                limiter.CountUnpaced(Channel);
                clock.Advance(TimeSpan.FromSeconds((seconds - 0.5) / many));
            }

            return limiter.HasRoom(Channel);
        }
    }

    [Fact]
    public void Where_one_may_be_sent_at_a_time_there_is_room_again_once_it_is_past()
    {
        var limiter = new SendLimiter(new TeamsLimits(1, 1, 1, 1), _clock);
        limiter.HasRoom(Channel).ShouldBeTrue();
        limiter.CountUnpaced(Channel);
        limiter.HasRoom(Channel).ShouldBeFalse();
        _clock.Advance(TimeSpan.FromHours(1));
        limiter.HasRoom(Channel).ShouldBeTrue();
    }

    [Fact]
    public void In_no_window_are_there_more_than_the_limit_and_all_get_through_in_their_order() =>
        Gen.Select(AnyLimits, AnyArrivals).Sample((limits, arrivals) =>
        {
            var run = new Run(limits);
            foreach (var pause in arrivals)
            {
                run.Pass(TimeSpan.FromMilliseconds(pause));
                run.Send();
            }

            for (var hours = 0; hours <= arrivals.Length / limits.PerHour; hours++)
            {
                for (var i = 0; i < 360; i++)
                {
                    run.Pass(TimeSpan.FromSeconds(10));
                }
            }

            run.LetThrough.Count.ShouldBe(arrivals.Length);
            ShouldKeep(run.LetThrough, limits.PerSecond, TimeSpan.FromSeconds(1));
            ShouldKeep(run.LetThrough, limits.PerTwoSeconds, TimeSpan.FromSeconds(2));
            ShouldKeep(run.LetThrough, limits.PerThirtySeconds, TimeSpan.FromSeconds(30));
            ShouldKeep(run.LetThrough, limits.PerHour, TimeSpan.FromHours(1));
        });

    [Fact]
    public void Seven_go_at_once_the_eighth_after_a_second_the_ninth_after_two()
    {
        var run = new Run(new TeamsLimits());
        for (var i = 0; i < 9; i++)
        {
            run.Send();
        }

        run.LetThrough.Count.ShouldBe(7);
        run.Pass(TimeSpan.FromSeconds(0.999));
        run.LetThrough.Count.ShouldBe(7);
        run.Pass(TimeSpan.FromSeconds(0.001));
        run.LetThrough.Count.ShouldBe(8);
        run.Pass(TimeSpan.FromSeconds(0.999));
        run.LetThrough.Count.ShouldBe(8);
        run.Pass(TimeSpan.FromSeconds(0.001));
        run.LetThrough.Count.ShouldBe(9);
    }

    [Fact]
    public void It_foretells_how_long_a_newcomer_would_wait() =>
        Gen.Select(AnyLimits, Gen.Int[0, 20]).Sample((limits, before) =>
        {
            var run = new Run(limits);
            for (var i = 0; i < before; i++)
            {
                run.Send();
            }

            var wait = run.Limiter.TimeUntilFree(Channel);
            var start = run.Now;
            run.Send();
            while (run.LetThrough.Count <= before)
            {
                run.Pass(TimeSpan.FromSeconds(1));
            }

            (run.LetThrough[before] - start).ShouldBe(wait);
        });

    [Fact]
    public void A_channel_and_its_threads_are_one_and_other_channels_are_others()
    {
        var limiter = new SendLimiter(new TeamsLimits(PerSecond: 1), _clock);

        limiter.WaitAsync(Channel + ";messageid=1").AsTask().IsCompleted.ShouldBeTrue();

        limiter.TimeUntilFree(Channel).ShouldBe(TimeSpan.FromSeconds(1));
        limiter.WaitAsync(Channel + ";messageid=2").AsTask().IsCompleted.ShouldBeFalse();
        limiter.WaitAsync("19:d@thread.tacv2").AsTask().IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task Whoever_gives_up_leaves_the_place_to_the_next()
    {
        var limiter = new SendLimiter(new TeamsLimits(PerSecond: 1), _clock);
        using var given = new CancellationTokenSource();
        await limiter.WaitAsync(Channel);
        var first = limiter.WaitAsync(Channel, given.Token).AsTask();
        var second = limiter.WaitAsync(Channel).AsTask();

        await given.CancelAsync();
        _clock.Advance(TimeSpan.FromSeconds(1));

        await Should.ThrowAsync<OperationCanceledException>(first);
        second.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public void What_goes_past_the_queue_is_counted()
    {
        var limiter = new SendLimiter(new TeamsLimits(PerSecond: 1), _clock);

        limiter.CountUnpaced(Channel);

        limiter.TimeUntilFree(Channel).ShouldBe(TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void Channels_that_were_silent_for_an_hour_are_forgotten()
    {
        var limiter = new SendLimiter(new TeamsLimits(), _clock);
        for (var i = 0; i < 10_000; i++)
        {
            limiter.WaitAsync($"19:{i}@thread.tacv2").AsTask().IsCompleted.ShouldBeTrue();
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        limiter.Remembered.ShouldBeLessThan(150);
    }

    private static void ShouldKeep(List<DateTimeOffset> sent, int most, TimeSpan window)
    {
        for (var i = most; i < sent.Count; i++)
        {
            (sent[i] - sent[i - most]).ShouldBeGreaterThanOrEqualTo(window);
        }
    }

    /// <summary>Sends to one channel, and notes when each message was let through. Time passes in leaps: timers ring late.</summary>
    private sealed class Run(TeamsLimits limits)
    {
        private readonly FakeTimeProvider _clock = new();
        private readonly Queue<Task> _waiting = new();
        private SendLimiter? _limiter;

        public SendLimiter Limiter => _limiter ??= new SendLimiter(limits, _clock);

        public DateTimeOffset Now => _clock.GetUtcNow();

        public List<DateTimeOffset> LetThrough { get; } = [];

        public void Send()
        {
            _waiting.Enqueue(Limiter.WaitAsync(Channel + ";messageid=7").AsTask());
            Look();
        }

        public void Pass(TimeSpan time)
        {
            _clock.Advance(time);
            Look();
        }

        private void Look()
        {
            while (_waiting.TryPeek(out var next) && next.IsCompleted)
            {
                LetThrough.Add(Now);
                _ = _waiting.Dequeue();
            }

            _waiting.Any(later => later.IsCompleted).ShouldBeFalse("first come, first served");
        }
    }
}
