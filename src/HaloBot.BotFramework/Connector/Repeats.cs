using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;

namespace Microsoft.Bot.Connector;

/// <summary>
/// What the connector is asked again. It has refused (429, 412), or was never reached: any call may be repeated. A gateway answered for
/// it (502, 504), or nobody did: only what does no harm when it is done twice; a POST may have made its message already.
/// </summary>
internal static class Repeats
{
    public const int Most = 3;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    // With less, a message would rather become uncertain than arrive.
    private static readonly TimeSpan LeastForATry = TimeSpan.FromSeconds(2);

    private static readonly ResiliencePropertyKey<ConnectorCall> CallKey = new("call");

    public static ResiliencePipeline<HttpResponseMessage> Pipeline(TimeProvider clock, ILogger logger) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = Most,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = FirstPause,
                MaxDelay = LongestPause,
                ShouldHandle = args => ValueTask.FromResult(IsWorthwhile(CallOf(args.Context), args.Outcome, clock)),
                // Not the library's own reading of Retry-After, whose clock is the system's.
                DelayGenerator = args => ValueTask.FromResult(AskedPause(args.Outcome.Result, clock)),
                OnRetry = args =>
                {
                    Log.Repeating(logger, CallOf(args.Context).Request.Method, Describe(args.Outcome), args.RetryDelay);
                    return default;
                },
            })
            .Build();

    public static void Note(ResilienceContext context, ConnectorCall call) => context.Properties.Set(CallKey, call);

    /// <summary>The outcome may change, and nothing can be done twice that must not be.</summary>
    public static bool ArePermitted(HttpRequestMessage request, Outcome<HttpResponseMessage> outcome) => outcome switch
    {
        { Result.StatusCode: HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed } => true,
        { Result: { } response } => MayHaveBeenDone(response.StatusCode) && !CreatesSomething(request.Method),
        { Exception: HttpRequestException e } => WasNotReached(e) || !CreatesSomething(request.Method),
        { Exception: TaskCanceledException { InnerException: TimeoutException } } => !CreatesSomething(request.Method),
        _ => false,
    };

    /// <summary>A gateway's answer, not the connector's.</summary>
    public static bool MayHaveBeenDone(HttpStatusCode status) => status is HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;

    /// <summary>There was no connection on which anything could have been sent.</summary>
    public static bool WasNotReached(Exception failure) => failure is HttpRequestException
    {
        HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
            or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
    };

    public static bool CreatesSomething(HttpMethod method) => method == HttpMethod.Post;

    private static ConnectorCall CallOf(ResilienceContext context) =>
        context.Properties.TryGetValue(CallKey, out var call) ? call : throw new InvalidOperationException("No call is being made.");

    /// <summary>Permitted, and there is time left for the pause and for a try after it.</summary>
    private static bool IsWorthwhile(ConnectorCall call, Outcome<HttpResponseMessage> outcome, TimeProvider clock) =>
        ArePermitted(call.Request, outcome)
        && (AskedPause(outcome.Result, clock) ?? LongestPause) + LeastForATry <= call.Left(clock);

    private static TimeSpan? AskedPause(HttpResponseMessage response, TimeProvider clock)
    {
        var asked = response?.Headers.RetryAfter;
        var pause = asked?.Delta ?? (asked?.Date - clock.GetUtcNow());
        return pause > TimeSpan.Zero ? pause : null;
    }

    private static string Describe(Outcome<HttpResponseMessage> outcome) =>
        outcome.Result is { } response ? ((int)response.StatusCode).ToString() : outcome.Exception.GetType().Name;
}
