using System.Globalization;
using HaloBot.Complaints;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace HaloBot.Intake;

/// <summary>
/// Asks whether the customer has told Halo before, and when. Any words will do; the date that they seem to mean is read out of them, in
/// the office's time zone.
/// </summary>
public sealed class TellingBefore(string id) : DateTimePrompt(id, AnyWordsAsync)
{
    protected override Task OnPromptAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, bool isRetry, CancellationToken cancellationToken = default) =>
        base.OnPromptAsync(turnContext, state, QuestionWording.Put(turnContext, Questions.ToldBefore, isRetry), isRetry: false, cancellationToken);

    protected override Task<PromptRecognizerResult<IList<DateTimeResolution>>> OnRecognizeAsync(
        ITurnContext turnContext, IDictionary<string, object> state, PromptOptions options, CancellationToken cancellationToken = default)
    {
        // "Last Monday" counts from the day on which the bot hears it.
        var (date, time) = OfficeCalendar.Local(turnContext.IntakeTurn().Now);
        turnContext.Activity.LocalTimestamp = new DateTimeOffset(date.ToDateTime(time), TimeSpan.Zero);
        return base.OnRecognizeAsync(turnContext, state, options, cancellationToken);
    }

    /// <summary>The answer, with the last date that it can mean and that is not in the future.</summary>
    public static ToldBefore Of(string words, IList<DateTimeResolution> meanings, DateOnly today) => new(
        words,
        meanings
            .Select(meaning => DateOnly.TryParseExact((meaning.Value ?? meaning.Start ?? "").Split(' ')[0], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : (DateOnly?)null)
            .Where(on => on <= today)
            .Max());

    private static async Task<bool> AnyWordsAsync(PromptValidatorContext<IList<DateTimeResolution>> prompt, CancellationToken cancellationToken)
    {
        prompt.Recognized.Value ??= [];
        return prompt.Context.IntakeTurn().Text.Length > 0 && await RoomForText.HasAsync(prompt.Context, cancellationToken);
    }
}
