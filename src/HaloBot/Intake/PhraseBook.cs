using HaloBot.Language;

namespace HaloBot.Intake;

/// <summary>
/// The phrases by which a customer's wish is recognised. A message is one of them as a whole (or two of the same meaning, one after the
/// other), or it is none: there is no guessing from single words, so that "don't cancel" and "you cancelled my contract" are never taken for
/// "cancel".
/// <para>
/// Notation, one phrase to a line; an indented line goes on from the one before. Plain words in lower case without punctuation;
/// <c>(a|b c)</c> one of these; <c>[a|b]</c> one of these or nothing; <c>&lt;name&gt;</c> one of the wordings under <see cref="Names"/>. Words stand
/// as <see cref="PlainWords"/> writes them: "I'm" as "i am", "u" as "you", "don't" as "do not", "e-mail" as "email", a case reference as
/// <c>&lt;reference&gt;</c>, somebody's e-mail address as "anemail", their phone number as "anumber".
/// </para>
/// <para>
/// Phrases under <see cref="Entry.Do"/> may follow "I want to", "can you", "please let me" and the like; those under <see cref="Entry.Have"/> "I want",
/// "can I have", "send me"; those under <see cref="Entry.Say"/> stand alone. Greetings and politeness may stand around all of them
/// (<see cref="PoliteWords"/>), and slips of the keyboard are repaired (<see cref="Spelling"/>).
/// </para>
/// <para>
/// To add a phrase: write it under its intent, and as customers would type it into tests/HaloBot.Tests/Intake/utterances.tsv. The test
/// UtteranceTests reports what is recognised and what is missed.
/// </para>
/// </summary>
internal static class PhraseBook
{
    /// <summary>One intent's phrases.</summary>
    public sealed record Entry(Intent Intent)
    {
        /// <summary>What to do: "withdraw my complaint".</summary>
        public string Do { get; init; } = "";

        /// <summary>What to have: "a manager".</summary>
        public string Have { get; init; } = "";

        /// <summary>Said on its own: "that settles it".</summary>
        public string Say { get; init; } = "";
    }

    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>(
        Asking.Names.Concat(MovingAbout.Names).Concat(AboutTheCase.Names).Concat(AboutTheOutcome.Names), StringComparer.Ordinal)
    {
        ["reference"] = ReferenceWord.Word,
        ["my"] = "(my|the|this|that|our|a|an)",
        ["case"] = "[existing|old|last|current] (complaint|case|claim|ticket)",
        ["mine"] = """
            [<my>] <case> [i made|i sent|i put in|i raised] [on <oneday>|yesterday|earlier|last week|last month|with you]|<reference>|
            (complaint|case) <reference>|<my> (complaint|case) [number] <reference>
            """,
        ["answer"] = """
            (that|it|this|your [final|last] (answer|offer|reply|response|decision|solution|outcome)|(the|this|that) (answer|offer|
            outcome|reply|response|decision|result|solution|resolution))
            """,
        ["manager"] = """
            [a|an|the|your|ur|my] [department|dept|duty|senior|line|real] (manager|managers|supervisor|boss|team leader)|(someone|
            somebody) (higher|higher up|more senior|above them|senior|in charge|in management|above you) [than (the|that|this) (lad|
            girl|person|one|guy|lady|man|woman|bloke) [i] [just] [spoke|talked|was talking|have spoken] [to|with]]|management
            """,
        ["person"] = """
            real people|[a|an|the|your|one of your|one of the] [real|actual|live|proper|human] (person|people|human|human being|body|
            one|agent|agents|adviser|advisor|advisers|advisors|operator|operative|representative|rep|assistant|member of staff|member
            of the team|member of the staff|team|staff)|someone [real|human|else|there|in person]|somebody|anyone|anybody|customer
            (service|services|care|support)
            """,
        ["how"] = "(how|where) (do|can|would|should) (i|we|you)|how to|where to",
        ["someone"] = "(you|someone|somebody|anyone|anybody|they|your team|an engineer|a person|a human)",
        ["answered"] = """
            (call|ring|phone|contact|reply|respond|answer|get back|be in touch|get in touch|come back|email|text|hear) [to|with] [me|us|
            from you|from someone|from anyone|back] [back|to me|with me]
            """,
        ["contact"] = """
            (phone|telephone|mobile|home|contact|landline) (number|numbers)|(number|numbers|mobile|phone|telephone)|email [address|
            addresses]|[home|postal|house] (address|postcode)|contact (details|information)|details|surname|name
            """,
    };

    /// <summary>In the order in which they are tried.</summary>
    public static IEnumerable<Entry> All =>
        [.. AboutTheOutcome.Entries, .. MovingAbout.Entries, .. AboutTheCase.Entries, .. Asking.Entries, .. Chatting.Entries];
}
