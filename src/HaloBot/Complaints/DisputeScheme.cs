namespace HaloBot.Complaints;

/// <summary>The independent dispute resolution scheme, as customers who may use it are told of it.</summary>
internal static class DisputeScheme
{
    /// <summary>What it is, for whom, and where to write to.</summary>
    public static string About(Procedure procedure) =>
        $"We're a member of {procedure.Scheme}. It is independent, and approved by the industry regulator for complaints that stay unresolved from domestic " +
        $"and small business customers: homes, and businesses in which up to {People(procedure)} people work. " +
        $"Write to it for the attention of: {Address(procedure)}.";

    /// <summary>As in "For the attention of: …".</summary>
    public static string Address(Procedure procedure) => $"{procedure.Facts.DisputeAddressee}, {string.Join(", ", procedure.Facts.DisputeAddress)}";

    /// <summary>How many may work in a small business: "ten".</summary>
    public static string People(Procedure procedure) => procedure.Facts.SmallBusinessPeople switch
    {
        10 => "ten",
        var other => other.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };
}
