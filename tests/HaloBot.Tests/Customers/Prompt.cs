namespace HaloBot.Tests.Customers;

/// <summary>What the bot waits for, as somebody who listens would say it.</summary>
public enum Prompt
{
    /// <summary>Nothing particular: the greeting, or what is said after somebody has stopped.</summary>
    Nothing,
    Story,
    Kind,
    Name,
    Contact,
    Outcome,
    Before,
    Account,
    Needs,
    Category,
    Summary,
    Change,
    PersonLater,

    /// <summary>There is a case.</summary>
    Filed,
}

public static class Prompts
{
    // A telling part of the words, whatever stands before it. The summary repeats what people said, so it comes first.
    private static readonly (Prompt Prompt, string[] Words)[] Telling =
    [
        (Prompt.Summary, ["This is what I'll send to our team"]),
        (Prompt.Filed, ["We have your complaint. Reference:", "and asked for a person. Your reference is"]),
        (Prompt.Story, ["tell me what happened, in your own words", "tell me what went wrong"]),
        (Prompt.Kind, ["is this about your home, or a business", "Which of these are you, please"]),
        (Prompt.Name, ["What name should we use for you", "tell me a name that our team can use"]),
        (Prompt.Contact, ["How can we reach you", "I couldn't read that as an e-mail address"]),
        (Prompt.Outcome, ["What would put it right for you"]),
        (Prompt.Before, ["Have you told us about this before"]),
        (Prompt.Account, ["What is your account number", "I couldn't read that as an account number"]),
        (Prompt.Needs, ["Is there anything we should do to support you"]),
        (Prompt.Category, ["What is it about?", "Which of these comes nearest"]),
        (Prompt.Change, ["What would you like to change", "Which part shall we change"]),
        (Prompt.PersonLater, ["Shall I ask our team to contact you"]),
    ];

    public static Prompt Of(string said) =>
        Telling.FirstOrDefault(one => one.Words.Any(words => said.Contains(words, StringComparison.Ordinal))).Prompt;
}
