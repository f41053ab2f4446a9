using System.Collections.Concurrent;
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
    private string _reference = "";
    private readonly ConcurrentDictionary<string, string> _answers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, StaffPerson> _people = new(StringComparer.Ordinal);
    private (string Post, int Count) _threadRead = ("", 0);
    private readonly MailReader _mail = new(stage);

    public async Task RunAsync()
    {
        foreach (var line in transcript.Lines.Select(Filled))
        {
            if (line.Who is "bot" or "bot → customer")
            {
                await ExpectBotAsync(line);
            }
            else if (line.Who.StartsWith("bot → ", StringComparison.Ordinal))
            {
                ExpectAnswer(line);
            }
            else if (line.Who is "thread")
            {
                await ExpectThreadAsync(line);
            }
            else if (MailReader.Reads(line))
            {
                if (await _mail.MissesAsync(line) is { } actual)
                {
                    Fail(line, line.What, actual);
                }
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

    /// <summary>With the reference that was heard last: it is another one in every run.</summary>
    private TranscriptLine Filled(TranscriptLine line) => line with { What = line.What.Replace("{reference}", _reference, StringComparison.Ordinal) };

    private async Task DoAsync(TranscriptLine line)
    {
        if (line.Who == "customer")
        {
            await stage.Customer.SayAsync(Button().Replace(line.What, "$1"));
        }
        else if (line.Who.Length > 0)
        {
            await Task.WhenAll(line.Who.Split(" and ").Select(person => StaffDoesAsync(person.Split(' ')[0], line.What)));
        }
        else if (line.What.StartsWith("given ", StringComparison.Ordinal))
        {
            // Read before the stage was opened.
        }
        else if (CustomerSends().Match(line.What) is { Success: true } sent)
        {
            var names = sent.Groups["names"].Value.Split(", ");
            using var answer = await stage.Customer.UploadAsync(
                DirectLineCustomer.Message(sent.Groups["words"].Value), names.Select(name => (name, TestFile.Named(name))));
            answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync());
        }
        else if (line.What is "the customer opens the chat" or "the customer comes back")
        {
            await stage.Customer.ConnectAsync();
        }
        else if (line.What == "somebody else opens the chat")
        {
            await stage.SomebodyElseAsync();
        }
        else if (line.What == "restart")
        {
            await stage.RestartAsync();
            await stage.Customer.ConnectAsync();
        }
        else if (await Installing.TryAsync(stage.Http, line.What))
        {
            // HaloBot was added to the team, or taken out of it.
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

    /// <summary>"[Take over]" presses, "[Reply] reply=We're on it" fills in the form first, anything else is written in the thread.</summary>
    private async Task StaffDoesAsync(string name, string what)
    {
        var person = _people.GetOrAdd(name, _ => new StaffPerson(stage.Http, name.ToLowerInvariant()));
        var press = Press().Match(what);
        _answers[name] = press.Success
            ? await person.PressAsync(
                press.Groups["title"].Value,
                press.Groups["inputs"].Value.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                    .Select(input => input.Split('=', 2)).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.Ordinal),
                asEverybodySeesIt: what.EndsWith("(on the card that everybody sees)", StringComparison.Ordinal))
            : await person.WriteAsync(what);
    }

    private void ExpectAnswer(TranscriptLine line)
    {
        // Of people who act together, who wins is not said: "bot → one of Sam, Alex".
        var names = line.Who["bot → ".Length..].Replace("one of ", "", StringComparison.Ordinal).Split(", ");
        var match = names.FirstOrDefault(name => _answers.TryGetValue(name, out var answer) && Pattern.Matches(line.What, answer));
        if (match is null)
        {
            Fail(line, line.What, string.Join(" | ", names.Select(name => _answers.GetValueOrDefault(name, "(no answer)"))));
        }
        else
        {
            _answers.TryRemove(match, out _);
        }
    }

    private async Task ExpectThreadAsync(TranscriptLine line)
    {
        var newest = (await stage.PostsAsync())[^1];
        var post = newest.GetProperty("id").GetString()!;
        var read = _threadRead.Post == post ? _threadRead.Count : 0;
        var next = newest.GetProperty("replies").EnumerateArray().Select(Spoken.Of).Skip(read).ToList();
        var at = next.FindIndex(reply => Pattern.Matches(line.What, reply));
        if (at < 0)
        {
            Fail(line, line.What, next.Count == 0 ? "(nothing new in the thread)" : string.Join(" | ", next));
        }

        _threadRead = (post, read + at + 1);
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
                _reference = Reference().Match(_heard.Last()) is { Success: true } named ? named.Value : _reference;
            }
        }
    }

    private void Fail(TranscriptLine? line, string expected, string actual) => Assert.Fail(
        $"{transcript.Name}, {(line is null ? "at the end" : $"line {line.Number}")}\n{_soFar}\n expected: {expected}\n   actual: {actual}\n");

    [GeneratedRegex(@"^\[(?<title>[^\]]+)\]\s*(?<inputs>([a-zA-Z]+=[^|(]+\|? ?)*)", RegexOptions.ExplicitCapture)]
    private static partial Regex Press();

    [GeneratedRegex(@"^\[(.*)\]$")]
    private static partial Regex Button();

    [GeneratedRegex(@"^the customer sends (?<names>[^:]+?)( and says: (?<words>.*))?$", RegexOptions.ExplicitCapture)]
    private static partial Regex CustomerSends();

    [GeneratedRegex(@"^time passes (?<amount>\d+) (?<unit>minute|hour|day|week)s?$")]
    private static partial Regex TimePasses();

    [GeneratedRegex(@"(?<=\*\*)HC-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z](?=\*\*)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(\d+) posts?$")]
    private static partial Regex PostCount();
}
