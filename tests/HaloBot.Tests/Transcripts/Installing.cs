using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HaloBot.Tests.Transcripts;

/// <summary>Somebody adds HaloBot to the team's channel, or takes it out of the team.</summary>
public static partial class Installing
{
    private const string Channel = "19:halo-complaints@thread.tacv2";

    /// <summary>Settings without the place, which is then learnt.</summary>
    public static IReadOnlyList<string> NoTeam { get; } = ["--Teams:ServiceUrl=", "--Teams:TeamId=", "--Teams:ChannelId="];

    /// <returns>False when the line says something else.</returns>
    public static async Task<bool> TryAsync(HttpClient http, string line)
    {
        var match = Line().Match(line);
        if (match.Success)
        {
            await SendAsync(http, match.Groups["who"].Value.ToLowerInvariant(), match.Groups["added"].Success ? "add" : "remove");
        }

        return match.Success;
    }

    private static async Task SendAsync(HttpClient http, string person, string action)
    {
        var activity = new JsonObject
        {
            ["type"] = "installationUpdate",
            ["action"] = action,
            ["channelData"] = new JsonObject { ["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = Channel } } },
        };
        using var answer = await http.PostAsJsonAsync("local/teams/activities", new JsonObject { ["from"] = person, ["activity"] = activity });
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    [GeneratedRegex("^(?<who>[A-Z][a-z]+) ((?<added>adds HaloBot to the channel)|takes HaloBot out of the team)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Line();
}
