using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;
using HaloBot.Storage;

namespace HaloBot.Tests.Storage;

/// <summary>Counts the requests of tables that a test has opened itself, and lets some of them fail.</summary>
public sealed class CountingPolicy : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentQueue<string> _requests = new();

    public IReadOnlyCollection<string> Requests => _requests;

    /// <summary>Which requests never get out.</summary>
    public Func<string, bool> Breaks { get; set; } = _ => false;

    public void Clear() => _requests.Clear();

    public Tables Tables(Azurite azurite, string prefix)
    {
        var options = HaloBot.Storage.Tables.ClientOptions();
        options.Retry.MaxRetries = 0;
        options.AddPolicy(this, HttpPipelinePosition.PerRetry);
        return new Tables(new StorageSettings(azurite.ConnectionString, null, prefix), options, Microsoft.Extensions.Logging.Abstractions.NullLogger<Tables>.Instance);
    }

    public override void OnSendingRequest(HttpMessage message)
    {
        var request = $"{message.Request.Method} {message.Request.Uri.Path}{message.Request.Uri.Query}";
        if (Breaks(request))
        {
            throw new InvalidOperationException("The process is gone.");
        }

        _requests.Enqueue(request);
    }
}
