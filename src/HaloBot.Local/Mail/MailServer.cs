using System.Diagnostics;
using System.Text.Json.Nodes;
using HaloBot.Local.Npm;

namespace HaloBot.Local.Mail;

/// <summary>A real mail server, kept by <c>server.mjs</c> for as long as this process holds its input open. It delivers nothing: each letter becomes a file.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    public static readonly NpmPackage Package = new("Mail", "the mail server", "smtp-server 3.21.6, 3 MB", "turn e-mail off with --Email:Host=");

    private readonly Process _server;

    private MailServer(Process server, int port)
    {
        _server = server;
        Port = port;
    }

    /// <summary>On 127.0.0.1, without encryption.</summary>
    public int Port { get; }

    /// <summary>Returns when the server answers.</summary>
    /// <exception cref="StartRefusedException">It cannot be had, or does not start.</exception>
    public static async Task<MailServer> StartAsync(string folder, MailServerOptions options, TextWriter output, CancellationToken cancellationToken)
    {
        await Package.RequireAsync(output, cancellationToken);
        var command = NodeRuntime.Node(Path.Combine(Package.Folder, "server.mjs"), folder, options.ToJson());
        command.RedirectStandardInput = true;
        command.RedirectStandardOutput = true;
        var server = Process.Start(command)!;
        try
        {
            return new MailServer(server, await WaitUntilReadyAsync(server, cancellationToken));
        }
        catch
        {
            server.StandardInput.Close();
            server.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _server.StandardInput.Close();
        await _server.WaitForExitAsync();
        _server.Dispose();
    }

    private static async Task<int> WaitUntilReadyAsync(Process server, CancellationToken cancellationToken)
    {
        var said = await server.StandardOutput.ReadLineAsync(cancellationToken) is { } line ? JsonReading.ParseObject(line) : null;
        return said?["ready"] is not null
            ? (int)said["port"]!
            : throw new StartRefusedException($"The mail server did not start: {said.Text("failed") ?? "it gave no reason"}");
    }
}

/// <param name="Refuses">A domain, or a whole address, whose letters are refused as if there were no such mailbox.</param>
/// <param name="Port">0 for a free one.</param>
/// <param name="User">With the password: a letter is taken only from who signs in with them.</param>
internal sealed record MailServerOptions(string? Refuses = null, int Port = 0, string? User = null, string? Password = null)
{
    /// <summary>A domain that never exists.</summary>
    public const string RefusedByDefault = "refuses.example";

    public string ToJson()
    {
        var json = new JsonObject { ["port"] = Port };
        foreach (var (name, value) in new[] { ("refuses", Refuses), ("user", User), ("password", Password) })
        {
            if (value is not null)
            {
                json[name] = value;
            }
        }

        return json.ToJsonString();
    }
}
