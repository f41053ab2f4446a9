using System.Collections.Frozen;
using System.Text.RegularExpressions;
using HaloBot.Complaints;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace HaloBot.Intake;

/// <summary>What <see cref="ComplaintDialog"/> asks, in the customer's words, and what it takes for an answer.</summary>
public static partial class Questions
{
    public const string Send = "Send";
    public const string Change = "Change something";
    public const string Cancel = "Cancel";
    public const string Skip = "Skip";
    public const string SkipRest = "Skip the rest";
    public const string NotBefore = "No, not before";

    private const string Files = "Files";

    private static readonly FrozenSet<string> SkipsOfRest = FrozenSet.ToFrozenSet([SkipRest, "skip rest", "skip all", "skip everything", "skip them all", "skip all of them", "skip to the end", "no more questions", "send", "send it", "just send it", "finish", "done", "that's all", "thats all", "that is all"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Skips = FrozenSet.ToFrozenSet([Skip, NotBefore, "not before", "never", "first time", "the first time", "no first time", "no this is the first time", "this is the first time", "nope", "nah", "not really", "-", "skip it", "skip this", "i'm fine", "im fine", "no i'm fine", "no im fine", "i'm ok", "im ok", "no i'm ok", "no im ok", "i'm good", "im good", "no i'm good", "all good", "not at the moment", "not right now", "not applicable", "nil", "no need", "nothing really", "no nothing", "nothing else", "i don't have one", "i dont have one", "don't have one", "dont have one", "haven't got one", "havent got one", "i haven't got one", "not to hand", "it's not to hand", "don't know it", "i don't know it", "dont know it", "i don't have it", "i dont have it", "don't have it", "i don't have it to hand", "i dont have it to hand", "don't have it to hand", "dont have it", "no idea", "dunno", "can't find it", "cant find it", "can't remember", "cant remember", "i can't remember", "i'd rather not say", "rather not say", "prefer not to say", "no", "no thanks", "no thank you", "nothing", "none", "n/a", "not sure", "don't know", "dont know", "i don't know", "pass"], StringComparer.OrdinalIgnoreCase);

    private static readonly (string Title, string[] OtherNames, Func<ComplaintDraft, ComplaintDraft> Forget)[] Changes =
    [
        ("What happened", ["what went wrong", "the story", "description"], draft => draft with { Description = null }),
        ("Who I am", ["who i am", "home or business", "business"], draft => draft with { Kind = null }),
        ("My name", ["name", "the name"], draft => draft with { Name = null }),
        ("How to reach me", ["contact", "my contact", "email", "e-mail", "my email", "phone", "phone number", "my phone number", "address", "my address"], draft => draft with { Contact = null }),
        ("What would put it right", ["outcome", "what i want"], draft => draft with { DesiredOutcome = null }),
        ("Told you before", ["told before", "told us before", "before"], draft => draft with { ToldBefore = null }),
        ("Account number", ["account", "my account number", "my account"], draft => draft with { AccountNumber = null }),
        ("Support I need", ["support", "support needs", "my needs"], draft => draft with { SupportNeeds = null }),
        ("What it's about", ["category", "about", "what it is about"], draft => draft with { Category = null, ChoosesCategory = true }),
        (Files, ["file", "the files", "my files", "photo", "photos", "attachments"], draft => draft with { ChoosesFiles = true }),
        ("Nothing after all", ["nothing", "none"], draft => draft),
    ];

    public static PromptOptions WhatHappened { get; } = Ask(
        "I'm sorry something has gone wrong. Please tell me what happened, in your own words.",
        "Please tell me what went wrong. A sentence or two is enough to begin with.");

    public static PromptOptions WhoYouAre { get; } = AskOne(
        "Thank you for telling us. So that I can give you the right dates: is this about your home, or a business?",
        "Which of these are you, please? Your rights depend on it: a home customer, a business in which up to ten people work, or a larger one.",
        new Choice("My home") { Synonyms = ["home", "at home", "house", "domestic", "residential", "personal", "flat", "household"] },
        new Choice("Business, up to ten people") { Synonyms = ["small business", "a small business", "sole trader", "up to ten", "ten or fewer", "self employed"] },
        new Choice("Larger business") { Synonyms = ["large business", "more than ten", "over ten", "big business"] });

    public static PromptOptions Name { get; } = Ask(
        "What name should we use for you?",
        "Please tell me a name that our team can use for you.");

    /// <summary>What the customer has mentioned already is offered, so that they need not type it again.</summary>
    public static PromptOptions Contact(IntakeTurn turn) => Ask(
        ChatMessage.WithChoices(
            "How can we reach you? Please give an e-mail address, a phone number or a postal address. If you'd rather not be phoned, say so.",
            ContactReader.Mentioned(turn.Draft.Description ?? "") is { } mentioned && !mentioned.Value.Equals(turn.Procedure.Facts.Email, StringComparison.OrdinalIgnoreCase) ? [mentioned.Value] : []),
        "I couldn't read that as an e-mail address (like name@example.com), a UK phone number or a postal address with its postcode. Could you check it and type it again? One of them is enough. It can also be someone's who speaks for you.");

    public static PromptOptions DesiredOutcome { get; } = Ask(
        ChatMessage.WithChoices("What would put it right for you? You can skip this.", [Skip, SkipRest]),
        "What would put it right for you? Say **skip** if you'd rather not say.");

    public static PromptOptions ToldBefore { get; } = Ask(
        ChatMessage.WithChoices("Have you told us about this before? If so, please say roughly when, as some of your rights count from then. You can skip this.", [NotBefore, SkipRest]),
        "Have you told us about this before, and when? Say **skip** if you're not sure.");

    public static PromptOptions AccountNumber { get; } = Ask(
        ChatMessage.WithChoices("What is your account number? It's on your bills. You can skip this.", [Skip, SkipRest]),
        "I couldn't read that as an account number: it has figures in it, and at most 40 characters. Say **skip** if you don't have it to hand.");

    public static PromptOptions SupportNeeds { get; } = Ask(
        ChatMessage.WithChoices(
            "Is there anything we should do to support you, such as large print, Relay UK or British Sign Language? Please say what you need, not why. You can skip this.",
            [Skip]),
        "Is there anything we should do to support you? Say **skip** if not.");

    public static PromptOptions NewContact { get; } = Ask(
        "How should we reach you from now on? Please give an e-mail address, a phone number or a postal address.",
        "I couldn't read that as an e-mail address (like name@example.com), a UK phone number or a postal address with its postcode. Could you check it and type it again?");

    public static PromptOptions Reference { get; } = Ask(
        "What is the complaint's reference? It begins with HC, and is in what we sent you when you made it.",
        "I couldn't read that as a reference. It looks like HC-7K3M-9QXD-4. Could you check it and type it again? If you've lost it, say **get a person**.");

    public static PromptOptions ContactUsed { get; } = Ask(
        "Which e-mail address, phone number or postal address did you give when you made it?",
        "Please type the e-mail address, the phone number or the whole postal address that you gave with that complaint.");

    public static PromptOptions DoneBetter { get; } = Ask(
        ChatMessage.WithChoices("Thank you. What could we have done better? You can skip this.", [Skip]),
        "What could we have done better? Say **skip** if you'd rather not say.");

    public static PromptOptions Category { get; } = AskOne(
        "What is it about?",
        "Which of these comes nearest? You can also choose **Something else**.",
        [.. Enum.GetValues<Category>().OrderBy(category => category == Complaints.Category.Other).Select(category => new Choice(category.Name()))]);

    public static PromptOptions Summary(ComplaintDraft draft) => AskOne(
        $"""
        This is what I'll send to our team. Is it right?

        - **What happened:** {Markdown.Escape(Markdown.Shorten(draft.Description!, 500))}
        - **About:** {draft.CategoryOrGuess.Name()}
        - **You are:** {draft.Kind!.Value.Name()}
        - **Name:** {Markdown.Escape(draft.Name!)}
        - **Reach you by {draft.Contact!.Kind.Name()}:** {Markdown.Escape(draft.Contact.InFull())}
        - **What would put it right:** {(draft.DesiredOutcome is { Length: > 0 } outcome ? Markdown.Escape(Markdown.Shorten(outcome, 300)) : "not said")}
        """ + Line("Told us before", draft.ToldBefore?.Words) + Line("Account number", draft.AccountNumber) + Line("Support you need", draft.SupportNeeds) + FileQuestion.Line(draft),
        null,
        new Choice(Send) { Synonyms = ["yes", "y", "yep", "yeah", "yes send it", "yes please send it", "please send", "please send it", "send it", "send it please", "send please", "send now", "ok", "okay", "that's right", "thats right", "correct", "submit", "submit it", "yes please", "looks good", "sned", "snd"] },
        new Choice(Change) { Synonyms = ["change", "change it", "edit", "correct it", "no", "nope", "wrong", "it's wrong", "its wrong", "that's wrong", "thats wrong", "no that's wrong", "no thats wrong", "not right"] },
        new Choice(Cancel) { Synonyms = ["don't send", "dont send", "do not send", "don't send it", "dont send it", "do not send it", "please don't send", "please dont send", "please don't send it", "please dont send it"] });

    public static PromptOptions WhatToChange(ComplaintDraft draft) => AskOne(
        "What would you like to change?",
        "Which part shall we change? Or choose **Nothing after all**.",
        [.. Changes.Where(change => change.Title != Files || draft.HasFiles).Select(change => new Choice(change.Title) { Synonyms = [.. change.OtherNames] })]);

    /// <summary>The draft without the answer that the customer wants to give again.</summary>
    public static ComplaintDraft Forget(ComplaintDraft draft, FoundChoice change) => Changes.First(one => one.Title == change.Value).Forget(draft);

    public static Category CategoryOf(FoundChoice choice) =>
        Enum.GetValues<Category>().First(category => category.Name() == choice.Value);

    public static bool IsSkip(string text) => Skips.Contains(Plainly(text));

    private static string Plainly(string text) => Politely().Replace(text.Replace('’', '\'').Trim(), "").TrimEnd('.', '!', ',', ' ');

    /// <summary>Whether what elsewhere would be asked of the bot is wished for here; a question remains a question.</summary>
    public static bool IsWish(Intent intent, string text) => intent switch
    {
        Intent.Manager or Intent.InWriting or Intent.Letter or Intent.Person or Intent.ChangeContact or Intent.StillUnhappy => !Asks().IsMatch(text),
        Intent.Cancel => Something().IsMatch(text),
        _ => false,
    };

    public static bool IsSkipOfRest(string text) =>
        SkipsOfRest.Contains(Plainly(text));

    /// <summary>Whether a short message is about sending itself ("don't send that yet") rather than about what happened.</summary>
    public static bool SpeaksOfSending(string text) => text.Length <= 60 && Sending().IsMatch(text);

    /// <summary>The name in "my name is Jo" or "it's Jo Bloggs".</summary>
    public static string NameIn(string text) =>
        string.Join(' ', Introduction().Replace(text.Trim(), "").TrimEnd('.').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } name ? name : text;

    [GeneratedRegex(@"[\s,.!]+(please|pls|plz|thanks|thank you|thx|ta|cheers|mate|love)[\s.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Politely();

    [GeneratedRegex(@"\?\s*$|^\W*(can|could|may|would|will|how|what|who|where|when|is|are|do|does)\b|^\W*talk to a person\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Asks();

    // The contract, rather than this conversation.
    [GeneratedRegex(@"^(?!.*\b(forget|bother|mind|worry|send|record|keep|sending)\b).*\b(it|to cancel|leave)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Something();

    [GeneratedRegex(@"\b(send|sent|sending)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Sending();

    [GeneratedRegex(@"^((hi|hello|hiya|thanks|thank you|yes|ok)[,.!]? )?((my )?name('s| is|s)|(please |just |you can )*call me|i'm|i am|it's|its|this is)\s+|^(thanks|thank you),? |,? (thanks|thank you|please|pls|ta)[.!]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Introduction();

    private static PromptOptions Ask(string question, string again) => Ask(MessageFactory.Text(question), again);

    private static PromptOptions Ask(Activity question, string again) => new()
    {
        Prompt = question,
        RetryPrompt = MessageFactory.Text(again),
    };

    // Only what was said stands in the summary: it stays short.
    private static string Line(string what, string? said) =>
        said is { Length: > 0 } ? $"\n- **{what}:** {Markdown.Escape(Markdown.Shorten(said, 300))}" : "";

    private static PromptOptions AskOne(string question, string? again, params IList<Choice> choices) => new()
    {
        Prompt = MessageFactory.Text(question),
        RetryPrompt = again is null ? null : MessageFactory.Text(again),
        Choices = choices,
        Style = ListStyle.SuggestedAction,
    };
}
