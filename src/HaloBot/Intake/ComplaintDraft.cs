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

    // The answers from here on may be left out: they are empty when the customer would rather not say.
    public string? DesiredOutcome { get; init; }

    public ToldBefore? ToldBefore { get; init; }

    public string? AccountNumber { get; init; }

    public string? SupportNeeds { get; init; }

    /// <summary>What the customer chose, or null to go by the guess.</summary>
    public Category? Category { get; init; }

    /// <summary>The customer wants to say the category themselves, rather than have it guessed.</summary>
    public bool ChoosesCategory { get; init; }

    /// <summary>It stands on the agenda: see <see cref="Unfinished"/>.</summary>
    public bool IsWatched { get; init; }

    /// <summary>The customer was reminded of it.</summary>
    public bool IsReminded { get; init; }

    /// <summary>The customer has said that they want to stop.</summary>
    public bool IsStopped { get; init; }

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

    /// <summary>Leaves out whatever may be left out and has not been asked yet.</summary>
    public ComplaintDraft WithoutTheRest() => this with
    {
        DesiredOutcome = DesiredOutcome ?? "",
        ToldBefore = ToldBefore ?? new ToldBefore("", null),
        AccountNumber = AccountNumber ?? "",
        SupportNeeds = SupportNeeds ?? "",
    };

    /// <summary>Forgets the answer that was given last, or nothing when there is none.</summary>
    public ComplaintDraft Back() => this switch
    {
        { ChoosesFiles: true } => this with { ChoosesFiles = false },
        { ChoosesCategory: true } => this with { ChoosesCategory = false },
        { SupportNeeds: not null } => this with { SupportNeeds = null },
        { AccountNumber: not null } => this with { AccountNumber = null },
        { ToldBefore: not null } => this with { ToldBefore = null },
        { DesiredOutcome: not null } => this with { DesiredOutcome = null },
        { Contact: not null } => this with { Contact = null },
        { Name: not null } => this with { Name = null },
        { Kind: not null } => this with { Kind = null },
        { Description: not null } => this with { Description = null },
        _ => this,
    };

    /// <summary>The complaint, once everything required has been said.</summary>
    public ComplaintDetails ToDetails() => new(
        Description!, Kind!.Value, Name!, Contact!, Said(DesiredOutcome), CategoryOrGuess,
        ComplaintDetails.IsUrgent(Description!, Said(SupportNeeds)))
    {
        ToldBefore = ToldBefore is { Words.Length: > 0 } told ? told : null,
        AccountNumber = Said(AccountNumber),
        SupportNeeds = Said(SupportNeeds),
        Files = HasFiles ? Files : null,
    };

    /// <summary>What is known of the complaint so far, for somebody who would rather talk to a person than answer questions.</summary>
    /// <param name="instead">Stands for the description where there is none.</param>
    public ComplaintDetails ToDetailsSoFar(string instead) => (this with
    {
        Description = Description ?? instead,
        Kind = Kind ?? CustomerKind.NotAsked,
        Name = Name ?? "Chat visitor",
        Contact = Contact ?? new Contact(ContactKind.Chat, ""),
    }).ToDetails();

    private static string? Said(string? answer) => answer is { Length: > 0 } ? answer : null;
}
