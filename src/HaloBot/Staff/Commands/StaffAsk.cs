using HaloBot.Complaints;

namespace HaloBot.Staff;

/// <summary>What a member of staff asks the bot for.</summary>
public abstract record StaffAsk
{
    /// <summary>Open cases, narrowed down.</summary>
    public sealed record Cases(CaseFilter Filter) : StaffAsk;

    /// <summary>A case's card.</summary>
    public sealed record Case(CaseReference Reference) : StaffAsk;

    /// <summary>Cases by words, e-mail address, phone number or reference.</summary>
    public sealed record Find(string Text) : StaffAsk;

    public sealed record Digest : StaffAsk;

    public sealed record Help : StaffAsk;
}
