using HaloBot.Complaints;

namespace HaloBot.Tests.Complaints;

/// <summary>A case in a test, and what people do to it, one after another.</summary>
internal sealed class Filed
{
    public static readonly Actor Jo = Actor.Customer("dl_1", "Jo Bloggs");
    public static readonly Actor Sam = new(Role.Staff, "sam", "Sam Evans");
    public static readonly Actor Priya = new(Role.Manager, "priya", "Priya Shah");
    public static readonly Actor Clock = new(Role.Clock, "clock", "The clock");

    private readonly List<ComplaintEvent> _events = [];

    public Filed(string now, CustomerKind kind = CustomerKind.Domestic, DateOnly? firstRaised = null, Procedure? procedure = null, Channel via = Channel.Website, Contact? contact = null)
    {
        Procedure = procedure ?? TestProcedure.Published;
        Now = TestProcedure.At(now);
        var details = new ComplaintDetails("It is off", kind, "Jo Bloggs", contact ?? new Contact(ContactKind.Email, "jo@example.com"), "A refund", Category.Fault, false);
        var file = new FileComplaint(CaseReference.Parse("HC-7K3M-9QXD-4"), details, firstRaised ?? OfficeCalendar.DateOf(Now));
        var isChat = via == Channel.Website;
        Take(isChat ? Jo : Sam, null, isChat ? file : file with { Via = via, ReceivedOn = OfficeCalendar.DateOf(Now) });
    }

    public Procedure Procedure { get; set; }

    public DateTimeOffset Now { get; set; }

    public IReadOnlyList<ComplaintEvent> Events => _events;

    public Complaint Case => Complaint.Of(_events)!;

    /// <summary>What the last move said to the customer.</summary>
    public string Told { get; private set; } = "";

    /// <summary>What the last move e-mails the customer.</summary>
    public IReadOnlyList<EmailCustomer> Emailed { get; private set; } = [];

    /// <summary>What the last move wrote into the thread.</summary>
    public string InThread { get; private set; } = "";

    /// <summary>Whom the last move notifies.</summary>
    public IEnumerable<Notify> Notified { get; private set; } = [];

    /// <summary>Whom the last move notifies in particular.</summary>
    public IReadOnlyList<string> People { get; private set; } = [];

    public IEnumerable<string> Deadlines => Deadline.Of(Case, Procedure).Where(d => !d.HasStruck).Select(d => d.Key);

    public Filed Do(Actor actor, Command command)
    {
        Take(actor, Case, command);
        return this;
    }

    public Filed At(string now)
    {
        Now = TestProcedure.At(now);
        return this;
    }

    public Decision.Refused Refuses(Actor actor, Command command) =>
        ComplaintProcedure.Decide(Case, command, actor, Now, Procedure).ShouldBeOfType<Decision.Refused>();

    private void Take(Actor actor, Complaint? before, Command command)
    {
        var decision = ComplaintProcedure.Decide(before, command, actor, Now, Procedure);
        var accepted = decision.ShouldBeOfType<Decision.Accepted>((decision as Decision.Refused)?.Reason);
        _events.AddRange(accepted.Events);
        Told = string.Join("\n", accepted.Outgoing.OfType<TellCustomer>().Select(t => t.Text));
        Emailed = [.. accepted.Outgoing.OfType<EmailCustomer>()];
        Notified = [.. accepted.Outgoing.OfType<TellStaff>().Select(t => t.Notify).Where(notify => notify != Notify.Nobody)];
        People = [.. accepted.Outgoing.OfType<TellStaff>().SelectMany(t => t.People ?? [])];
        InThread = string.Join("\n", accepted.Outgoing.OfType<TellStaff>().Select(t => t.Text));
    }
}
