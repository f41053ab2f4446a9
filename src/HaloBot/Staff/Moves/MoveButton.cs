using AdaptiveCards;
using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>How a move of the procedure is made from a card: by a button alone, or by a form that it opens.</summary>
/// <param name="Title">What the button says.</param>
/// <param name="Read">The command that the answers mean; null when something is missing in them.</param>
internal sealed record MoveButton(Move Move, Func<Complaint, Procedure, string> Title, Func<FormContext, FormAnswers, Command?> Read)
{
    /// <summary>The form's inputs; null for a button that acts at once.</summary>
    public Func<FormContext, IEnumerable<AdaptiveElement>>? Form { get; init; }

    /// <summary>What the form's own button says.</summary>
    public string Send { get; init; } = "Send";

    /// <summary>Said when the answers mean no command.</summary>
    public Func<FormAnswers, string> Missing { get; init; } = _ => "";

    /// <summary>The form is short and opens inside the card.</summary>
    public bool OpensInCard { get; init; }

    /// <summary>What the form will send, to be read over before it does; null for forms that send at once.</summary>
    public Func<FormContext, FormAnswers, IEnumerable<AdaptiveElement>>? Preview { get; init; }

    /// <summary>It stands on the card; the others behind "…".</summary>
    public bool IsMain { get; init; }

    /// <summary>What the button carries besides the case and the verb.</summary>
    public Func<Complaint, string?> Code { get; init; } = _ => null;
}
