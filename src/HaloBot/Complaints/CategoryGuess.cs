using System.Runtime.InteropServices;
using HaloBot.Language;

namespace HaloBot.Complaints;

/// <summary>
/// Guesses what a complaint is about from its words, by the table in <see cref="CategoryWords"/>: every wording counts for its category with
/// its weight, and the highest sum wins. A guess is shown to the customer, who can change it.
/// </summary>
public static class CategoryGuess
{
    private static readonly PhraseReader Reader = new(CategoryNames.Names);
    private static readonly PhraseTable<(Category Category, int Weight)> Table = Compile();
    private static readonly Spelling Spelling = new(Reader.Words.Concat(LossOfService.Words));

    public static Category Of(string description)
    {
        Span<int> sums = stackalloc int[CategoryNames.MostTellingFirst.Length];
        var words = CollectionsMarshal.AsSpan(WordsOf(description));
        for (var at = 0; at < words.Length;)
        {
            var (length, telling) = Table.Longest(words[at..]);
            sums[CategoryNames.MostTellingFirst.IndexOf(telling.Category)] += telling.Weight;

            at += Math.Max(1, length);
        }

        var best = 0;
        for (var i = 1; i < sums.Length; i++)
        {
            best = sums[i] > sums[best] ? i : best;
        }

        return sums[best] > 0 ? CategoryNames.MostTellingFirst[best] : Category.Other;
    }

    /// <summary>A customer without service is urgent.</summary>
    public static bool IsLossOfService(string description) => LossOfService.IsIn(CollectionsMarshal.AsSpan(WordsOf(description)));

    private static List<string> WordsOf(string description)
    {
        var words = PlainWords.Of(description);
        Spelling.RepairAll(words);
        return words;
    }

    private static PhraseTable<(Category Category, int Weight)> Compile()
    {
        var table = new PhraseTable<(Category Category, int Weight)>();
        foreach (var (category, weight, phrases) in CategoryWords.Table)
        {
            foreach (var phrase in Reader.ReadLines(phrases))
            {
                table.Add(phrase, (category, weight));
            }
        }

        return table;
    }
}
