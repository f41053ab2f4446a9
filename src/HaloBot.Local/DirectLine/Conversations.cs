using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace HaloBot.Local.DirectLine;

/// <summary>All conversations of this data directory, each in a file of its own.</summary>
internal sealed class Conversations(DataDirectory data)
{
    private const string Extension = ".jsonl";
    private readonly string _folder = data.Conversations;
    private readonly Lock _creating = new();
    private readonly ConcurrentDictionary<string, Conversation> _all = Load(data.Conversations);

    public IEnumerable<Conversation> All => _all.Values;

    public static string NewId() => RandomNumberGenerator.GetHexString(22, lowercase: true);

    public Conversation? Find(string id) => _all.GetValueOrDefault(id);

    /// <summary>
    /// The conversation, started by this call or before it; <paramref name="onStart"/> sees a new one before anyone else does, with a
    /// task that ends when others can find it.
    /// </summary>
    public (Conversation Conversation, bool Started) Start(string id, string? userId, Action<Conversation, Task> onStart)
    {
        lock (_creating)
        {
            if (_all.TryGetValue(id, out var known))
            {
                return (known, false);
            }

            var conversation = Conversation.Create(id, userId, new Journal(Path.Combine(_folder, id + Extension)));
            var findable = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            onStart(conversation, findable.Task);
            _all[id] = conversation;
            findable.SetResult();
            return (conversation, true);
        }
    }

    private static ConcurrentDictionary<string, Conversation> Load(string folder)
    {
        var all = new ConcurrentDictionary<string, Conversation>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*" + Extension))
        {
            if (Conversation.Load(new Journal(path)) is { } conversation)
            {
                all[conversation.Id] = conversation;
            }
        }

        return all;
    }
}
