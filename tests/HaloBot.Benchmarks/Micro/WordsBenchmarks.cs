using BenchmarkDotNet.Attributes;
using HaloBot.Complaints;
using HaloBot.Intake;

namespace HaloBot.Benchmarks.Micro;

/// <summary>What every customer's message is asked: what it wants, what it complains about, and whether they are without service.</summary>
[MemoryDiagnoser]
public class WordsBenchmarks
{
    private readonly string _hostile = string.Concat(Enumerable.Repeat("can i please ", 16));

    [Params("cancel", "please can you tell me what your office hours are", "My broadband has been off since Tuesday and nobody rings back")]
    public string Message { get; set; } = "";

    [Benchmark]
    public Intent Intent() => Intents.Of(Message);

    [Benchmark]
    public Intent IntentOfHostileWords() => Intents.Of(_hostile);

    [Benchmark]
    public Category Category() => CategoryGuess.Of(Message);

    [Benchmark]
    public bool IsLossOfService() => CategoryGuess.IsLossOfService(Message);
}
