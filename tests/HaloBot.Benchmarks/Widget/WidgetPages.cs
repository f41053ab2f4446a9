using System.Net;
using System.Net.Sockets;
using HaloBot.Local;
using HaloBot.Website;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace HaloBot.Benchmarks.Widget;

/// <summary>HaloBot.Local, and beside its own pages a bare one, and one of a website on another origin that shows the launcher.</summary>
internal sealed class WidgetPages : IAsyncDisposable
{
    private readonly DirectoryInfo _data;
    private readonly LocalHost _host;

    private WidgetPages(DirectoryInfo data, LocalHost host) => (_data, _host) = (data, host);

    public string Bare => new Uri(_host.BaseAddress, "bare").ToString();

    /// <summary>By name, where HaloBot goes by address: to the browser, another website.</summary>
    public string Host => $"http://localhost:{_host.BaseAddress.Port}/host";

    public static async Task<WidgetPages> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("halobot-widget-");
        var port = FreePort();
        var host = await LocalHost.StartAsync(
            new LocalHostOptions
            {
                Args = [$"--urls=http://127.0.0.1:{port}", $"--Local:DataDirectory={data.FullName}", "--DirectLine:TokensPerMinute=10000", $"--DirectLine:TrustedOrigins:0=http://localhost:{port}"],
                Configure = builder => builder.Services.AddSingleton<IStartupFilter, Pages>(),
            },
            CancellationToken.None);
        return new WidgetPages(data, host);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _data.Delete(recursive: true);
    }

    /// <summary>Known before the start, because the website's origin must be trusted.</summary>
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private sealed class Pages : IStartupFilter
    {
        private static readonly string WebChat = new WebsiteAssets()["webchat.js"].Address;

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map("/bare", branch => branch.Run(context => SendAsync(context, $$"""
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><title>Bare</title><link rel="icon" href="data:,"><style>html, body, #chat { height: 100%; margin: 0 }</style></head>
                <body>
                  <div id="chat"></div>
                  <script src="/{{WebChat}}"></script>
                  <script>
                    fetch('/api/directline/token', { method: 'POST' }).then(answer => answer.json()).then(({ token, domain }) =>
                      WebChat.renderWebChat({ directLine: WebChat.createDirectLine({ token, domain }) }, document.getElementById('chat')));
                  </script>
                </body>
                </html>
                """)));
            app.Map("/host", branch => branch.Run(context => SendAsync(context, $"""
                <!doctype html>
                <html lang="en-GB">
                <head><meta charset="utf-8"><title>Website</title><link rel="icon" href="data:,"></head>
                <body><h1>Broadband</h1><script src="http://127.0.0.1:{context.Request.Host.Port}/widget.js" async></script></body>
                </html>
                """)));
            next(app);
        };

        private static Task SendAsync(HttpContext context, string page)
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.WriteAsync(page);
        }
    }
}
