namespace HaloBot.Tests.Turns;

public sealed class KeyedGateTests
{
    private readonly KeyedGate _gate = new();

    [Fact]
    public async Task Those_with_one_key_pass_one_after_another_in_the_order_in_which_they_came()
    {
        var passed = new List<int>();
        var first = await _gate.EnterAsync("a");
        var waiting = Enumerable.Range(0, 50).Select(PassAsync).ToList();
        passed.ShouldBeEmpty();

        first.Dispose();
        await Task.WhenAll(waiting);

        passed.ShouldBe(Enumerable.Range(0, 50));

        async Task PassAsync(int number)
        {
            using (await _gate.EnterAsync("a"))
            {
                passed.Add(number);
            }
        }
    }

    [Fact]
    public async Task Those_with_other_keys_need_not_wait()
    {
        using var first = await _gate.EnterAsync("a");

        using var second = await _gate.EnterAsync("b", TestContext.Current.CancellationToken);
        _gate.Keys.ShouldBe(2);
    }

    [Fact]
    public async Task A_million_conversations_leave_nothing_behind()
    {
        for (var i = 0; i < 1_000_000; i++)
        {
            (await _gate.EnterAsync($"{i}")).Dispose();
        }

        _gate.Keys.ShouldBe(0);
    }

    [Fact]
    public async Task Who_gives_up_waiting_leaves_nothing_behind()
    {
        using var patience = new CancellationTokenSource();
        var first = await _gate.EnterAsync("a");
        var second = _gate.EnterAsync("a", patience.Token);
        await patience.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => second);
        first.Dispose();
        _gate.Keys.ShouldBe(0);
    }
}
