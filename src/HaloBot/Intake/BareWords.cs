using HaloBot.Complaints;

namespace HaloBot.Intake;

/// <summary>A mere yes, no, "skip" or "send": it answers some questions, and is no name and no story.</summary>
internal static class BareWords
{
    public static bool Are(string text) => IsYes(text) || Questions.IsSkip(text) || Questions.IsSkipOfRest(text);

    public static bool IsYes(string text) => CaseStepDialog.Yes.Contains(text.Trim().TrimEnd('.', '!'), StringComparer.OrdinalIgnoreCase);

    /// <summary>What is said to them where nothing was asked.</summary>
    public static string Answer(CaseReference? filed) => filed is { } reference
        ? $"Your complaint {reference} is with our team. To add something, just type it. Or choose:"
        : "Please type what has gone wrong, or choose:";
}
