using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HaloBot.Intake;

/// <summary>Holds back what the dialogs say until the turn has been saved: save, then send.</summary>
public sealed class BufferedReplies
{
    private readonly ITurnContext _context;
    private readonly List<IMessageActivity> _held = [];
    private bool _open;

    public BufferedReplies(ITurnContext context)
    {
        _context = context;
        context.OnSendActivities((_, activities, next) =>
        {
            if (_open)
            {
                return next();
            }

            _held.AddRange(activities.Where(activity => activity.Type == ActivityTypes.Message));
            return Task.FromResult(activities.Select(_ => new ResourceResponse()).ToArray());
        });
    }

    /// <summary>What the turn has said, as it is to be saved.</summary>
    public IEnumerable<ChatMessage> Of(int turn) => _held.Select((activity, i) => ChatMessage.From(activity, $"t{turn}.{i}"));

    public void Clear() => _held.Clear();

    /// <summary>Sends replies that have been saved, in order.</summary>
    public async Task SendAsync(IReadOnlyCollection<ChatMessage> replies, CancellationToken cancellationToken)
    {
        if (replies.Count > 0)
        {
            _open = true;
            try
            {
                await _context.SendActivitiesAsync([.. replies.Select(reply => reply.ToActivity())], cancellationToken);
            }
            catch (Exception e)
            {
                throw new AnswerNotSentException(e);
            }
        }
    }
}
