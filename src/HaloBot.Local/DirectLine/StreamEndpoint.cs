using System.Net.WebSockets;
using System.Text;

namespace HaloBot.Local.DirectLine;

/// <summary>The WebSocket of a conversation: what came after the watermark, then whatever comes.</summary>
internal static class StreamEndpoint
{
    public static void MapStream(this RouteGroupBuilder service) => service.MapGet("/conversations/{id}/stream", StreamAsync);

    private static async Task<IResult> StreamAsync(string? watermark, HttpContext http, IHostApplicationLifetime lifetime)
    {
        if (!http.WebSockets.IsWebSocketRequest)
        {
            return DirectLineErrors.Malformed("This address takes a WebSocket.");
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var listening = ListenAsync(socket, ended);
        try
        {
            await SendAsync(socket, http.Conversation(), DirectLineEndpoints.Watermark(watermark), ended.Token);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The client went away, or this host is going: either way the client comes back with its watermark.
        }

        await CloseAsync(socket);
        await listening;
        return Results.Empty;
    }

    private static async Task SendAsync(WebSocket socket, Conversation conversation, int watermark, CancellationToken cancellationToken)
    {
        while (true)
        {
            var (frame, next, changed) = conversation.ReadFrom(watermark);
            if (frame is null)
            {
                await changed.WaitAsync(cancellationToken);
                continue;
            }

            await socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            watermark = next;
        }
    }

    /// <summary>Clients send nothing but empty frames, to keep the line open; only their goodbye matters.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource ended)
    {
        var buffer = new byte[1024];
        try
        {
            while ((await socket.ReceiveAsync(buffer, CancellationToken.None)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // The line broke without a goodbye, or the host let go of it.
        }

        await ended.CancelAsync();
    }

    private static async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
        {
            return;
        }

        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, statusDescription: null, CancellationToken.None);
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // It was gone already.
        }
        finally
        {
            if (socket.State != WebSocketState.CloseReceived)
            {
                socket.Abort();
            }
        }
    }
}
