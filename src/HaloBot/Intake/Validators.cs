using HaloBot.Complaints;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace HaloBot.Intake;

/// <summary>What the prompts take for an answer. What is no answer but clearly part of the story is kept as such.</summary>
public static class Validators
{
    private const int LongestName = 100;
    private const int LongestContact = 300;
    private const int LongestAccountNumber = 40;

    /// <summary>Words, and not merely "I want to complain" or "hello".</summary>
    public static async Task<bool> StoryAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken) =>
        Intents.Of(Take(prompt)) is not (Intent.Complain or Intent.Greeting) && !BareWords.Are(prompt.Recognized.Value) && await WordsAsync(prompt, cancellationToken);

    public static async Task<bool> WordsAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var words = Take(prompt);
        return words.Length > 0 && await RoomForText.HasAsync(prompt.Context, cancellationToken);
    }

    /// <summary>Words, and not merely a yes to a question that asks what.</summary>
    public static async Task<bool> WordsNotYesAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken) =>
        !BareWords.IsYes(Take(prompt)) && await WordsAsync(prompt, cancellationToken);

    public static async Task<bool> NameAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var name = Take(prompt);
        if (name.Length > LongestName)
        {
            await KeepAsStoryAsync(prompt.Context, cancellationToken);
        }

        return name.Length is > 0 and <= LongestName && !BareWords.Are(name) && !Questions.IsSkip(name) && !Questions.IsSkipOfRest(name) && !name.EndsWith('?') && !name.Contains(CardNumbers.Mask, StringComparison.Ordinal) && name.Any(char.IsLetter) && !name.Contains('@');
    }

    public static async Task<bool> ContactAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var contact = Take(prompt);
        if (contact.Length > LongestContact)
        {
            await KeepAsStoryAsync(prompt.Context, cancellationToken);
        }

        return contact.Length <= LongestContact && ContactReader.Read(contact) is not null;
    }

    public static Task<bool> ReferenceAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken) =>
        Task.FromResult(CaseReference.TryParse(Take(prompt), out _));

    public static Task<bool> AccountNumberAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var number = Take(prompt);
        return Task.FromResult(Questions.IsSkip(number) || Questions.IsSkipOfRest(number) || (number.Length <= LongestAccountNumber && number.Any(char.IsDigit)));
    }

    /// <summary>A choice, or any words, of which the dialog makes something itself.</summary>
    public static Task<bool> ChoiceOrWordsAsync(PromptValidatorContext<FoundChoice> prompt, CancellationToken cancellationToken) =>
        Task.FromResult(prompt.Recognized.Succeeded || prompt.Context.IntakeTurn().Text.Length > 0);

    /// <summary>A choice, or else words: those are kept as part of the story, and the prompt returns.</summary>
    public static async Task<bool> ChoiceOrMoreAsync(PromptValidatorContext<FoundChoice> prompt, CancellationToken cancellationToken)
    {
        if (prompt.Recognized.Succeeded)
        {
            return true;
        }

        if (prompt.Context.IntakeTurn().Text is { Length: > 0 } text && !BareWords.Are(text))
        {
            await KeepAsStoryAsync(prompt.Context, cancellationToken);
        }

        return false;
    }

    /// <summary>
    /// The same at the summary, which is drawn anew with the words. A short no to sending belongs in no complaint: the
    /// customer is asked again instead.
    /// </summary>
    public static async Task<bool> SendOrMoreAsync(PromptValidatorContext<FoundChoice> prompt, CancellationToken cancellationToken)
    {
        if (prompt.Recognized.Succeeded)
        {
            return true;
        }

        var text = prompt.Context.IntakeTurn().Text;
        if (text.Length == 0 || BareWords.Are(text))
        {
            return false;
        }

        if (Questions.SpeaksOfSending(text))
        {
            await prompt.Context.SendActivityAsync("Nothing has been sent. Please choose one of the buttons.", cancellationToken: cancellationToken);
        }
        else
        {
            await KeepAsStoryAsync(prompt.Context, cancellationToken);
        }

        return true;
    }

    private static string Take(PromptValidatorContext<string> prompt) => prompt.Recognized.Value = prompt.Context.IntakeTurn().Text;

    private static async Task KeepAsStoryAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        var turn = context.IntakeTurn();
        if (await RoomForText.HasAsync(context, cancellationToken))
        {
            turn.Draft = turn.Draft.WithMore(turn.Text);
            await context.SendActivityAsync("Thank you, I've added that to what you told me.", cancellationToken: cancellationToken);
        }
    }
}
