using System.Text.RegularExpressions;

namespace HaloBot.Intake;

/// <summary>
/// Messages that are nothing but abuse. They are no story and no name, and are met with patience. A message that swears and says anything
/// else is taken for what else it says: swearing never delays anybody.
/// </summary>
public static partial class Abuse
{
    public static bool IsAll(string text) => Swearing().IsMatch(text) && Words().Matches(text).All(word => Swearing().IsMatch(word.Value) || Filler().IsMatch(word.Value));

    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(@"(?<!\w)(f\*+|f+[u*]+[c*]*k\w*|fuk\w*|fck\w*|f off|ffs|wtf|stfu|sh[i1*]t\w*|bullsh[i1*]t|cunt\w*|c\*+t|wank\w*|bastard\w*|twats?|tossers?|arse\w*|bollocks|bugger\w*|piss\w*|dick ?heads?|prick\w*|knob(head)?s?|bell ?end\w*|muppets?|morons?|idiots?|scum\w*|crap|bloody|damn)(?!\w)", Options, 200)]
    private static partial Regex Swearing();

    [GeneratedRegex(@"[\w'’*]+", Options, 200)]
    private static partial Regex Words();

    [GeneratedRegex(@"^(off|you|u|ur|your|youre|you're|you’re|all|lot|of|a|an|the|this|that|is|are|r|what|go|and|just|oh|for|sake|up|yourself|yourselves|useless|stupid|bot|robot|machine|thing|me|it|absolute|total|complete|pathetic|hell|company|halo)$", Options, 200)]
    private static partial Regex Filler();
}
