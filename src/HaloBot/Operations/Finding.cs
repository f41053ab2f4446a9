namespace HaloBot.Operations;

/// <summary>What one examination of the set-up has found. Never holds a secret.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Found">As a sentence.</param>
/// <param name="Mend">What to do about it; null when there is nothing to do.</param>
public sealed record Finding(string Name, FindingState State, string Found, string? Mend = null)
{
    public static Finding Good(string name, string found) => new(name, FindingState.Good, found);
}

public enum FindingState
{
    Good,

    /// <summary>It works, and somebody should know of it.</summary>
    Warning,

    /// <summary>Something does not work.</summary>
    Bad,
}

/// <summary>Looks at one part of the set-up.</summary>
public interface IExamination
{
    string Name { get; }

    /// <summary>Any exception counts as something that does not work.</summary>
    Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken);
}
