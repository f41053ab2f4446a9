using Azure.Core;
using Azure.Core.Pipeline;
using HaloBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace HaloBot.Tests.Storage;

/// <summary>Inside the SDK's repetitions: storage has done the next change that it is asked for, and the SDK asks again because it heard nothing.</summary>
internal sealed class LostAnswer : HttpPipelinePolicy
{
    public bool LosesNext { get; set; }

    public Tables Tables(Azurite azurite)
    {
        var options = HaloBot.Storage.Tables.ClientOptions();
        options.AddPolicy(this, HttpPipelinePosition.PerRetry);
        return new Tables(new StorageSettings(azurite.ConnectionString, null, azurite.NewPrefix()), options, NullLogger<Tables>.Instance);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (LosesNext && message.Request.Method != RequestMethod.Get)
        {
            LosesNext = false;
            throw new IOException("The connection broke because a test wants it to.");
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
}
