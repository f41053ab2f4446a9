namespace HaloBot.Complaints;

/// <summary>What people read for the values of the enumerations.</summary>
public static class Names
{
    public static string Name(this Stage stage) => stage switch
    {
        Stage.Received => "Received",
        Stage.InProgress => "In progress",
        Stage.WithManager => "With manager",
        Stage.OutcomeGiven => "Outcome given",
        Stage.Deadlocked => "Deadlocked",
        _ => "Closed",
    };

    public static string Name(this CustomerKind kind) => kind switch
    {
        CustomerKind.Domestic => "Home customer",
        CustomerKind.SmallBusiness => "Business of up to ten people",
        CustomerKind.NotAsked => "Not asked yet",
        _ => "Larger business",
    };

    /// <summary>The dispute resolution scheme is for "domestic or small business customers" (the complaints procedure).</summary>
    public static bool MayUseDisputeResolution(this CustomerKind kind) => kind != CustomerKind.LargerBusiness;

    /// <summary>As in "we'll contact you by …".</summary>
    public static string Name(this ContactKind kind) => kind switch
    {
        ContactKind.Email => "e-mail",
        ContactKind.Phone => "phone",
        ContactKind.Chat => "chat",
        _ => "post",
    };

    /// <summary>As in "it came by …".</summary>
    public static string Name(this Channel channel) => channel switch
    {
        Channel.Website => "the website's chat",
        Channel.Email => "e-mail",
        Channel.Phone => "phone",
        _ => "post",
    };

    public static string Name(this Category category) => category switch
    {
        Category.Billing => "Billing",
        Category.Fault => "Fault or loss of service",
        Category.Contract => "Contract",
        Category.Equipment => "Equipment",
        Category.CustomerService => "Customer service",
        Category.Switching => "Switching",
        Category.MisSelling => "Mis-selling",
        Category.Accessibility => "Accessibility",
        Category.DataProtection => "Data protection",
        _ => "Something else",
    };

    public static string Name(this Remedy remedy) => remedy switch
    {
        Remedy.Apology => "an apology",
        Remedy.Explanation => "an explanation",
        Remedy.Action => "to put it right",
        Remedy.Credit => "a credit on your account",
        Remedy.Refund => "a refund",
        _ => "what is described above",
    };

    /// <summary>How people are spoken to.</summary>
    public static string FirstWord(this string name) => name.Split(' ', 2)[0];
}
