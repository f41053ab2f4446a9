namespace HaloBot.Benchmarks.Load;

/// <param name="Say">What the customer types.</param>
/// <param name="Hear">How the last reply must begin; null where the Courier answers, which may be after the turn.</param>
internal sealed record Step(string Say, string? Hear);

/// <summary>What a customer says, over and over, and what they must hear.</summary>
internal static class Script
{
    /// <summary>
    /// A whole complaint up to the summary, which is then cancelled and begun again, with one reply to each turn but the very first. It is not sent: filing needs the storage account, whose requests
    /// are counted elsewhere (StorageRequestTests).
    /// </summary>
    /// <param name="customer">Counted from 0: every fourth gives a phone number, the others an e-mail address.</param>
    public static IReadOnlyList<Step> Complaint(int customer) =>
    [
        new("My broadband has been off since Tuesday and I was on hold for an hour before the line went dead", "Thank you for telling us."),
        new("My home", "What name should we use"),
        new("My name is Jo Bloggs", "How can we reach you?"),
        new(customer % 4 == 3 ? "020 7946 0018" : "jo.bloggs@example.com", "What would put it right"),
        new("I'd like it repaired and a refund for the days without service", "Have you told us about this before?"),
        new("skip the rest", "This is what I'll send to our team."),
        new("cancel", "I've stopped, and nothing has been sent."),
        new("start again", "I'm sorry something has gone wrong."),
    ];

    /// <summary>How many steps of a complaint lead to the summary.</summary>
    public const int UpToTheSummary = 6;

    /// <summary>A whole complaint, which is sent.</summary>
    public static IReadOnlyList<Step> Filing(int customer) =>
        [.. Complaint(customer).Take(UpToTheSummary), new("Send", null)];

    public static IReadOnlyList<Step> Echo { get; } =
        [.. Complaint(0).Select(step => new Step(step.Say, $"You said: {step.Say}"))];
}
