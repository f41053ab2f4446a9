namespace HaloBot.Language;

/// <summary>
/// Ordinary English words that are one slip away from a word of the tables, and are meant as they stand. They were picked by hand from all
/// words of a British dictionary that <see cref="Spelling"/> would have changed; rare ones are left out.
/// </summary>
internal static class OrdinaryWords
{
    public static readonly HashSet<string> All = """
        accesses accessibly adapted adaptor addressed addressee advertiser advised alight altitude arrives artistic auction automates
        batters beach boosted brother buttery cabling casing chancing chanted charmed charter chaste clanging closet combing
        commissioned commuter compete compliant computed concerting confuser confuses consent contacts contest context contracted
        contracting contrast contrasts convent cooking damages debated decides decoded deliverer delivers detains disables discloses
        doorstop dozing dripping dumped eastern eater emergence enquiry exiting extended extensive faculty feather filed finale flies
        forge freeing freezer goring guarantees halving handing heading healing heating hooping humane identify ignores includes
        increases installed interned interpreted jointed lather latter laying leading leaking leaping leasing linens listener litters
        locking logging looming looping makers managed messing misread misreading misspelling mistaken moaning monkey moths
        mourning notching noting obliges outrage overheads overhears overseas paced palace parting patronises pedant pictured played
        playing pleas ponds possibly posting powder praying precious presses pressures pricked pries prince princes projected
        projection promises prosper protested provided provides quiet raises rally ranging readier reasonably receiver receives
        recorder regally regulated reimburses relied relies resent resolves resorting restores reuse revolved rewards rooming routes
        rubbing ruining sables satisfies scales scaring scrape screaming seeds sells serviced shading shaking shaming shaving sheared
        shopping shoring shorts sighed singing slapped slashed slight smashes smelling snapped sneaking spelling spending sported
        sports stared staring starred starter startled starved stashed stated stats statue steam stepped stepping stitched stolen
        stomping stopper streaking struck supplied supposes swamped swelling switches table takers tanks telephoned terribly testing
        thirsty thorough though threat three ticked timers tracing tracked treading trough tuned tying unacceptably upgrades wailing
        waiving wandering withdrawn withdrew wording writhing yearns
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
}
