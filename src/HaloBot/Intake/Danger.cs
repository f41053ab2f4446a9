using System.Text.RegularExpressions;

namespace HaloBot.Intake;

/// <summary>Words that may mean that somebody is in danger. They are answered with 999 at once, whatever else the message is.</summary>
public static partial class Danger
{
    public static bool IsIn(string text) => Words().IsMatch(text.Replace('’', '\''));

    [GeneratedRegex(
        @"\b(kill(ing)? (myself|himself|herself|themselves)|suicid\w*|end (my|his|her) life|(want|going) to die|harm(ing)? myself|self.harm\w*|heart attack|can'?t breathe|not breathing|(pendant|care|panic|medical|emergency) alarm|alarm line|life support|(call|dial|ring|reach) 999)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Words();
}
