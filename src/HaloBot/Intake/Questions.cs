using HaloBot.Complaints;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace HaloBot.Intake;

/// <summary>What <see cref="ComplaintDialog"/> asks, in the customer's words, and what it takes for an answer.</summary>
public static class Questions
{
    public const string Send = "Send";
    public const string Change = "Change something";
    public const string Cancel = "Cancel";
    public const string Skip = "Skip";

    private static readonly (string Title, Func<ComplaintDraft, ComplaintDraft> Forget)[] Changes =
    [
        ("What happened", draft => draft with { Description = null }),
        ("Who I am", draft => draft with { Kind = null }),
        ("My name", draft => draft with { Name = null }),
        ("How to reach me", draft => draft with { Contact = null }),
        ("What would put it right", draft => draft with { DesiredOutcome = null }),
        ("What it's about", draft => draft with { Category = null, ChoosesCategory = true }),
        ("Nothing after all", draft => draft),
    ];

    public static PromptOptions WhatHappened() => Ask(
        "I'm sorry something has gone wrong. Please tell me what happened, in your own words.",
        "Please tell me what went wrong. A sentence or two is enough to begin with.");

    public static PromptOptions WhoYouAre() => AskOne(
        "Thank you for telling us. So that I can give you the right dates: is this about your home, or a business?",
        new Choice("My home") { Synonyms = ["home", "house", "domestic", "residential", "personal", "flat", "household"] },
        new Choice("Business, up to ten people") { Synonyms = ["small business", "sole trader", "up to ten", "ten or fewer", "self employed"] },
        new Choice("Larger business") { Synonyms = ["large business", "more than ten", "over ten", "big business"] });

    public static PromptOptions Name() => Ask(
        "What name should we use for you?",
        "Please tell me a name that our team can use for you.");

    public static PromptOptions Contact() => Ask(
        "How can we reach you? Please give an e-mail address, a phone number or a postal address.",
        "I couldn't read that as an e-mail address (like name@example.com), a UK phone number or a postal address with its postcode. Could you check it and type it again?");

    public static PromptOptions DesiredOutcome() => Ask(
        ChatMessage.WithChoices("What would put it right for you? You can skip this.", [Skip]),
        "What would put it right for you? Say **skip** if you'd rather not say.");

    public static PromptOptions Category() => AskOne(
        "What is it about?",
        [.. Enum.GetValues<Category>().OrderBy(category => category == Complaints.Category.Other).Select(category => new Choice(category.Name()))]);

    public static PromptOptions Summary(ComplaintDraft draft) => AskOne(
        $"""
        This is what I'll send to our team. Is it right?

        - **What happened:** {Markdown.Escape(Markdown.Shorten(draft.Description!, 500))}
        - **About:** {draft.CategoryOrGuess.Name()}
        - **You are:** {draft.Kind!.Value.Name()}
        - **Name:** {Markdown.Escape(draft.Name!)}
        - **Reach you by {draft.Contact!.Kind.Name()}:** {Markdown.Escape(draft.Contact.Value)}
        - **What would put it right:** {(draft.DesiredOutcome is { Length: > 0 } outcome ? Markdown.Escape(Markdown.Shorten(outcome, 300)) : "not said")}
        """,
        new Choice(Send) { Synonyms = ["yes", "send it", "ok", "okay", "that's right", "correct", "submit", "yes please", "looks good"] },
        new Choice(Change) { Synonyms = ["change", "edit", "correct it", "no", "wrong"] },
        new Choice(Cancel) { Synonyms = ["don't send"] });

    public static PromptOptions WhatToChange() =>
        AskOne("What would you like to change?", [.. Changes.Select(change => new Choice(change.Title))]);

    /// <summary>The draft without the answer that the customer wants to give again.</summary>
    public static ComplaintDraft Forget(ComplaintDraft draft, FoundChoice change) => Changes[change.Index].Forget(draft);

    public static Category CategoryOf(FoundChoice choice) =>
        Enum.GetValues<Category>().First(category => category.Name() == choice.Value);

    public static bool IsSkip(string text) =>
        text.Trim().TrimEnd('.', '!') is var answer &&
        (answer.Equals(Skip, StringComparison.OrdinalIgnoreCase) || answer.Equals("no", StringComparison.OrdinalIgnoreCase)
            || answer.Equals("skip this", StringComparison.OrdinalIgnoreCase) || answer.Equals("nothing", StringComparison.OrdinalIgnoreCase));

    private static PromptOptions Ask(string question, string again) => Ask(MessageFactory.Text(question), again);

    private static PromptOptions Ask(Activity question, string again) => new()
    {
        Prompt = question,
        RetryPrompt = MessageFactory.Text(again),
    };

    private static PromptOptions AskOne(string question, params IList<Choice> choices) => new()
    {
        Prompt = MessageFactory.Text(question),
        Choices = choices,
        Style = ListStyle.SuggestedAction,
    };
}
