using System.Text;

namespace HaloBot.Language;

/// <summary>
/// The plain words of a message: lower case, without punctuation or emoji, short forms written out ("ur" as "your", "dont" as "do not")
/// and what belongs together in one word ("e-mail" as "email").
/// </summary>
public static class PlainWords
{
    public static List<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var apostrophe = -1;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                Append(word, char.ToLowerInvariant(c));
            }
            else if (c is '\'' or '’' or '‘' or '`' or '´' && word.Length > 0)
            {
                apostrophe = word.Length;
            }
            else
            {
                Take(word, apostrophe, words);
                apostrophe = -1;
                if (c is '£' or '&')
                {
                    Add(words, c == '£' ? "£" : "and");
                }
            }
        }

        Take(word, apostrophe, words);
        return words;
    }

    // "helloooo" is "hello": no English word has a letter three times in a row.
    private static void Append(StringBuilder word, char c)
    {
        var n = word.Length;
        if (n >= 2 && word[n - 1] == c && word[n - 2] == c && char.IsLetter(c))
        {
            return;
        }

        word.Append(c);
    }

    private static void Take(StringBuilder word, int apostrophe, List<string> words)
    {
        if (word.Length == 0)
        {
            return;
        }

        var typed = word.ToString();
        word.Clear();
        if (ShortForms.WrittenOut.TryGetValue(typed, out var whole))
        {
            foreach (var part in whole)
            {
                Add(words, part);
            }
        }
        else if (apostrophe == typed.Length - 1 && typed[^1] == 's')
        {
            // "the phone's off"; where it means a possession, "is" does no harm.
            Add(words, typed[..^1]);
            Add(words, "is");
        }
        else
        {
            Add(words, typed);
        }
    }

    private static void Add(List<string> words, string word)
    {
        if (words.Count > 0 && ShortForms.Joined.TryGetValue(word, out var firsts) && firsts.TryGetValue(words[^1], out var whole))
        {
            words[^1] = whole;
        }
        else
        {
            words.Add(word);
        }
    }
}
