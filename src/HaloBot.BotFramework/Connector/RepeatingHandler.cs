using Polly;

namespace Microsoft.Bot.Connector;

/// <summary>
/// Asks the connector again where that is right (<see cref="Repeats"/>), within the ten seconds of a call. A call that succeeds at once
/// never meets the resilience pipeline, which would add a kilobyte or two to each reply.
/// </summary>
internal sealed class RepeatingHandler(TimeProvider clock, ILogger logger) : DelegatingHandler
{
    // What may be repeated need not wait for a lost answer until nothing is left of the budget.
    private static readonly TimeSpan PatienceForARepeatable = TimeSpan.FromSeconds(4);

    private readonly ResiliencePipeline<HttpResponseMessage> _repeats = Repeats.Pipeline(clock, logger);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var call = new ConnectorCall(request, clock.GetTimestamp());
        var outcome = await TryAsync(call, cancellationToken);
        if (Repeats.ArePermitted(request, outcome))
        {
            outcome = await RepeatAsync(call, outcome, cancellationToken);
        }

        outcome.ThrowIfException();
        return outcome.Result;
    }

    /// <summary>The pipeline takes the first try's outcome as if it had made that try itself.</summary>
    private async Task<Outcome<HttpResponseMessage>> RepeatAsync(
        ConnectorCall call, Outcome<HttpResponseMessage> first, CancellationToken cancellationToken)
    {
        Outcome<HttpResponseMessage>? known = first;
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            Repeats.Note(context, call);
            return await _repeats.ExecuteOutcomeAsync(
                async (attempt, _) =>
                {
                    var outcome = known ?? await TryAsync(call, attempt.CancellationToken);
                    known = null;
                    return outcome;
                },
                context,
                call);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>One try, its answer's body included.</summary>
    private async Task<Outcome<HttpResponseMessage>> TryAsync(ConnectorCall call, CancellationToken cancellationToken)
    {
        var left = call.Left(clock) is { Ticks: > 0 } time ? time : TimeSpan.Zero;
        var mayTake = Repeats.CreatesSomething(call.Request.Method) || left < PatienceForARepeatable ? left : PatienceForARepeatable;
        using var patience = new CancellationTokenSource(mayTake, clock);
        using var abandoned = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source).Cancel(), patience);
        HttpResponseMessage response = null;
        try
        {
            response = await base.SendAsync(call.Request, patience.Token);
            await response.Content.LoadIntoBufferAsync(patience.Token);
            return Outcome.FromResult(response);
        }
        catch (Exception e)
        {
            response?.Dispose();
            var isLate = patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested;
            return Outcome.FromException<HttpResponseMessage>(
                isLate ? new TaskCanceledException("The connector did not answer in time.", new TimeoutException(e.Message, e)) : e);
        }
    }
}
