namespace HaloBot.Complaints;

/// <summary>Buttons under what a customer is told of their case: each says what it sends.</summary>
public static class CustomerChoices
{
    public const string Settled = "That settles it";
    public const string NotSatisfied = "I'm not satisfied";
}
