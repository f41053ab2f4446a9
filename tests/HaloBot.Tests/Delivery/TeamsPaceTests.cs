using HaloBot.Delivery;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.Tests.Delivery;

/// <summary>Who waits for the channel, and for how long.</summary>
public sealed class TeamsPaceTests
{
    private const string Thread = "19:c@thread.tacv2;messageid=1";

    private readonly FakeTimeProvider _clock = new();
    private readonly SendLimiter _limiter;
    private readonly TeamsPace _pace;

    public TeamsPaceTests()
    {
        _limiter = new SendLimiter(new TeamsLimits(PerSecond: 1), _clock);
        _pace = new TeamsPace(_limiter);
    }

    [Fact]
    public async Task Messages_edits_and_deletions_are_counted_and_an_invokes_answer_is_not()
    {
        await TurnAsync("msteams", ActivityTypes.Invoke, async turn =>
        {
            await turn.SendActivityAsync(new Activity { Type = "invokeResponse" });
            _limiter.TimeUntilFree(Thread).ShouldBe(TimeSpan.Zero);

            await turn.SendActivityAsync("one");
            _limiter.TimeUntilFree(Thread).ShouldBe(TimeSpan.FromSeconds(1));
            _clock.Advance(TimeSpan.FromSeconds(1));
            await turn.UpdateActivityAsync(new Activity { Type = ActivityTypes.Message, Id = "a", Conversation = turn.Activity.Conversation });
            _limiter.TimeUntilFree(Thread).ShouldBe(TimeSpan.FromSeconds(1));
            _clock.Advance(TimeSpan.FromSeconds(1));
            await turn.DeleteActivityAsync("a");
            _limiter.TimeUntilFree(Thread).ShouldBe(TimeSpan.FromSeconds(1));
        });
    }

    [Fact]
    public async Task What_goes_to_the_website_is_not_counted()
    {
        await TurnAsync("directline", ActivityTypes.Message, turn => turn.SendActivityAsync("one"));

        _limiter.TimeUntilFree(Thread).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public async Task The_Courier_waits_two_seconds_at_most_and_is_told_when_to_come_back()
    {
        Fill(seconds: 2);
        var delivered = DeliverAsync();
        delivered.IsCompleted.ShouldBeFalse();

        (await Should.ThrowAsync<ChannelBusyException>(DeliverAsync())).FreeIn.ShouldBe(TimeSpan.FromSeconds(3));

        _clock.Advance(TimeSpan.FromSeconds(1));
        _clock.Advance(TimeSpan.FromSeconds(1));
        await delivered;
    }

    [Fact]
    public async Task An_answer_waits_five_seconds_at_most_and_then_goes_past_the_queue()
    {
        Fill(seconds: 5);
        var waits = AnswerAsync();
        waits.IsCompleted.ShouldBeFalse();

        await AnswerAsync();

        _limiter.TimeUntilFree(Thread).ShouldBe(TimeSpan.FromSeconds(6));
    }

    /// <summary>So many seconds are taken already, at one message each.</summary>
    private void Fill(int seconds)
    {
        for (var i = 0; i < seconds; i++)
        {
            _ = _limiter.WaitAsync(Thread).AsTask();
        }
    }

    private Task AnswerAsync() => TurnAsync("msteams", ActivityTypes.Message, turn => turn.SendActivityAsync("answer"));

    private Task DeliverAsync() => TurnAsync(
        "msteams", ActivityTypes.Event, turn => turn.SendActivityAsync("line"), ActivityEventNames.ContinueConversation);

    private async Task TurnAsync(string channel, string type, Func<ITurnContext, Task> act, string? name = null)
    {
        var activity = new Activity { Type = type, Name = name, ChannelId = channel, Conversation = new ConversationAccount(id: Thread) };
        using var turn = new TurnContext(new Nowhere(), activity);
        await _pace.OnTurnAsync(turn, _ => act(turn));
    }

    private sealed class Nowhere : BotAdapter
    {
        public override Task<ResourceResponse[]> SendActivitiesAsync(
            ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
            Task.FromResult(activities.Select(_ => new ResourceResponse("r")).ToArray());

        public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
            Task.FromResult(new ResourceResponse("r"));

        public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
            Task.CompletedTask;
    }
}
