using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace HaloBot.Tests.Storage;

/// <summary>While it is on, no request reaches storage.</summary>
internal sealed class Outage : HttpPipelineSynchronousPolicy
{
    public bool IsOn { get; set; }

    public override void OnSendingRequest(HttpMessage message)
    {
        if (IsOn)
        {
            throw new RequestFailedException(503, "Storage is away because a test wants it to be.");
        }
    }
}
