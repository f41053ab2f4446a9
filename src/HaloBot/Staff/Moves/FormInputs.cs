using System.Globalization;
using AdaptiveCards;

namespace HaloBot.Staff;

/// <summary>The inputs of forms. Each has a label, says what is missing, and holds what was typed before.</summary>
internal static class FormInputs
{
    /// <summary>Characters of a longer text.</summary>
    public const int LongestText = 4_000;

    private const int LongestLine = 200;

    public static AdaptiveTextInput Words(Filling form, string id, string label, string placeholder, string? missing)
    {
        var input = Line(form, id, label, placeholder, missing);
        input.IsMultiline = true;
        input.MaxLength = LongestText;
        return input;
    }

    public static AdaptiveTextInput Line(Filling form, string id, string label, string placeholder, string? missing, string? value = null) => new()
    {
        Id = id,
        Label = label,
        Placeholder = placeholder,
        IsRequired = missing is not null,
        ErrorMessage = missing,
        MaxLength = LongestLine,
        Value = form.Before.Text(id) ?? value,
    };

    public static AdaptiveDateInput Date(Filling form, string id, string label, string? missing, DateOnly? from = null, DateOnly? until = null, DateOnly? value = null) => new()
    {
        Id = id,
        Label = label,
        IsRequired = missing is not null,
        ErrorMessage = missing,
        Min = Iso(from),
        Max = Iso(until),
        Value = form.Before.Text(id) ?? Iso(value),
    };

    public static AdaptiveChoiceSetInput Choice(
        Filling form, string id, string label, string? missing, IEnumerable<(string Value, string Title)> choices, string? value = null) => new()
        {
            Id = id,
            Label = label,
            IsRequired = missing is not null,
            ErrorMessage = missing,
            Style = AdaptiveChoiceInputStyle.Compact,
            Choices = [.. choices.Select(choice => new AdaptiveChoice { Title = choice.Title, Value = choice.Value })],
            Value = form.Before.Text(id) ?? value,
        };

    /// <summary>What is longer than its input takes, from a client that lets people type on; null where everything fits.</summary>
    public static string? TooLong(IEnumerable<AdaptiveElement> inputs, FormAnswers answers)
    {
        var input = inputs.OfType<AdaptiveTextInput>().FirstOrDefault(one => answers.Text(one.Id)?.Length > one.MaxLength);
        return input is null
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"Please shorten what you wrote: {answers.Text(input.Id)!.Length:N0} characters are too many, {input.MaxLength:N0} fit (“{input.Label}”).");
    }

    /// <summary>Every value of an enumeration, by the names that people read.</summary>
    public static IEnumerable<(string Value, string Title)> All<T>(Func<T, string> name)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => (value.ToString(), name(value)));

    private static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
