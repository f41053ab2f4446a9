using HaloBot.Local.Emulator;
using HaloBot.Local.Mail;

namespace HaloBot.Local;

/// <summary>The whole of HaloBot on one machine: storage, Direct Line, the staff's channel, the bot and a page to see them on.</summary>
public sealed class LocalHost : IAsyncDisposable
{
    private readonly LocalHostOptions _options;
    private readonly WebApplication _app;
    private readonly DataDirectory _data;
    private readonly StorageEmulator? _emulator;
    private readonly MailServer? _mail;
    private bool _stopped;

    private LocalHost(LocalHostOptions options, WebApplication app, DataDirectory data, StorageEmulator? emulator, MailServer? mail, Uri baseAddress)
    {
        (_options, _app, _data, _emulator, _mail, BaseAddress) = (options, app, data, emulator, mail, baseAddress);
    }

    /// <summary>For example <c>http://127.0.0.1:3978/</c>.</summary>
    public Uri BaseAddress { get; }

    public string DataDirectory => _data.Path;

    public IServiceProvider Services => _app.Services;

    /// <exception cref="StartRefusedException">Something is missing or in the way; the message says what and how to mend it.</exception>
    public static async Task<LocalHost> StartAsync(LocalHostOptions options, CancellationToken cancellationToken)
    {
        var builder = LocalApplication.CreateBuilder(options.Args);
        using var address = LoopbackAddress.Bind(builder.Configuration["urls"]);
        var data = Local.DataDirectory.Open(builder.Configuration["Local:DataDirectory"]);
        StorageEmulator? emulator = null;
        MailServer? mail = null;
        WebApplication? app = null;
        try
        {
            if (string.IsNullOrEmpty(builder.Configuration["Storage:ConnectionString"]))
            {
                emulator = await StorageEmulator.StartAsync(data.Emulator, options.Output, cancellationToken);
            }

            // Another server, or none, was chosen where anything stands there.
            if (builder.Configuration["Email:Host"] is null)
            {
                var refusing = new MailServerOptions(builder.Configuration["Local:MailRefuses"] ?? MailServerOptions.RefusedByDefault);
                mail = await MailServer.StartAsync(data.Mail, refusing, options.Output, cancellationToken);
            }

            app = LocalApplication.Build(builder, address, data, emulator?.ConnectionString, mail?.Port, options.Configure);
            app.Services.GetRequiredService<DirectLine.BotDelivery>().ResumeUnfinished();
            await app.StartAsync(cancellationToken);
            Announcement.Print(options.Output, address.BaseAddress, data.Path);
            return new LocalHost(options, app, data, emulator, mail, address.BaseAddress);
        }
        catch (Exception e)
        {
            await StopAsync(app, emulator, mail, data);
            if (StartFault.SentenceOf(e) is { } sentence)
            {
                throw new StartRefusedException(sentence, e);
            }

            throw;
        }
    }

    /// <summary>Until Ctrl+C.</summary>
    public Task WaitForShutdownAsync() => _app.WaitForShutdownAsync();

    /// <summary>Stops, and starts again on the same address and data.</summary>
    public async Task<LocalHost> RestartAsync(CancellationToken cancellationToken)
    {
        await DisposeAsync();
        var same = new[] { $"--urls={BaseAddress}" };
        return await StartAsync(_options with { Args = [.. _options.Args, .. same] }, cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_stopped)
        {
            _stopped = true;
            await StopAsync(_app, _emulator, _mail, _data);
        }
    }

    /// <summary>The bot first, then what it sends and writes to, then the claim on the folder.</summary>
    private static async ValueTask StopAsync(WebApplication? app, StorageEmulator? emulator, MailServer? mail, DataDirectory data)
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        if (mail is not null)
        {
            await mail.DisposeAsync();
        }

        if (emulator is not null)
        {
            await emulator.DisposeAsync();
        }

        data.Dispose();
    }
}
