using System.Text.Json.Serialization;

namespace HaloBot.Complaints;

/// <summary>What happened to a case. Events are stored for ever under these names: add new ones, never rename.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(ComplaintFiled), "filed")]
[JsonDerivedType(typeof(InformationAdded), "information-added")]
[JsonDerivedType(typeof(CustomerSaid), "customer-said")]
[JsonDerivedType(typeof(CaseClaimed), "claimed")]
[JsonDerivedType(typeof(ChatTakenOver), "taken-over")]
[JsonDerivedType(typeof(ReplySent), "replied")]
[JsonDerivedType(typeof(ChatHandedBack), "handed-back")]
[JsonDerivedType(typeof(OutcomeGiven), "outcome-given")]
public abstract record ComplaintEvent(DateTimeOffset At, Actor By);

/// <param name="CustomerKey">The conversation row of the customer, through which they are reached in the web chat.</param>
/// <param name="FirstRaised">London date of the first message that described the complaint: the eight weeks count from it.</param>
public sealed record ComplaintFiled(
    DateTimeOffset At, Actor By, CaseReference Reference, string CustomerKey, ComplaintDetails Details, DateOnly FirstRaised)
    : ComplaintEvent(At, By);

public sealed record InformationAdded(DateTimeOffset At, Actor By, string Text) : ComplaintEvent(At, By);

public sealed record CustomerSaid(DateTimeOffset At, Actor By, string Text) : ComplaintEvent(At, By);

public sealed record CaseClaimed(DateTimeOffset At, Actor By) : ComplaintEvent(At, By);

public sealed record ChatTakenOver(DateTimeOffset At, Actor By) : ComplaintEvent(At, By);

public sealed record ReplySent(DateTimeOffset At, Actor By, string Text) : ComplaintEvent(At, By);

public sealed record ChatHandedBack(DateTimeOffset At, Actor By) : ComplaintEvent(At, By);

public sealed record OutcomeGiven(DateTimeOffset At, Actor By, string Text, Remedy Remedy, string RootCause) : ComplaintEvent(At, By);

/// <summary>What the customer has told us, complete enough to be filed.</summary>
public sealed record ComplaintDetails(
    string Description,
    CustomerKind Kind,
    string Name,
    Contact Contact,
    string? DesiredOutcome,
    Category Category,
    bool Urgent);
