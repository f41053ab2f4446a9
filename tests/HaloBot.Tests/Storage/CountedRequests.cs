using Azure.Core;
using Azure.Core.Pipeline;
using HaloBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HaloBot.Tests.Storage;

/// <summary>Counts the storage requests of every turn, by what the turn was about. The Courier's own are another flow and are not counted.</summary>
public sealed class CountedRequests : HttpPipelineSynchronousPolicy
{
    private readonly AsyncLocal<Turn?> _now = new();

    /// <summary>The turns so far.</summary>
    public List<Turn> Turns { get; } = [];

    public void Install(WebApplicationBuilder builder)
    {
        var options = Tables.ClientOptions();
        options.AddPolicy(this, HttpPipelinePosition.PerRetry);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<FrontDoor>();
        builder.Services.AddSingleton<IBot>(services => new Counting(services.GetRequiredService<FrontDoor>(), this));
    }

    public override void OnSendingRequest(HttpMessage message)
    {
        if (_now.Value is { } turn)
        {
            turn.Requests.Add($"{message.Request.Method} {message.Request.Uri.Path}");
        }
    }

    public sealed record Turn(string About)
    {
        public List<string> Requests { get; } = [];
    }

    private sealed class Counting(FrontDoor inner, CountedRequests counted) : IBot
    {
        public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            var activity = turnContext.Activity;
            var turn = new Turn(activity.Text ?? activity.Name ?? activity.Type);
            counted._now.Value = turn;
            await inner.OnTurnAsync(turnContext, cancellationToken);
            counted.Turns.Add(turn);
        }
    }
}
