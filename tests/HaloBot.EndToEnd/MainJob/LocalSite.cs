using System.Net.Http.Json;
using System.Text.Json.Nodes;
using HaloBot.Local;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HaloBot.EndToEnd.MainJob;

/// <summary>
/// HaloBot with everything on one machine, its clock stopped on a Monday morning, and a website on another origin that shows the
/// widget under a strict policy of its own, with what README tells a web master to write and nothing else.
/// </summary>
public sealed class LocalSite : IAsyncLifetime
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("halobot-site-");
    private WebApplication _website = null!;

    public LocalHost Host { get; private set; } = null!;

    /// <summary>By name, where HaloBot goes by address: another origin, and to a browser another site too.</summary>
    public string HaloPage => $"{Website}/";

    private string Website => $"http://localhost:{new Uri(_website.Urls.First()).Port}";

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Logging.ClearProviders();
        _website = builder.Build();
        _website.MapGet("/", Page);
        await _website.StartAsync();
        Host = await LocalHost.StartAsync(
            new LocalHostOptions { Args = ["--urls=http://127.0.0.1:0", $"--Local:DataDirectory={_data.FullName}", $"--DirectLine:TrustedOrigins:0={Website}"] },
            CancellationToken.None);
        using var http = new HttpClient { BaseAddress = Host.BaseAddress };
        using var stopped = await http.PutAsJsonAsync("local/clock", new JsonObject { ["now"] = "2026-11-23T09:00:00Z" });
        stopped.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await _website.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private IResult Page(HttpResponse response)
    {
        var halobot = Host.BaseAddress.GetLeftPart(UriPartial.Authority);
        response.Headers.ContentSecurityPolicy = $"default-src 'self'; script-src 'self' {halobot}; frame-src {halobot}; style-src 'self'; img-src 'self' data:";
        return Results.Content($"""
            <!doctype html>
            <html lang="en-GB">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Halo Connect</title><link rel="icon" href="data:,"></head>
            <body>
              <main><h1>Broadband and phone</h1><p>Welcome to Halo Connect. <a href="#plans">See our plans</a></p></main>
              <script src="{halobot}/widget.js" async></script>
              <noscript><a href="{halobot}/procedure">How to complain</a> or e-mail <a href="mailto:help@halo-connect.com">help@halo-connect.com</a></noscript>
            </body>
            </html>
            """, "text/html; charset=utf-8");
    }
}
