using HaloBot.Local.Clock;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.Tests.Local;

public sealed class TimeTravelTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    private readonly string _file = Path.GetTempFileName();
    private readonly FakeTimeProvider _machine = new(Start);
    private readonly SortedSet<DateTimeOffset> _due = [];
    private readonly List<DateTimeOffset> _decidedAt = [];
    private readonly BusinessClock _clock;
    private readonly TimeTravel _travel;
    private bool _anyCase;
    private bool _deliveryFails;
    private DateTimeOffset? _stuck;
    private int _runs;

    public TimeTravelTests()
    {
        File.Delete(_file);
        _clock = new BusinessClock(_file, _machine);
        _travel = new TimeTravel(
            _clock,
            (after, _) => Task.FromResult(_due.Where(due => !(due <= after)).Min(due => (DateTimeOffset?)due)),
            _ => RunDueAsync(),
            _ => Task.FromResult(_anyCase),
            NullLogger<TimeTravel>.Instance);
    }

    [Fact]
    public async Task What_is_due_on_the_way_is_decided_at_its_own_instant()
    {
        _due.UnionWith([Start.AddHours(1), Start.AddDays(2), Start.AddDays(4)]);

        (await MoveAsync(Start.AddDays(3))).ShouldBeTrue();

        _decidedAt.ShouldBe([Start.AddHours(1), Start.AddDays(2)]);
        _due.ShouldBe([Start.AddDays(4)]);
        _clock.GetUtcNow().ShouldBe(Start.AddDays(3));
    }

    [Fact]
    public async Task What_was_due_before_is_decided_now()
    {
        _due.Add(Start.AddDays(-1));

        await MoveAsync(Start.AddHours(1));

        _decidedAt.ShouldBe([Start]);
    }

    [Fact]
    public async Task What_is_due_at_the_very_target_is_decided()
    {
        _due.Add(Start.AddHours(1));

        await MoveAsync(Start.AddHours(1));

        _decidedAt.ShouldBe([Start.AddHours(1)]);
    }

    [Fact]
    public async Task The_sweep_runs_even_when_nothing_is_due()
    {
        await MoveAsync(Start);

        _runs.ShouldBe(1);
    }

    [Fact]
    public async Task What_cannot_be_delivered_does_not_hold_the_clock()
    {
        _deliveryFails = true;
        _due.Add(Start.AddHours(1));

        await MoveAsync(Start.AddDays(1));

        _clock.GetUtcNow().ShouldBe(Start.AddDays(1));
        _runs.ShouldBeLessThan(10);
    }

    [Fact]
    public async Task What_cannot_be_decided_holds_up_nothing_that_is_due_later()
    {
        _stuck = Start.AddHours(1);
        _due.UnionWith([Start.AddHours(1), Start.AddDays(2)]);

        await MoveAsync(Start.AddDays(3));

        _decidedAt.ShouldBe([Start.AddDays(2)]);
    }

    [Fact]
    public async Task A_running_clock_runs_on_after_the_move()
    {
        _due.Add(Start.AddHours(1));
        (await _travel.MoveAsync(now => now.AddDays(1), run: null, TestContext.Current.CancellationToken)).ShouldBeTrue();

        _machine.Advance(TimeSpan.FromMinutes(5));

        _clock.GetUtcNow().ShouldBe(Start.AddDays(1).AddMinutes(5));
    }

    [Fact]
    public async Task Backwards_goes_only_while_no_case_exists()
    {
        (await MoveAsync(Start.AddDays(-1))).ShouldBeTrue();
        _anyCase = true;

        (await MoveAsync(Start.AddDays(-2))).ShouldBeFalse();

        _clock.GetUtcNow().ShouldBe(Start.AddDays(-1));
    }

    [Fact]
    public void Timers_and_timestamps_stay_on_the_machines_clock()
    {
        _clock.StopAt(Start.AddYears(1));
        var before = _clock.GetTimestamp();

        _clock.GetElapsedTime(before).ShouldBeLessThan(TimeSpan.FromDays(1));
        _clock.LocalTimeZone.ShouldBe(TimeProvider.System.LocalTimeZone);
    }

    public void Dispose()
    {
        _travel.Dispose();
        File.Delete(_file);
    }

    private Task<bool> MoveAsync(DateTimeOffset target) => _travel.MoveAsync(_ => target, run: false, TestContext.Current.CancellationToken);

    private Task RunDueAsync()
    {
        _runs++;
        if (!_deliveryFails)
        {
            foreach (var due in _due.Where(due => due <= _clock.GetUtcNow() && due != _stuck).ToList())
            {
                _due.Remove(due);
                _decidedAt.Add(_clock.GetUtcNow());
            }
        }

        return Task.CompletedTask;
    }
}
