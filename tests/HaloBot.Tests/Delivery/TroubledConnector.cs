using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HaloBot.Tests.Delivery;

/// <summary>Stands between the bot and the simulators' connectors, on the wire's side of the client's own retries, and goes wrong as the test says.</summary>
internal sealed class TroubledConnector(TimeProvider machine)
{
    private readonly ConcurrentQueue<(DateTimeOffset At, string Call)> _arrived = new();
    private int _calls;
    private int _doubtful;
    private int _hanging;

    /// <summary>What happens to a call, given which it is and how many there were before.</summary>
    public Func<HttpRequestMessage, int, Trouble> Happens { get; set; } = (_, _) => Trouble.None;

    /// <summary>Every send, edit and deletion that reached the connector, and when (machine's clock).</summary>
    public IReadOnlyList<(DateTimeOffset At, string Call)> Arrived => [.. _arrived];

    /// <summary>Messages that arrived although the bot was told otherwise: each may be there twice.</summary>
    public int Doubtful => _doubtful;

    /// <summary>Whether somebody waits for an answer that never comes.</summary>
    public bool IsHanging => Volatile.Read(ref _hanging) > 0;

    public void Install(WebApplicationBuilder builder) =>
        builder.Services.ConfigureAll<Microsoft.Extensions.Http.HttpClientFactoryOptions>(options =>
            options.HttpMessageHandlerBuilderActions.Add(handlers => handlers.AdditionalHandlers.Add(new Handler(this))));

    private async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, Func<Task<HttpResponseMessage>> send, CancellationToken cancellationToken)
    {
        var trouble = Happens(request, Interlocked.Increment(ref _calls) - 1);
        if (trouble is Trouble.Unreachable)
        {
            throw new HttpRequestException(HttpRequestError.ConnectionError, "Nobody is there.");
        }

        if (trouble is Trouble.Dropped)
        {
            return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        }

        if (trouble is Trouble.None or Trouble.LostAnswer or Trouble.LateAnswer)
        {
            if (request.Method != HttpMethod.Get)
            {
                _arrived.Enqueue((machine.GetUtcNow(), $"{request.Method} {request.RequestUri!.AbsolutePath}"));
            }

            HttpResponseMessage answer;
            try
            {
                answer = await send();
            }
            catch (OperationCanceledException)
            {
                // The machine's time ran faster than this machine: nobody knows.
                Interlocked.Increment(ref _doubtful);
                throw;
            }

            if (trouble is Trouble.None)
            {
                return answer;
            }

            answer.Dispose();
            _ = request.Method == HttpMethod.Post ? Interlocked.Increment(ref _doubtful) : 0;
        }

        if (trouble is Trouble.Late or Trouble.LateAnswer)
        {
            Interlocked.Increment(ref _hanging);
            try
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, machine, cancellationToken);
            }
            finally
            {
                Interlocked.Decrement(ref _hanging);
            }
        }

        var refusal = new HttpResponseMessage(trouble switch
        {
            Trouble.Busy => HttpStatusCode.TooManyRequests,
            Trouble.Refused => HttpStatusCode.NotFound,
            Trouble.Conflict => HttpStatusCode.PreconditionFailed,
            Trouble.Error => HttpStatusCode.InternalServerError,
            _ => HttpStatusCode.BadGateway,
        })
        { RequestMessage = request };
        if (trouble is Trouble.Busy)
        {
            refusal.Headers.Add("Retry-After", "3");
        }

        return refusal;
    }

    private sealed class Handler(TroubledConnector connector) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            connector.SendAsync(request, () => base.SendAsync(request, cancellationToken), cancellationToken);
    }
}

internal enum Trouble
{
    None,
    Unreachable,

    /// <summary>429, Retry-After 3 s.</summary>
    Busy,

    /// <summary>404.</summary>
    Refused,

    /// <summary>412.</summary>
    Conflict,

    /// <summary>500.</summary>
    Error,

    /// <summary>502, and the connector never heard of it.</summary>
    Gateway,

    /// <summary>502, and the connector has done it.</summary>
    LostAnswer,

    /// <summary>200, and nothing done.</summary>
    Dropped,

    /// <summary>No answer, and nothing done.</summary>
    Late,

    /// <summary>No answer, and it was done.</summary>
    LateAnswer,
}
