using System.Buffers;
using System.Text;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;

namespace HaloBot.Benchmarks.Micro;

/// <summary>What every turn parses: a message as Direct Line delivers it.</summary>
[MemoryDiagnoser]
public class ActivityBenchmarks
{
    private readonly byte[] _json = Encoding.UTF8.GetBytes(
        """{"type":"message","id":"8XyZ0a1B2c3D4e5F|0000007","timestamp":"2026-11-23T09:00:00.1234567Z","localTimestamp":"2026-11-23T09:00:00.123+00:00","localTimezone":"Europe/London","serviceUrl":"https://europe.directline.botframework.com/","channelId":"directline","from":{"id":"dl_5d1e2b0e","name":"You","role":"user"},"conversation":{"id":"8XyZ0a1B2c3D4e5F"},"recipient":{"id":"halobot@site","name":"HaloBot"},"textFormat":"plain","locale":"en-GB","text":"My broadband has been off since Tuesday","entities":[{"type":"ClientCapabilities","requiresBotState":true,"supportsListening":true,"supportsTts":true}],"channelData":{"clientActivityID":"mgopf8ae5db","attachmentSizes":[]}}""");

    private readonly Activity _activity;

    public ActivityBenchmarks() => _activity = Parse();

    [Benchmark]
    public Activity Parse() => JsonSerializer.Deserialize(_json, BotJson.Wire.Activity)!;

    [Benchmark]
    public void CheckWellFormed() => WellFormedJson.Require(new ReadOnlySequence<byte>(_json));

    [Benchmark]
    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(_activity, BotJson.Wire.Activity);
}
