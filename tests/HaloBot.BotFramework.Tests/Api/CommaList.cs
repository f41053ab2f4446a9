namespace HaloBot.BotFramework.Tests.Api;

/// <summary>Parts between commas; a comma between angle brackets belongs to its part.</summary>
internal static class CommaList
{
    public static IEnumerable<string> Split(string text)
    {
        var (start, depth) = (0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '<' => 1, '>' => -1, _ => 0 };
            if (text[i] == ',' && depth == 0)
            {
                yield return text[start..i].Trim();
                start = i + 1;
            }
        }

        if (text.Length > start)
        {
            yield return text[start..].Trim();
        }
    }
}
