using System.Net;
using System.Net.Sockets;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Microsoft.Rest;

namespace HaloBot.BotFramework.Tests.Adapter;

/// <summary>That .NET's sockets report what <see cref="Repeats"/> goes by. On loopback; no clock moves.</summary>
public class RealConnectionTests
{
    [Fact]
    public async Task A_refused_connection_carried_nothing()
    {
        using var http = new HttpClient();

        var failure = await Should.ThrowAsync<HttpRequestException>(http.GetAsync(ClosedPort(), TestContext.Current.CancellationToken));

        Repeats.WasNotReached(failure).ShouldBeTrue();
    }

    [Fact]
    public async Task A_connection_that_is_closed_instead_of_answered_leaves_a_message_uncertain()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var http = ConnectorHttp.Create(new FakeTimeProvider(), NullLogger.Instance);
        var client = new ConnectorClient(() => http, AddressOf(listener), new NoCredentials());

        var sent = client.SendAsync(
            new Activity { Type = "message", Text = "hello", Conversation = new ConversationAccount(id: "c") }, TestContext.Current.CancellationToken);
        using (var connection = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken))
        {
            await connection.GetStream().ReadExactlyAsync(new byte[16], TestContext.Current.CancellationToken);
        }

        (await Should.ThrowAsync<UncertainSendException>(sent)).InnerException.ShouldBeOfType<HttpRequestException>();
    }

    private static Uri ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return AddressOf(listener);
    }

    private static Uri AddressOf(TcpListener listener) => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    private sealed class NoCredentials : ServiceClientCredentials;
}
