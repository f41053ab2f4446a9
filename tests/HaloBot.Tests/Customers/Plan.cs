using HaloBot.Complaints;

namespace HaloBot.Tests.Customers;

public enum Ending
{
    Filed,

    /// <summary>They wanted to stop: nothing is filed, and what they told is kept.</summary>
    Stopped,

    /// <summary>They wanted a person: there is a case that waits for one.</summary>
    Person,
}

public enum Way
{
    Once,

    /// <summary>The same words again, as a second message.</summary>
    SaidTwice,

    /// <summary>The same message again, as a channel delivers it that has heard no answer.</summary>
    DeliveredTwice,
}

/// <summary>
/// What a customer will do at each prompt, in order; the last of it as often as they are asked. To begin with they answer plainly; traits
/// change that.
/// </summary>
public sealed class Plan
{
    private readonly Dictionary<Prompt, List<Move>> _moves;

    public Plan(Story story)
    {
        Story = story;
        _moves = new()
        {
            [Prompt.Nothing] = [story.Move],
            [Prompt.Story] = [story.Move],
            [Prompt.Kind] = [Move.Kind("My home", CustomerKind.Domestic)],
            [Prompt.Name] = [Move.Name("Jo Bloggs")],
            [Prompt.Contact] = [Move.Email("jo@example.com")],
            [Prompt.Outcome] = [Move.Outcome("An apology, and my money back")],
            [Prompt.Before] = [Move.Before("Yes, last Friday on the phone")],
            [Prompt.Account] = [Move.Account("4711 0815")],
            [Prompt.Needs] = [Move.Needs("Large print please")],
            [Prompt.Category] = [Move.About(Category.Other)],
            [Prompt.Summary] = ["Send"],
            [Prompt.Change] = ["Nothing after all"],
            [Prompt.PersonLater] = ["Yes, contact me"],
            [Prompt.Filed] = [],
        };
    }

    public Story Story { get; }

    public Ending Ending { get; set; } = Ending.Filed;

    public Way Way { get; set; } = Way.Once;

    /// <summary>Time passes for this customer, or the program restarts, which would concern all others.</summary>
    public bool NeedsOwnProgram => _moves.Values.Any(moves => moves.Exists(move => move.Away > TimeSpan.Zero || move.Restart));

    /// <summary>Does this before what they would have done.</summary>
    public Plan First(Prompt prompt, params Move[] moves)
    {
        _moves[prompt].InsertRange(0, moves);
        return this;
    }

    /// <summary>Does this when asked again.</summary>
    public Plan Later(Prompt prompt, params Move[] moves)
    {
        _moves[prompt].AddRange(moves);
        return this;
    }

    public Plan Instead(Prompt prompt, params Move[] moves)
    {
        _moves[prompt] = [.. moves];
        return this;
    }

    /// <summary>Null when they have no more to say of themselves.</summary>
    public Move? Next(Prompt prompt)
    {
        var moves = _moves[prompt];
        var next = moves.FirstOrDefault();
        if (moves.Count > 1 || (prompt is Prompt.Nothing or Prompt.Filed && next is not null))
        {
            moves.RemoveAt(0);
        }

        return next;
    }
}
