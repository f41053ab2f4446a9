using System.Net;
using System.Net.Http.Headers;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.BotFramework.Tests.Adapter;

/// <summary>What the connector is asked again, and what is not, because it could be seen twice.</summary>
public sealed class RepeatTests
{
    private static readonly string[] Every = ["create", "reply", "update", "delete", "members"];

    public static readonly TheoryData<string> EveryCall = [.. Every];
    public static readonly TheoryData<string> CallsThatCreate = [.. Every[..2]];
    public static readonly TheoryData<string> CallsThatMayBeDoneTwice = [.. Every[2..]];

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
    private readonly ConnectorCalls _calls;

    public RepeatTests() => _calls = new ConnectorCalls(_clock);

    [Theory]
    [MemberData(nameof(EveryCall))]
    public async Task Too_many_requests_obeys_the_seconds_that_it_is_told(string call)
    {
        _calls.Answer(TooMany(new RetryConditionHeaderValue(TimeSpan.FromSeconds(7))), Ok);

        var made = _calls.MakeAsync(call);
        _clock.Advance(TimeSpan.FromSeconds(6.9));
        _calls.Count.ShouldBe(1);
        _clock.Advance(TimeSpan.FromSeconds(0.1));

        await made;
        _calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Too_many_requests_obeys_the_time_that_it_is_told()
    {
        _calls.Answer(TooMany(new RetryConditionHeaderValue(_clock.GetUtcNow().AddSeconds(5))), Ok);

        var made = _calls.MakeAsync("reply");
        _clock.Advance(TimeSpan.FromSeconds(4.9));
        _calls.Count.ShouldBe(1);
        _clock.Advance(TimeSpan.FromSeconds(0.1));

        await made;
        _calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_wait_that_does_not_fit_into_ten_seconds_ends_the_call_at_once()
    {
        _calls.Answer(TooMany(new RetryConditionHeaderValue(TimeSpan.FromSeconds(9))));

        var refused = await Should.ThrowAsync<ErrorResponseException>(_calls.MakeAsync("reply"));

        refused.Response.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Response.Headers["Retry-After"].ShouldBe(["9"]);
        _calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Several_waits_share_the_ten_seconds()
    {
        _calls.Answer(TooMany(new RetryConditionHeaderValue(TimeSpan.FromSeconds(5))));

        var made = _calls.MakeAsync("reply");
        _clock.Advance(TimeSpan.FromSeconds(5));

        await Should.ThrowAsync<ErrorResponseException>(made);
        _calls.Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(EveryCall))]
    public async Task A_failed_precondition_is_tried_again_shortly(string call)
    {
        _calls.Answer(Status(HttpStatusCode.PreconditionFailed), Ok);

        await _calls.MakeAsync(call, within: TimeSpan.FromSeconds(2));

        _calls.Count.ShouldBe(2);
    }

    [Theory]
    [MemberData(nameof(CallsThatMayBeDoneTwice))]
    public async Task A_gateways_failure_is_tried_again_shortly_where_that_does_no_harm(string call)
    {
        _calls.Answer(Status(HttpStatusCode.BadGateway), Status(HttpStatusCode.GatewayTimeout), Ok);

        await _calls.MakeAsync(call, within: TimeSpan.FromSeconds(4));

        _calls.Count.ShouldBe(3);
    }

    [Theory]
    [MemberData(nameof(CallsThatCreate))]
    public async Task A_gateways_failure_leaves_it_uncertain_whether_something_was_created(string call)
    {
        _calls.Answer(Status(HttpStatusCode.GatewayTimeout));

        var uncertain = await Should.ThrowAsync<UncertainSendException>(_calls.MakeAsync(call));

        uncertain.Response.StatusCode.ShouldBe(HttpStatusCode.GatewayTimeout);
        _calls.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest)]
    [InlineData(HttpStatusCode.Forbidden)]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task Any_other_refusal_stands(HttpStatusCode status)
    {
        foreach (var call in Every)
        {
            _calls.Answer(Status(status));
            (await Should.ThrowAsync<ErrorResponseException>(_calls.MakeAsync(call))).ShouldNotBeOfType<UncertainSendException>();
        }

        _calls.Count.ShouldBe(Every.Length);
    }

    [Fact]
    public async Task It_is_tried_four_times_at_most()
    {
        _calls.Answer(Status(HttpStatusCode.PreconditionFailed));

        await Should.ThrowAsync<ErrorResponseException>(_calls.MakeAsync("reply", within: TimeSpan.FromSeconds(6)));

        _calls.Count.ShouldBe(4);
    }

    [Theory]
    [MemberData(nameof(EveryCall))]
    public async Task What_never_reached_the_connector_is_tried_again(string call)
    {
        _calls.Answer(() => throw new HttpRequestException(HttpRequestError.ConnectionError, "refused"), Ok);

        await _calls.MakeAsync(call, within: TimeSpan.FromSeconds(2));

        _calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_connector_that_cannot_be_reached_at_all_is_a_failed_request()
    {
        _calls.Answer(() => throw new HttpRequestException(HttpRequestError.NameResolutionError, "unknown"));

        await Should.ThrowAsync<HttpRequestException>(_calls.MakeAsync("reply", within: TimeSpan.FromSeconds(6)));
    }

    [Theory]
    [MemberData(nameof(CallsThatCreate))]
    public async Task A_broken_connection_leaves_it_uncertain_whether_something_was_created(string call)
    {
        _calls.Answer(() => throw new HttpRequestException(HttpRequestError.ResponseEnded, "broken"));

        var uncertain = await Should.ThrowAsync<UncertainSendException>(_calls.MakeAsync(call));

        uncertain.Response.ShouldBeNull();
        uncertain.InnerException.ShouldBeOfType<HttpRequestException>();
        _calls.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(CallsThatMayBeDoneTwice))]
    public async Task After_a_broken_connection_it_is_tried_again_where_that_does_no_harm(string call)
    {
        _calls.Answer(() => throw new HttpRequestException(HttpRequestError.ResponseEnded, "broken"), Ok);

        await _calls.MakeAsync(call, within: TimeSpan.FromSeconds(2));

        _calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_leaves_it_uncertain_too()
    {
        _calls.Answer(() => new HttpResponseMessage { Content = new StreamContent(new BrokenStream()) });

        await Should.ThrowAsync<UncertainSendException>(_calls.MakeAsync("create"));

        _calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_message_waits_ten_seconds_for_its_answer_and_is_then_uncertain()
    {
        _calls.NeverAnswer();

        var made = _calls.MakeAsync("reply");
        _clock.Advance(TimeSpan.FromSeconds(9.9));
        made.IsCompleted.ShouldBeFalse();
        _clock.Advance(TimeSpan.FromSeconds(0.1));

        (await Should.ThrowAsync<UncertainSendException>(made)).InnerException.ShouldBeOfType<TaskCanceledException>();
        _calls.Count.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(CallsThatMayBeDoneTwice))]
    public async Task What_does_no_harm_twice_is_tried_again_after_four_seconds_of_silence(string call)
    {
        _calls.NeverAnswer();

        var made = _calls.MakeAsync(call);
        _clock.Advance(TimeSpan.FromSeconds(4));
        _clock.Advance(TimeSpan.FromSeconds(2));
        _calls.Count.ShouldBe(2);
        _clock.Advance(TimeSpan.FromSeconds(4));

        await Should.ThrowAsync<TaskCanceledException>(made);
        _calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Whoever_gives_up_is_told_no_more_than_that()
    {
        using var given = new CancellationTokenSource();
        _calls.NeverAnswer();

        var made = _calls.MakeAsync("reply", given.Token);
        await given.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(made);
        _calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_body_and_token_go_out_again_and_the_next_call_has_a_token_of_its_own()
    {
        _calls.Answer(Status(HttpStatusCode.PreconditionFailed), Ok);

        await _calls.MakeAsync("reply", within: TimeSpan.FromSeconds(2));
        await _calls.MakeAsync("reply");

        _calls.Connector.Calls.Distinct().ShouldHaveSingleItem().ShouldContain("\"text\":\"hello\"");
        _calls.Connector.Tokens.ShouldBe(["Bearer 1", "Bearer 1", "Bearer 2"]);
    }

    private static HttpResponseMessage Ok() => FakeConnector.Json("""{"id":"r1"}""");

    private static Func<HttpResponseMessage> Status(HttpStatusCode status) => () => new HttpResponseMessage(status);

    private static Func<HttpResponseMessage> TooMany(RetryConditionHeaderValue after) =>
        () => new HttpResponseMessage(HttpStatusCode.TooManyRequests) { Headers = { RetryAfter = after } };

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("broken");

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken) => throw new IOException("broken");
    }
}
