namespace HaloBot.Tests.Faults;

/// <summary>Around a call of the Bot Connector. Whether it was carried out when it fails, the caller cannot know.</summary>
internal sealed class ConnectorFaults(Faults faults) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var visit = faults.Script.Enter(Points.Recognise($"{request.Method} {request.RequestUri}"));
        await visit.BeforeAsync(Failure, cancellationToken);
        var answer = await base.SendAsync(request, cancellationToken);
        await visit.AfterAsync(Failure, cancellationToken);
        return answer;
    }

    private static HttpRequestException Failure() => new(HttpRequestError.ResponseEnded, "The connector fails because a test wants it to.");
}
