using System.Text;
using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace HaloBot.Tests.Faults;

/// <summary>Around a whole call of the storage SDK, its repetitions included.</summary>
internal sealed class StorageFaults(Faults faults) : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var visit = faults.Script.Enter(Points.Recognise(await DescribeAsync(message.Request)));
        message.SetProperty(typeof(Visit), visit);
        await visit.BeforeAsync(Failure, message.CancellationToken);
        await ProcessNextAsync(message, pipeline);
        await visit.AfterAsync(Failure, message.CancellationToken);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    private static RequestFailedException Failure() => new(503, "Storage fails because a test wants it to.");

    private static async Task<string> DescribeAsync(Request request)
    {
        using var body = new MemoryStream();
        if (request.Content is { } content)
        {
            await content.WriteToAsync(body, CancellationToken.None);
        }

        return $"{request.Method} {Uri.UnescapeDataString(request.Uri.ToString())} {Encoding.UTF8.GetString(body.ToArray())}";
    }
}

/// <summary>Inside the SDK's repetitions: what was asked has been done, and the SDK asks again because it heard nothing.</summary>
internal sealed class LostAnswers : HttpPipelinePolicy
{
    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (message.TryGetProperty(typeof(Visit), out var visit) && ((Visit)visit!).LosesAnswer())
        {
            throw new IOException("The connection broke because a test wants it to.");
        }
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);
}
