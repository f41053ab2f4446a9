using System.Net;
using System.Net.Sockets;

namespace HaloBot.Local;

/// <summary>The one address that this host listens on, bound at once so that its port is known before the bot is configured.</summary>
internal sealed class LoopbackAddress : IDisposable
{
    private const string Default = "http://127.0.0.1:3978";
    private readonly Socket _socket;
    private bool _taken;

    private LoopbackAddress(Socket socket)
    {
        _socket = socket;
        BaseAddress = new Uri($"http://{socket.LocalEndPoint}/");
    }

    public Uri BaseAddress { get; }

    /// <param name="url">As <c>--urls</c> gives it; port 0 picks a free one.</param>
    public static LoopbackAddress Bind(string? url)
    {
        var asked = string.IsNullOrWhiteSpace(url) ? Default : url.Trim();
        if (!Uri.TryCreate(asked, UriKind.Absolute, out var uri) || uri.Scheme != Uri.UriSchemeHttp || LoopbackOf(uri) is not { } ip)
        {
            throw new StartRefusedException(
                $"HaloBot.Local has no sign-in and listens on this machine only: '{asked}' is not a loopback address; use --urls http://127.0.0.1:PORT.");
        }

        var socket = new Socket(ip.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Bind(new IPEndPoint(ip, uri.Port));
            socket.Listen();
            return new LoopbackAddress(socket);
        }
        catch (SocketException e)
        {
            socket.Dispose();
            throw new StartRefusedException(
                $"Port {uri.Port} is taken: end the program that uses it, or choose another with --urls http://127.0.0.1:PORT.", e);
        }
    }

    /// <summary>Hands the socket to the web server, which closes it.</summary>
    public Socket Take()
    {
        _taken = true;
        return _socket;
    }

    public void Dispose()
    {
        if (!_taken)
        {
            _socket.Dispose();
        }
    }

    private static IPAddress? LoopbackOf(Uri uri)
    {
        if (string.Equals(uri.Host, "localhost", StringComparison.OrdinalIgnoreCase))
        {
            return IPAddress.Loopback;
        }

        return IPAddress.TryParse(uri.DnsSafeHost, out var ip) && IPAddress.IsLoopback(ip) ? ip : null;
    }
}
