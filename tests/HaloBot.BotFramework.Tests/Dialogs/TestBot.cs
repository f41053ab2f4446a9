using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace HaloBot.BotFramework.Tests.Dialogs;

/// <summary>A conversation with one dialog. Between turns its state exists only as text, as after a restart.</summary>
internal sealed class TestBot : BotAdapter, IStatePropertyAccessor<DialogState>
{
    private readonly Func<ITurnContext, TestBot, Task> _turn;
    private readonly Queue<Activity> _sent = new();
    private DialogState? _live;

    public TestBot(Func<ITurnContext, TestBot, Task> turn) => _turn = turn;

    public TestBot(Dialog dialog)
        : this((turn, bot) => dialog.RunAsync(turn, bot, CancellationToken.None))
    {
    }

    public string ChannelId { get; init; } = "test";

    public string State { get; private set; } = "[]";

    public static DateTimeOffset Monday { get; } = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    /// <summary>What the user's clock says.</summary>
    public DateTimeOffset? LocalTimestamp { get; init; } = Monday;

    public DateTimeOffset? Timestamp { get; init; }

    public string Name => nameof(TestBot);

    public async Task<Activity[]> SayAsync(string? text, string type = ActivityTypes.Message, IList<Attachment>? attachments = null)
    {
        _sent.Clear();
        var activity = new Activity
        {
            Type = type,
            Text = text,
            Attachments = attachments,
            LocalTimestamp = LocalTimestamp,
            Timestamp = Timestamp,
            ChannelId = ChannelId,
            ServiceUrl = "https://test.example/",
            Id = "in",
            From = new ChannelAccount("user"),
            Recipient = new ChannelAccount("bot"),
            Conversation = new ConversationAccount(id: "conversation"),
        };
        _live = null;
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, (turn, _) => _turn(turn, this), CancellationToken.None);
        if (_live is not null)
        {
            State = DialogStateJson.Serialize(_live);
        }

        return [.. _sent];
    }

    public Task<DialogState> GetAsync(ITurnContext turnContext, Func<DialogState>? defaultValueFactory = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(_live ??= DialogStateJson.Deserialize(State));

    public Task SetAsync(ITurnContext turnContext, DialogState value, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        foreach (var activity in activities)
        {
            _sent.Enqueue(activity);
        }

        return Task.FromResult(activities.Select(_ => new ResourceResponse("sent")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        Task.FromResult(new ResourceResponse(activity.Id));

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
