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

    /// <summary>The form for a complaint that came by phone, e-mail or post.</summary>
    public sealed record New : StaffAsk;

    /// <summary>Who is notified of what is urgent; with names, who is from now on.</summary>
    public sealed record OnCall(string Who) : StaffAsk;

    /// <summary>Whether everything is set up and works.</summary>
    public sealed record Check : StaffAsk;

    public sealed record Managers : StaffAsk;

    /// <summary>The asker's Entra object id.</summary>
    public sealed record OwnId : StaffAsk;

    public sealed record Help : StaffAsk;
}
