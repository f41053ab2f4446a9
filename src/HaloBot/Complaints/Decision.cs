using System.Text.Json.Serialization;

namespace HaloBot.Complaints;

/// <summary>The answer of <see cref="ComplaintProcedure.Decide"/>: what becomes of a command.</summary>
public abstract record Decision
{
    /// <param name="Events">What has happened, to be appended to the case.</param>
    /// <param name="Outgoing">What is to be sent, committed together with the events.</param>
    public sealed record Accepted(IReadOnlyList<ComplaintEvent> Events, IReadOnlyList<Outgoing> Outgoing) : Decision;

    /// <param name="Name">A stable name for tests and logs.</param>
    /// <param name="Reason">A sentence for the person who asked.</param>
    public sealed record Refused(string Name, string Reason) : Decision;
}

/// <summary>An effect outside the process: a row beside the case until the Courier has carried it out.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "send")]
[JsonDerivedType(typeof(ShowCase), "card")]
[JsonDerivedType(typeof(TellCustomer), "chat")]
[JsonDerivedType(typeof(TellStaff), "thread")]
[JsonDerivedType(typeof(EmailCustomer), "email")]
public abstract record Outgoing;

/// <summary>The case's card in the staff channel is posted or brought up to date. It is drawn when it is sent, so it is always true.</summary>
public sealed record ShowCase : Outgoing;

/// <summary>Words for the customer, fixed when they were decided.</summary>
/// <param name="Text">Markdown, with everything that came from a person escaped.</param>
public sealed record TellCustomer(string Text, IReadOnlyList<string> Choices) : Outgoing
{
    /// <summary>Another chat than the one that is the customer's now, or null.</summary>
    public string? CustomerKey { get; init; }

    /// <summary>Its number among what people wrote to the customer, from 1: the widget says when it was seen. Null for the bot's own words.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int? Reply { get; init; }
}

/// <summary>An e-mail to the customer. Its words are fixed when they are decided; where it goes is found out when it is sent, so that a corrected address counts.</summary>
/// <param name="Text">Markdown, with everything that came from a person escaped.</param>
public sealed record EmailCustomer(string Subject, string Text) : Outgoing
{
    /// <summary>Another address than the case's, to which nothing of the case may be shown; or null.</summary>
    public string? Address { get; init; }
}

/// <summary>A line in the case's thread in the staff channel.</summary>
/// <param name="Text">Plain text, whoever it came from.</param>
public sealed record TellStaff(string Text) : Outgoing
{
    /// <summary>Whom the line notifies; who that is, is found out when it is sent.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Notify Notify { get; init; }

    /// <summary>Those whom the line notifies in particular: Entra object ids.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public IReadOnlyList<string>? People { get; init; }
}

/// <summary>Whom a line in a case's thread notifies. Where that is nobody at present, it notifies the managers.</summary>
public enum Notify
{
    Nobody,
    OnCall,
    OwnerAndOnCall,
    Managers,
}
