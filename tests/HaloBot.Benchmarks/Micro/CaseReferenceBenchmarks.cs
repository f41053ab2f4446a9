using BenchmarkDotNet.Attributes;
using HaloBot.Complaints;

namespace HaloBot.Benchmarks.Micro;

/// <summary>Case references as storage gives them back, as people type them, and in text that means harm.</summary>
[MemoryDiagnoser]
public class CaseReferenceBenchmarks
{
    private readonly string _hostile = string.Concat(Enumerable.Repeat("h c 7 ", 16_667));

    [Benchmark]
    public CaseReference OurOwn() => CaseReference.Parse("HC-7K3M-9QXD-4");

    [Benchmark]
    public bool InASentence() => CaseReference.TryParse("hello, my ref is hc 7k3m 9qxd 4 thanks", out _);

    [Benchmark]
    public bool HostileHundredThousandCharacters() => CaseReference.TryParse(_hostile, out _);
}
