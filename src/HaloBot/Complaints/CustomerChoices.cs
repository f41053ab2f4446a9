namespace HaloBot.Complaints;

/// <summary>Buttons under what a customer is told of their case: each says what it sends.</summary>
public static class CustomerChoices
{
    public const string Settled = "That settles it";
    public const string NotSatisfied = "I'm not satisfied";
    public const string ContactMe = "Contact me instead";
    public const string KeepWaiting = "Keep waiting";
    public const string MyComplaint = "My complaint";
    public const string Rate = "Answer two questions";
    public const string DoNotRate = "No thanks";
}
