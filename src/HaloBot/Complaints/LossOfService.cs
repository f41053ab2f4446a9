using HaloBot.Language;

namespace HaloBot.Complaints;

/// <summary>
/// Whether a complaint says that the customer is without service now. What is said last counts: "it was off on Monday but it's back on" is
/// over, "and now it's off again" is not. Slow or unsteady is no loss. In doubt it is one: nobody is harmed by being helped sooner.
/// </summary>
internal static class LossOfService
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["line"] = """
            (internet|internets|tinternet|interweb|net|broadband|wifi|phone|phones|telephone|telephones|landline|landlines|line|lines|
            connection|signal|service|services|fibre|it|alarm|everything|network|mobile|tv)
            """,
        ["is"] = """
            [still|just] (is|are|has|have|was|were|went|has gone|have gone|is gone|gone|been|has been|have been|is been|is went|keeps
            going|has just gone|gone and) [been|still|just|now|all|completely|totally|absolutely|gone]
            """,
        ["off"] = """
            (off|down|dead|died|cut off|gone|as dead|out of order|out of action|disconnected|kaput|not working|not worked|not work|not
            been working|not function|not functioning|not functional)
            """,
        ["thing"] = """
            (internet|tinternet|broadband|wifi|phone|telephone|landline|line|connection|service|signal|dial tone|dialling tone|tone|
            network|phone line|net|phone service|phones|way to call|way of calling)
            """,
    };

    private const string Lost = """
        no <thing>
        no working <thing>
        (without|got no|not had|not got|have not had|has not had) [any|a|a working|an|our|my] <thing>
        (lost|lose) [all|my|our|the] [my|our] <thing>
        <line> <is> <off>
        <line> [completely|totally|still|now|all] <off>
        <line> does not work [at all|any more|anymore]
        <line> (has|have) stopped [working]
        <line> stopped working
        (have|has) (had|not had) (nothing|anything) [at all|on my phone|on me phone|on the phone] [since|for]
        not had anything on (me|my|the|our) (phone|line|internet)
        still nothing
        still (no|not got) <thing>
        nothing works
        nothing is working
        (been|am|are|is|was|were|got|get) [completely|totally|just|now] (cut off|without|disconnected|off line|offline|offline)
        been off
        (can not|could not|not able to|unable to) (ring|call|phone|dial|get|make) (out|999|anyone|anybody|calls|any calls|a call|
            emergency services|on the internet|online|on line|on to the internet|a signal|nothing)
        (can not|could not) (make|receive|make or receive) [or receive] [any] (calls|phone calls)
        (can not|could not) get [on] [to] [the] (internet|broadband|online|wifi) [at all]
        (nothing|not a sound|can not hear anything|hear nothing) on the line
        (no|not) (line|phone) no
        dead as a (dodo|doornail|door nail)
        dead since
        (off|down|dead) since
        (complete|total|whole|full) (outage|blackout|loss of service)
        outage
        loss of service
        lost service
        (pendant|care|panic) alarm
        alarm line
        """;

    private const string Over = """
        (works|working|work|fine|fixed|sorted|okay|back|alright|ok|on|up) [again] now
        now (works|working|work|fine|fixed|sorted|okay|back|it is fine|it is back|it is working|it works|is fine|back on|alright|it is
            ok|it is okay)
        (is|came|come|comes|got it|are) back [on|up|again|working]
        back (on|up|working|up and running) [now|again|since|today|yesterday]
        (is|was|has been|got|is been|been) (fixed|mended|repaired|restored|sorted)
        (last|previous) (year|month|winter|summer|spring|autumn|christmas)
        (months|years|a year|a month|ages) ago
        until it was (fixed|restored|repaired)
        """;

    private const string OfSomethingElse = """
        (put|slammed|slams|puts) the phone down
        <line> <is> dead (rude|slow|cheeky|nice|annoying|annoyed|angry|unhelpful|helpful|expensive|good|bad|weird)
        (then|and then|and) [i|we] (got|was|were|get) cut off
        """;

    private static readonly PhraseReader Reader = new(Names);
    private static readonly PhraseTable<Service> Table = Compile();

    private enum Service
    {
        Unsaid,
        Lost,
        Back,
    }

    public static IEnumerable<string> Words => Reader.Words;

    public static bool IsIn(ReadOnlySpan<string> words)
    {
        var service = Service.Unsaid;
        for (var at = 0; at < words.Length;)
        {
            var (length, said) = Table.Longest(words[at..]);
            service = said == Service.Unsaid ? service : said;
            at += Math.Max(1, length);
        }

        return service == Service.Lost;
    }

    private static PhraseTable<Service> Compile()
    {
        var table = new PhraseTable<Service>();
        foreach (var (phrases, meaning) in new[] { (Lost, Service.Lost), (Over, Service.Back), (OfSomethingElse, Service.Unsaid) })
        {
            foreach (var phrase in Reader.ReadLines(phrases))
            {
                table.Add(phrase, meaning);
            }
        }

        return table;
    }
}
