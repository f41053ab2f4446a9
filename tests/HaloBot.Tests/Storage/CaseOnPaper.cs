using HaloBot.Complaints;
using HaloBot.Storage;
using HaloBot.Tests.Complaints;

namespace HaloBot.Tests.Storage;

/// <summary>A case that was never committed, as the index is given it.</summary>
internal sealed class CaseOnPaper
{
    public static readonly Actor Sam = new(Role.Staff, "sam-id", "Sam Evans");
    public static readonly Actor Priya = new(Role.Manager, "priya-id", "Priya Shah");

    private readonly List<ComplaintEvent> _events = [];

    public CaseOnPaper(int number, string now = "2026-11-23T10:00:00Z", string words = "It is off", string name = "Jo Bloggs", string email = "jo@example.com", Category category = Category.Fault, bool urgent = false)
        : this(number, now, new ComplaintDetails(words, CustomerKind.Domestic, name, new Contact(ContactKind.Email, email), null, category, urgent))
    {
    }

    public CaseOnPaper(int number, string now, ComplaintDetails details)
    {
        Reference = CaseReference.FromRandomBytes([1, 2, 3, (byte)(number >> 8), (byte)number]);
        Do(Actor.Customer("dl_1", details.Name), new FileComplaint(Reference, details, OfficeCalendar.DateOf(TestProcedure.At(now))), now);
    }

    public CaseReference Reference { get; }

    public StoredCase Stored => new(Complaint.Of(_events)!, [.. _events], 0, default);

    public CaseLine Line => CaseLine.Of(Stored.Complaint, TestProcedure.Published);

    public CaseOnPaper Do(Actor actor, Command command, string now = "2026-11-23T11:00:00Z")
    {
        var decision = ComplaintProcedure.Decide(Complaint.Of(_events), command, actor, TestProcedure.At(now), TestProcedure.Published);
        _events.AddRange(decision.ShouldBeOfType<Decision.Accepted>((decision as Decision.Refused)?.Reason).Events);
        return this;
    }
}
