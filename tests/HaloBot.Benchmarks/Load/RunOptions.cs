using System.Globalization;

namespace HaloBot.Benchmarks.Load;

/// <summary>How long and how hard to measure.</summary>
/// <param name="Rounds">Every bot is measured this often, in turns with the others; the medians count.</param>
/// <param name="Turns">Turns of one round.</param>
/// <param name="Warmup">Turns before the first round, so that the JIT has done what it will do.</param>
/// <param name="Conversations">How many customers talk at once, each waiting for the answer before the next word.</param>
/// <param name="Complaints">How many complaints are sent.</param>
/// <param name="PerSecond">How many of them in a second.</param>
internal sealed record RunOptions(
    int Rounds = 5, int Turns = 40_000, int Warmup = 30_000, int Conversations = 16, int Complaints = 300, int PerSecond = 20)
{
    /// <exception cref="ArgumentException">An unknown word or no number; the message says which.</exception>
    public static RunOptions Parse(string[] args)
    {
        var options = new RunOptions();
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
                ? number
                : throw new ArgumentException($"{args[i]} needs a whole number above 0.", nameof(args));
            options = args[i] switch
            {
                "--rounds" => options with { Rounds = value },
                "--turns" => options with { Turns = value },
                "--warmup" => options with { Warmup = value },
                "--conversations" => options with { Conversations = value },
                "--complaints" => options with { Complaints = value },
                "--per-second" => options with { PerSecond = value },
                _ => throw new ArgumentException($"There is no option {args[i]}.", nameof(args)),
            };
        }

        return options;
    }
}
