using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace HaloBot.Benchmarks.Load;

/// <summary>One customer of a closed loop: says something, waits for the answer, checks it, says the next thing.</summary>
internal sealed class Customer(HttpClient http, Uri bot, FakeConnector connector, string name, IReadOnlyList<Step> script, string? token)
{
    private int _turn;

    /// <summary>Says the next thing, and returns how long the answer took.</summary>
    /// <exception cref="InvalidOperationException">The answer is not what it must be.</exception>
    public async Task<TimeSpan> SayAsync()
    {
        var step = script[_turn % script.Count];
        using var request = new HttpRequestMessage(HttpMethod.Post, bot) { Content = Activity(step.Say, ++_turn) };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        var began = Stopwatch.GetTimestamp();
        using var answer = await http.SendAsync(request);
        var took = Stopwatch.GetElapsedTime(began);
        var heard = connector.Hear(name);
        return answer.IsSuccessStatusCode && (step.Hear is null || (heard.Count > 0 && heard[^1].StartsWith(step.Hear, StringComparison.Ordinal)))
            ? took
            : throw new InvalidOperationException(
                $"{name} said '{step.Say}' and should have heard '{step.Hear}…', but heard '{string.Join(" | ", heard)}' ({(int)answer.StatusCode}).");
    }

    // As Direct Line delivers what Web Chat sends.
    private ByteArrayContent Activity(string text, int turn)
    {
        var json = $$$"""
            {"type":"message","id":"{{{name}}}|{{{turn:D7}}}","timestamp":"2026-11-23T09:00:00.1234567Z","localTimestamp":"2026-11-23T09:00:00.123+00:00","localTimezone":"Europe/London","serviceUrl":"{{{connector.ServiceUrl}}}","channelId":"directline","from":{"id":"dl_{{{name}}}","name":"You","role":"user"},"conversation":{"id":"{{{name}}}"},"recipient":{"id":"halobot@site","name":"HaloBot"},"textFormat":"plain","locale":"en-GB","text":"{{{JsonEncodedText.Encode(text)}}}","entities":[{"type":"ClientCapabilities","requiresBotState":true,"supportsListening":true,"supportsTts":true}],"channelData":{"clientActivityID":"{{{name}}}-{{{turn}}}","attachmentSizes":[]}}
            """;
        return new ByteArrayContent(Encoding.UTF8.GetBytes(json)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
    }
}
