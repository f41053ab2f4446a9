using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables;
using Microsoft.Bot.Builder;

namespace HaloBot.Benchmarks.Bots;

/// <summary>Watches the storage account's requests: when the transaction that files a case was answered, and what is asked outside turns.</summary>
internal sealed partial class StorageWatch : HttpPipelineSynchronousPolicy
{
    private readonly AsyncLocal<bool> _inTurn = new();
    private readonly ConcurrentDictionary<string, int> _outsideTurns = new(StringComparer.Ordinal);

    /// <summary>By case: when the answer to its filing was there (a Stopwatch's timestamp).</summary>
    public ConcurrentDictionary<string, long> Filed { get; } = new(StringComparer.Ordinal);

    /// <summary>What was asked outside turns: the Courier's own requests, and those of the background's clocks.</summary>
    public IReadOnlyDictionary<string, int> OutsideTurns => _outsideTurns;

    public TableClientOptions Watched(TableClientOptions options)
    {
        options.AddPolicy(this, HttpPipelinePosition.PerCall);
        return options;
    }

    public IBot Watched(IBot bot) => new TurnMark(bot, this);

    /// <summary>Everything so far was a rehearsal.</summary>
    public void Forget()
    {
        Filed.Clear();
        _outsideTurns.Clear();
    }

    public override void OnSendingRequest(HttpMessage message)
    {
        if (!_inTurn.Value)
        {
            var path = message.Request.Uri.Path.Split('/', '(').First(part => part.Length > 0 && part != "devstoreaccount1");
            _outsideTurns.AddOrUpdate($"{message.Request.Method} {path}", 1, (_, count) => count + 1);
        }
    }

    public override void OnReceivedResponse(HttpMessage message)
    {
        var answered = Stopwatch.GetTimestamp();
        if (_inTurn.Value && message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal) && message.Response.Status < 300)
        {
            var body = new MemoryStream();
            message.Request.Content!.WriteTo(body, CancellationToken.None);
            var filing = FilingPattern().Match(Encoding.UTF8.GetString(body.ToArray()));
            if (filing.Success)
            {
                Filed.TryAdd(filing.Groups[1].Value, answered);
            }
        }
    }

    // The first event's row stands in the filing's transaction only.
    [GeneratedRegex("\"PartitionKey\":\"([^\"]+)\",\"RowKey\":\"event-00000001\"")]
    private static partial Regex FilingPattern();

    private sealed class TurnMark(IBot bot, StorageWatch watch) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            watch._inTurn.Value = true;
            return bot.OnTurnAsync(turnContext, cancellationToken);
        }
    }
}
