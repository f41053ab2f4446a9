using System.Collections.Immutable;

namespace HaloBot.Complaints;

/// <summary>What <see cref="CategoryWords"/> calls by a name, and which category wins where two are equally likely.</summary>
internal static class CategoryNames
{
    /// <summary>Of equal sums the first wins: what stands first is rarely said without being meant.</summary>
    public static readonly ImmutableArray<Category> MostTellingFirst =
    [
        Category.DataProtection, Category.Accessibility, Category.MisSelling, Category.Switching, Category.Contract, Category.Equipment,
        Category.Billing, Category.Fault, Category.CustomerService, Category.Other,
    ];

    public static readonly IReadOnlyDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["line"] = """
            (internet|internets|tinternet|interweb|net|broadband|wifi|phone|phones|telephone|landline|line|lines|connection|signal|
            service|services|fibre|speed|speeds)
            """,
        ["router"] = "(router|routers|rooter|hub|hubs|modem|handset|handsets|extender|booster|mesh|box|set top box|equipment|device|kit)",
        ["is"] = "(is|are|was|were|has been|have been|is been|been|has|went|gone|has gone|is gone)",
        ["staff"] = """
            (staff|manager|managers|agent|agents|adviser|advisor|lady|girl|woman|lad|man|guy|bloke|call centre|call center|customer
            service|customer services|team|people)
            """,
        ["nobody"] = "(nobody|no one|noone|no body|not one person|you never|never|they never|not one) [ever|even|has|has ever|would]",
        ["bill"] = "(bill|bills|billing|billed|invoice|invoices|invoiced|statement)",
        ["pay"] = "(pay|pays|paying|paid|payed|payment|payments)",
        ["not"] = "(not|never|no longer|stopped|does not|do not|is not|will not|has not|wont)",
    };
}
