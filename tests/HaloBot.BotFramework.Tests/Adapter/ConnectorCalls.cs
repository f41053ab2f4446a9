using System.Net.Http.Headers;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Rest;

namespace HaloBot.BotFramework.Tests.Adapter;

/// <summary>Every kind of call to the connector, through the named client as it is registered, on a clock that the test moves.</summary>
internal sealed class ConnectorCalls
{
    private readonly FakeTimeProvider _clock;
    private readonly ConnectorClient _client;
    private int _tokens;

    public ConnectorCalls(FakeTimeProvider clock)
    {
        _clock = clock;
        var services = new ServiceCollection().AddLogging().AddConnectorHttp(_ => clock);
        services.ConfigureHttpClientDefaults(http => http.ConfigurePrimaryHttpMessageHandler(() => Connector));
        var factory = services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>();
        _client = new ConnectorClient(
            () => factory.CreateClient(ConnectorHttp.ClientName), new Uri("http://127.0.0.1:9/"), new NumberedToken(() => ++_tokens));
    }

    public FakeConnector Connector { get; } = new();

    public int Count => Connector.Calls.Count;

    /// <summary>The last answer is given to every call after it.</summary>
    public void Answer(params Func<HttpResponseMessage>[] answers)
    {
        var left = new Queue<Func<HttpResponseMessage>>(answers);
        Connector.Answer = _ => (left.Count > 1 ? left.Dequeue() : left.Peek())();
    }

    public void NeverAnswer() => Connector.Think = cancellationToken =>
    {
        // Ends on the thread that moves the clock, so that the test finds the next try made: Task.Delay would end on another.
        var never = new TaskCompletionSource();
        cancellationToken.Register(() => never.SetCanceled(cancellationToken));
        return never.Task;
    };

    public Task MakeAsync(string call, CancellationToken cancellationToken = default) => call switch
    {
        "create" => _client.CreateConversationAsync(new ConversationParameters { IsGroup = true }, cancellationToken),
        "reply" => _client.SendAsync(Message(), cancellationToken),
        "update" => _client.UpdateAsync(Message(), cancellationToken),
        "delete" => _client.DeleteAsync("c", "a", cancellationToken),
        "members" => _client.GetPagedMembersAsync("c", null, null, cancellationToken),
        _ => throw new ArgumentException($"There is no call '{call}'.", nameof(call)),
    };

    /// <summary>Lets time pass, a little at a time, until the call ends; it must end within so much.</summary>
    public Task MakeAsync(string call, TimeSpan within)
    {
        var made = MakeAsync(call);
        for (var passed = TimeSpan.Zero; passed < within && !made.IsCompleted; passed += TimeSpan.FromSeconds(0.25))
        {
            _clock.Advance(TimeSpan.FromSeconds(0.25));
        }

        return made;
    }

    private static Activity Message() => new() { Type = ActivityTypes.Message, Id = "a", Text = "hello", Conversation = new ConversationAccount(id: "c") };

    private sealed class NumberedToken(Func<int> next) : ServiceClientCredentials
    {
        public override Task ProcessHttpRequestAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", next().ToString());
            return Task.CompletedTask;
        }
    }
}
