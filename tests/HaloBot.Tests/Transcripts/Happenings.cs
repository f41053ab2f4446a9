using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HaloBot.Complaints;

namespace HaloBot.Tests.Transcripts;

/// <summary>The lines of a transcript that nobody says: what happens.</summary>
public static partial class Happenings
{
    /// <returns>False when it is no line that a transcript can hold.</returns>
    public static async Task<bool> TryAsync(Stage stage, StaffLines staff, string line)
    {
        switch (line)
        {
            case var _ when line.StartsWith("given ", StringComparison.Ordinal):
                // Read before the stage was opened.
                return true;
            case "the customer opens the chat" or "the customer comes back":
                await stage.Customer.ConnectAsync();
                return true;
            case "the customer looks at the chat":
                await stage.Customer.LookAsync();
                return true;
            case "somebody else opens the chat":
                await stage.SomebodyElseAsync();
                return true;
            case "the customer opens the link in our e-mail":
                await stage.FollowLinkAsync(CaseReference.Parse(EmailLink.Reference().Match(Spoken.Of((await stage.PostsAsync())[^1].GetProperty("activity"))).Value));
                return true;
            case "the channel ends the conversation, and the customer comes back":
                await stage.ReturnToNoConversationAsync();
                return true;
            case "the team does not let HaloBot read what is not addressed to it":
                using (var consent = await stage.Http.PutAsJsonAsync("local/teams/consent", new JsonObject { ["readAll"] = false }))
                {
                    consent.EnsureSuccessStatusCode();
                }

                return true;
            case "restart":
                await stage.RestartAsync();
                await stage.Customer.ConnectAsync();
                return true;
            default:
                return await CustomerSendsAsync(stage, line)
                    || await OthersComplainAsync(stage, line)
                    || await TimePassesAsync(stage, line)
                    || await staff.TryKeepCardAsync(line)
                    || await Installing.TryAsync(stage.Http, line);
        }
    }

    private static async Task<bool> CustomerSendsAsync(Stage stage, string line)
    {
        if (CustomerSends().Match(line) is not { Success: true } sent)
        {
            return false;
        }

        var names = sent.Groups["names"].Value.Split(", ");
        using var answer = await stage.Customer.UploadAsync(
            DirectLineCustomer.Message(sent.Groups["words"].Value), names.Select(name => (name, TestFile.Named(name))));
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        return true;
    }

    private static async Task<bool> OthersComplainAsync(Stage stage, string line)
    {
        if (OthersComplain().Match(line) is not { Success: true } others)
        {
            return false;
        }

        await stage.OthersComplainAsync(int.Parse(others.Groups["count"].Value, CultureInfo.InvariantCulture), others.Groups["words"].Value);
        return true;
    }

    private static async Task<bool> TimePassesAsync(Stage stage, string line)
    {
        if (TimePasses().Match(line) is not { Success: true } time)
        {
            return false;
        }

        var (amount, unit) = (time.Groups["amount"].Value, time.Groups["unit"].Value);
        await stage.ClockAsync(new JsonObject { ["advance"] = unit is "day" or "week" ? $"P{amount}{unit[..1].ToUpperInvariant()}" : $"PT{amount}{unit[..1].ToUpperInvariant()}" });
        return true;
    }

    [GeneratedRegex(@"^the customer sends (?<names>[^:]+?)( and says: (?<words>.*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex CustomerSends();

    [GeneratedRegex(@"^(?<count>\d+) others? complains?: (?<words>.*)$", RegexOptions.ExplicitCapture)]
    private static partial Regex OthersComplain();

    [GeneratedRegex(@"^time passes (?<amount>\d+) (?<unit>minute|hour|day|week)s?$")]
    private static partial Regex TimePasses();
}
