using System.Text.Json.Serialization;
using HaloBot.Complaints;

namespace HaloBot.Intake;

/// <summary>
/// A complaint that is still being told. Every answer is null until it is given, so the questions that are left follow
/// from the draft alone: going back is forgetting an answer, and a change of the dialog's steps disturbs nobody.
/// </summary>
/// <param name="Reference">The case's reference from the beginning, so that sending twice files once.</param>
/// <param name="FirstRaised">London date of the first message that described it.</param>
public sealed record ComplaintDraft(CaseReference Reference, DateOnly FirstRaised)
{
    public string? Description { get; init; }

    public CustomerKind? Kind { get; init; }

    public string? Name { get; init; }

    public Contact? Contact { get; init; }

    /// <summary>Empty when the customer would rather not say.</summary>
    public string? DesiredOutcome { get; init; }

    /// <summary>What the customer chose, or null to go by the guess.</summary>
    public Category? Category { get; init; }

    /// <summary>The customer wants to say the category themselves, rather than have it guessed.</summary>
    public bool ChoosesCategory { get; init; }

    /// <summary>What the customer has sent; null or empty when nothing.</summary>
    public IReadOnlyList<CaseFile>? Files { get; init; }

    /// <summary>The customer wants to take files out again.</summary>
    public bool ChoosesFiles { get; init; }

    [JsonIgnore]
    public bool HasFiles => Files is { Count: > 0 };

    [JsonIgnore]
    public Category CategoryOrGuess => Category ?? CategoryGuess.Of(Description ?? "");

    /// <summary>Adds what the customer says later to the description, in their order.</summary>
    public ComplaintDraft WithMore(string text) =>
        this with { Description = Description is null ? text : $"{Description}\n{text}" };

    /// <summary>Forgets the answer that was given last, or nothing when there is none.</summary>
    public ComplaintDraft Back() => this switch
    {
        { ChoosesFiles: true } => this with { ChoosesFiles = false },
        { ChoosesCategory: true } => this with { ChoosesCategory = false },
        { DesiredOutcome: not null } => this with { DesiredOutcome = null },
        { Contact: not null } => this with { Contact = null },
        { Name: not null } => this with { Name = null },
        { Kind: not null } => this with { Kind = null },
        { Description: not null } => this with { Description = null },
        _ => this,
    };

    /// <summary>The complaint, once everything required has been said.</summary>
    public ComplaintDetails ToDetails() => new(
        Description!, Kind!.Value, Name!, Contact!, DesiredOutcome is { Length: > 0 } outcome ? outcome : null, CategoryOrGuess,
        Urgent: CategoryGuess.IsLossOfService(Description!))
    {
        Files = HasFiles ? Files : null,
    };
}
