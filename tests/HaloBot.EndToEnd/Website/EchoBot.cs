using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HaloBot.EndToEnd.Website;

/// <summary>A bot that greets and repeats, to try the widget against HaloBot.Local's Direct Line and nothing else.</summary>
internal sealed class EchoBot : IAsyncDisposable
{
    private readonly WebApplication _app;

    private EchoBot(WebApplication app) => _app = app;

    public string MessagesAddress => $"{_app.Urls.First()}/api/messages";

    public static async Task<EchoBot> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Services.AddHttpClient();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.MapPost("/api/messages", AnswerAsync);
        await app.StartAsync();
        return new EchoBot(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<IResult> AnswerAsync(HttpRequest request, HttpClient client)
    {
        var activity = (await JsonNode.ParseAsync(request.Body))!;
        var text = activity["type"]!.GetValue<string>() switch
        {
            "message" => $"You said: {activity["text"]}",
            "event" when activity["name"]!.GetValue<string>() == "webchat/join" => FakeDirectLine.Greeting,
            _ => null,
        };
        if (text is not null)
        {
            var address = $"{activity["serviceUrl"]!.GetValue<string>().TrimEnd('/')}/v3/conversations/{activity["conversation"]!["id"]}/activities";
            using var sent = await client.PostAsJsonAsync(address, new JsonObject { ["type"] = "message", ["text"] = text });
            sent.EnsureSuccessStatusCode();
        }

        return Results.Ok();
    }
}
