using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace HaloBot.Tests.Transcripts;

/// <summary>Plays a transcript: does what people do in it, and compares what they are told with what it says.</summary>
public sealed partial class Play(Stage stage, Transcript transcript)
{
    private readonly StringBuilder _soFar = new();
    private readonly Queue<string> _heard = new();

    public async Task RunAsync()
    {
        foreach (var line in transcript.Lines)
        {
            if (line.Who is "bot")
            {
                await ExpectBotAsync(line);
            }
            else if (line.Who is "channel")
            {
                await ExpectChannelAsync(line);
            }
            else
            {
                await NothingMoreAsync(line);
                await DoAsync(line);
                await stage.SettleAsync();
            }

            _soFar.AppendLine(CultureInfo.InvariantCulture, $"{line.Who,9} {line.What}");
        }

        await NothingMoreAsync(null);
    }

    private async Task DoAsync(TranscriptLine line)
    {
        if (line.Who == "customer")
        {
            await stage.Customer.SayAsync(Button().Replace(line.What, "$1"));
        }
        else if (line.What.StartsWith("given ", StringComparison.Ordinal))
        {
            // Read before the stage was opened.
        }
        else if (line.What is "the customer opens the chat" or "the customer comes back")
        {
            await stage.Customer.ConnectAsync();
        }
        else if (line.What == "restart")
        {
            await stage.RestartAsync();
            await stage.Customer.ConnectAsync();
        }
        else if (TimePasses().Match(line.What) is { Success: true } time)
        {
            var unit = time.Groups["unit"].Value;
            var amount = time.Groups["amount"].Value;
            await stage.ClockAsync(new JsonObject { ["advance"] = unit is "day" or "week" ? $"P{amount}{unit[..1].ToUpperInvariant()}" : $"PT{amount}{unit[..1].ToUpperInvariant()}" });
        }
        else
        {
            Fail(line, "a line that a transcript can hold (see Transcripts/README.md)", line.What);
        }
    }

    private async Task ExpectBotAsync(TranscriptLine line)
    {
        await ListenAsync();
        var actual = _heard.Count > 0 ? _heard.Dequeue() : "(nothing)";
        if (!Pattern.Matches(line.What, actual))
        {
            Fail(line, line.What, actual);
        }
    }

    private async Task ExpectChannelAsync(TranscriptLine line)
    {
        var posts = (await stage.PostsAsync()).Select(post => Spoken.Of(post.GetProperty("activity"))).ToList();
        if (PostCount().Match(line.What) is { Success: true } count)
        {
            if (posts.Count != int.Parse(count.Groups[1].Value, CultureInfo.InvariantCulture))
            {
                Fail(line, line.What, $"{posts.Count} posts: {string.Join(" | ", posts)}");
            }
        }
        else if (!posts.Exists(post => Pattern.Matches(line.What, post)))
        {
            Fail(line, line.What, posts.Count == 0 ? "(no post)" : string.Join(" | ", posts));
        }
    }

    private async Task NothingMoreAsync(TranscriptLine? next)
    {
        await ListenAsync();
        if (_heard.Count > 0)
        {
            Fail(next, "(nothing more from the bot)", string.Join(" | ", _heard));
        }
    }

    private async Task ListenAsync()
    {
        if (stage.Customer.ConversationId.Length > 0)
        {
            foreach (var activity in await stage.Customer.HearAsync())
            {
                _heard.Enqueue(Spoken.Of(activity));
            }
        }
    }

    private void Fail(TranscriptLine? line, string expected, string actual) => Assert.Fail(
        $"{transcript.Name}, {(line is null ? "at the end" : $"line {line.Number}")}\n{_soFar}\n expected: {expected}\n   actual: {actual}\n");

    [GeneratedRegex(@"^\[(.*)\]$")]
    private static partial Regex Button();

    [GeneratedRegex(@"^time passes (?<amount>\d+) (?<unit>minute|hour|day|week)s?$")]
    private static partial Regex TimePasses();

    [GeneratedRegex(@"^(\d+) posts?$")]
    private static partial Regex PostCount();
}
