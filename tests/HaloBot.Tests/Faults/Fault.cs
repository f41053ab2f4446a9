namespace HaloBot.Tests.Faults;

public enum FaultKind
{
    /// <summary>The request fails for whoever awaits it.</summary>
    Throw,

    /// <summary>The answer is lost on its way, and the storage SDK asks again by itself.</summary>
    Lose,

    /// <summary>The request stands still until it is released, or until another moment has been reached.</summary>
    Hold,

    /// <summary>SIGKILL to the own process. Nothing gets to say goodbye.</summary>
    Kill,
}

public enum Edge
{
    /// <summary>The request has not been sent.</summary>
    Before,

    /// <summary>It has been carried out, and its answer is here, but not yet with whoever awaits it.</summary>
    After,
}

/// <summary>One side of one await, as in "before Commit" or "after Commit 2".</summary>
/// <param name="Visit">The how-manieth request of that kind since the script was armed, from 1.</param>
public sealed record Moment(Edge Edge, Point Point, int Visit = 1)
{
    public static Moment Parse(string text) => text.Split(' ') is var words && words.Length is 2 or 3
        ? new(Enum.Parse<Edge>(words[0], ignoreCase: true), Enum.Parse<Point>(words[1]), words.Length == 3 ? int.Parse(words[2]) : 1)
        : throw new FormatException($"'{text}' is no moment: write before|after POINT [n].");
}

/// <summary>What goes wrong, and when: "kill before Commit", "hold before CourierRead until after ConversationSave".</summary>
/// <param name="Until">When a held request goes on by itself; null when only <see cref="Script.Release"/> lets it go.</param>
public sealed record Fault(FaultKind Kind, Moment At, Moment? Until)
{
    public static Fault Parse(string text)
    {
        var parts = text.Trim().Split(" until ");
        var (kind, at) = parts[0].Split(' ', 2) is [var first, var rest] ? (first, rest) : throw new FormatException($"'{text}' is no fault.");
        return new(Enum.Parse<FaultKind>(kind, ignoreCase: true), Moment.Parse(at), parts.Length == 2 ? Moment.Parse(parts[1]) : null);
    }
}
