using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace HaloBot.Tests.Transcripts;

/// <summary>Plays a transcript: does what people do in it, and compares what they are told with what it says.</summary>
public sealed partial class Play(Stage stage, Transcript transcript)
{
    private const string Sees = " sees";

    private readonly StringBuilder _soFar = new();
    private readonly Queue<string> _heard = new();
    private string _reference = "";
    private readonly StaffLines _staff = new(stage);
    private readonly HashSet<string> _threadRead = new(StringComparer.Ordinal);
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
            else if (line.Who is "thread" or "thread only")
            {
                await ExpectThreadAsync(line);
            }
            else if (line.Who.EndsWith(Sees, StringComparison.Ordinal))
            {
                await ExpectSeenAsync(line);
            }
            else if (line.Who is "channel in red" or "channel in orange")
            {
                await ExpectColourAsync(line);
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
    private TranscriptLine Filled(TranscriptLine line) => line with
    {
        What = Repeated().Replace(
            line.What.Replace("{reference}", _reference, StringComparison.Ordinal),
            again => string.Concat(Enumerable.Repeat(again.Groups["words"].Value, int.Parse(again.Groups["times"].Value, CultureInfo.InvariantCulture)))),
    };

    private async Task DoAsync(TranscriptLine line)
    {
        if (line.Who == "customer")
        {
            await stage.Customer.SayAsync(Button().Replace(line.What, "$1"));
        }
        else if (line.Who.Length > 0)
        {
            await _staff.DoAsync(line.Who, line.What);
        }
        else if (!await Happenings.TryAsync(stage, _staff, line.What))
        {
            Fail(line, "a line that a transcript can hold (see Transcripts/README.md)", line.What);
        }
    }

    private void ExpectAnswer(TranscriptLine line)
    {
        if (_staff.UnlessAnswered(line.Who["bot → ".Length..], line.What) is { } actual)
        {
            Fail(line, line.What, actual);
        }
    }

    private async Task ExpectSeenAsync(TranscriptLine line)
    {
        var seen = Spoken.Of(await _staff.SeenByAsync(line.Who[..^Sees.Length]));
        if (!Pattern.Matches(line.What, seen))
        {
            Fail(line, line.What, seen);
        }
    }

    private async Task ExpectColourAsync(TranscriptLine line)
    {
        var lines = (await stage.PostsAsync()).SelectMany(post => Spoken.InColour(post.GetProperty("activity"), line.Who.EndsWith("red", StringComparison.Ordinal) ? "attention" : "warning")).ToList();
        if (line.What == "(nothing)" ? lines.Count > 0 : !lines.Exists(coloured => Pattern.Matches(line.What, coloured)))
        {
            Fail(line, line.What, lines.Count == 0 ? "(nothing in that colour)" : string.Join(" | ", lines));
        }
    }

    private async Task ExpectThreadAsync(TranscriptLine line)
    {
        var newest = (await stage.PostsAsync())[^1];
        var unread = newest.GetProperty("replies").EnumerateArray().Where(reply => !_threadRead.Contains(reply.GetProperty("id").GetString()!)).ToList();
        var next = unread.Select(Spoken.Of).ToList();
        var at = next.FindIndex(reply => Pattern.Matches(line.What, reply));
        var isAsSaid = line.Who == "thread" ? at >= 0 : line.What == "(nothing)" ? next.Count == 0 : next.Count == 1 && at == 0;
        if (!isAsSaid)
        {
            Fail(line, line.What, next.Count == 0 ? "(nothing new in the thread)" : string.Join(" | ", next));
        }

        // By id: what is deleted is gone from the thread.
        _threadRead.UnionWith(unread.Take(at + 1).Select(reply => reply.GetProperty("id").GetString()!));
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

    [GeneratedRegex(@"\{(?<words>[^{}]+) × (?<times>\d+)\}", RegexOptions.ExplicitCapture)]
    private static partial Regex Repeated();

    [GeneratedRegex(@"^\[(.*)\]$")]
    private static partial Regex Button();

    [GeneratedRegex(@"(?<=\*\*)HC-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z](?=\*\*)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"^(\d+) posts?$")]
    private static partial Regex PostCount();
}
