using System.Runtime.InteropServices;
using HaloBot.Language;

namespace HaloBot.Intake;

/// <summary>
/// Recognises intents by the <see cref="PhraseBook"/>. Only short messages are read this way: in a longer one the same words belong to the
/// story ("I rang during office hours and nobody answered"). What is not recognised is left to the dialogs, which offer choices.
/// </summary>
public static class Intents
{
    private const int MostCharacters = 200;
    private const int MostWords = 24; // of a message; the phrases themselves are shorter

    public static Intent Of(string text)
    {
        if (text.Length is 0 or > MostCharacters)
        {
            return Intent.None;
        }

        var words = PlainWords.Of(ReferenceWord.InPlaceOf(AddressWords.InPlaceOf(text)));
        if (words.Count > MostWords)
        {
            return Intent.None;
        }

        if (words.Count == 0)
        {
            return text.Contains('?') && text.All(c => c is '?' or '!' || char.IsWhiteSpace(c)) ? Intent.Help : Intent.None;
        }

        CompiledPhrases.Spelling.RepairAll(words);
        var (intent, wasSaid) = Reading.Of(CollectionsMarshal.AsSpan(words));

        // "I accept?" asks; "can I go back?" asks for it.
        return wasSaid && intent.Acts() && text.AsSpan().TrimEnd().EndsWith('?') && !words[0].StartsWith('w') && words[0] != "how" ? Intent.None : intent;
    }
}
