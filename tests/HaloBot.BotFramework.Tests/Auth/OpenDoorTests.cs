using System.Net;
using HaloBot.BotFramework.Tests.Adapter;
using Microsoft.Bot.Builder;

namespace HaloBot.BotFramework.Tests.Auth;

/// <summary>When a request without a token is let in: only in Development, only if asked for dangerously, only without an app id.</summary>
public class OpenDoorTests
{
    private static readonly BotCallbackHandler Answering = (turn, cancellationToken) => turn.SendActivityAsync("hello", cancellationToken: cancellationToken);

    [Theory]
    [InlineData("Development", "true", "", HttpStatusCode.OK)]
    [InlineData("Production", "true", "", HttpStatusCode.Unauthorized)]
    [InlineData("Staging", "true", "", HttpStatusCode.Unauthorized)]
    [InlineData("Development", "false", "", HttpStatusCode.Unauthorized)]
    [InlineData("Development", "", "", HttpStatusCode.Unauthorized)]
    [InlineData("Development", "true", "app-id", HttpStatusCode.Unauthorized)]
    public async Task Opens_only_when_all_three_agree(string environment, string dangerously, string appId, HttpStatusCode status)
    {
        await using var host = await BotHost.StartAsync(
            Answering,
            ("environment", environment),
            ("Bot:DangerouslyAllowUnauthenticatedRequests", dangerously),
            ("MicrosoftAppId", appId),
            ("MicrosoftAppType", "UserAssignedMSI"));

        var response = await host.PostAsync(BotHost.Message);

        response.StatusCode.ShouldBe(status);
        host.Connector.Calls.Count.ShouldBe(status == HttpStatusCode.OK ? 1 : 0);
        if (status == HttpStatusCode.Unauthorized)
        {
            response.Headers.WwwAuthenticate.ToString().ShouldBe("Bearer");
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        }
    }

    [Fact]
    public async Task The_configuration_cannot_pretend_to_be_Development()
    {
        await using var host = await BotHost.StartAsync(Answering, ("environment", "Production"), ("Environment", "Development"));

        (await host.PostAsync(BotHost.Message)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_token_that_cannot_be_checked_is_not_ignored()
    {
        await using var host = await BotHost.StartAsync(Answering);

        (await host.PostAsync(BotHost.Message, authorization: "Bearer x.y.z")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("https://attacker.example/")]
    [InlineData("http://169.254.169.254/latest/")]
    [InlineData("http://127.0.0.1.attacker.example/")]
    public async Task Behind_the_open_door_only_this_machine_can_be_answered(string serviceUrl)
    {
        await using var host = await BotHost.StartAsync(Answering);

        (await host.PostAsync(BotHost.Message.Replace("http://127.0.0.1:9/", serviceUrl, StringComparison.Ordinal))).StatusCode
            .ShouldBe(HttpStatusCode.Unauthorized);
        host.Connector.Calls.ShouldBeEmpty();
    }
}
