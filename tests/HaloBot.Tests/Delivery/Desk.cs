using HaloBot.Complaints;
using HaloBot.Delivery;
using HaloBot.Storage;
using HaloBot.Tests.Complaints;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.Tests.Delivery;

/// <summary>
/// One instance's delivery, on the real emulator, with its background loops turned by hand: business time and the machine's time stand
/// still until the test moves them.
/// </summary>
internal class Desk : IDisposable
{
    private readonly Courier _courier;
    private readonly CatchUp _catchUp;

    public Desk(Tables tables, string instance, FakeTimeProvider machine, FakeTimeProvider business, params ICarrier[] carriers)
        : this(tables, instance, machine, business, TestProcedure.Published, rules: "1", carriers)
    {
    }

    public Desk(
        Tables tables, string instance, FakeTimeProvider machine, FakeTimeProvider business, Procedure procedure, string rules, params ICarrier[] carriers)
    {
        (Machine, Business) = (machine, business);
        Agenda = new Agenda(tables);
        Backlog = new Backlog(tables);
        Nudges = new Nudges(machine);
        Cases = new CaseStore(tables, Agenda, Nudges);
        Moves = new CaseMoves(Cases, procedure, business);
        Outbox = new Outbox(tables, new Claims(new InstanceName(instance), machine), machine);
        Instances = new Instances(tables, new InstanceName(instance));
        Threads = new ThreadIndex(tables);
        Index = new CaseIndex(tables, procedure);
        Lanes = new Lanes(carriers, machine);
        var run = new LaneRun(Outbox, Threads, Moves, machine, NullLogger<LaneRun>.Instance);
        var deadlines = new DueDeadlines(Moves, procedure, business);

        // No chat, so no drafts.
        _courier = new Courier(Nudges, Agenda, Backlog, Outbox, deadlines, Lanes, run, Index, drafts: null!, machine, NullLogger<Courier>.Instance);
        _catchUp = new CatchUp(Lanes, Backlog, Instances, _courier, machine, NullLogger<CatchUp>.Instance);
        Limiter = new SendLimiter(new TeamsLimits(), machine);
        Reconcile = new Reconcile(
            Agenda, new DailyRounds(tables), _courier, procedure, new RulesInForce(rules), business, machine, NullLogger<Reconcile>.Instance);
        Redraw = new NightlyRedraw(
            Agenda, new DailyRounds(tables), Outbox, Moves, _courier, Lanes, new RulesInForce(rules), business, NullLogger<NightlyRedraw>.Instance);
        Sweep = new Sweep(Agenda, Instances, _courier, _catchUp, Reconcile, Redraw, Limiter, business, machine, NullLogger<Sweep>.Instance);
    }

    public FakeTimeProvider Machine { get; }

    public FakeTimeProvider Business { get; }

    public Agenda Agenda { get; }

    public Backlog Backlog { get; }

    public Nudges Nudges { get; }

    public CaseStore Cases { get; }

    public CaseMoves Moves { get; }

    public Outbox Outbox { get; }

    public Instances Instances { get; }

    public ThreadIndex Threads { get; }

    public CaseIndex Index { get; }

    public Lanes Lanes { get; }

    public SendLimiter Limiter { get; }

    public Reconcile Reconcile { get; }

    public NightlyRedraw Redraw { get; }

    public Sweep Sweep { get; }

    /// <summary>Files a complaint of Jo's, now.</summary>
    public async Task<CaseReference> FileAsync(CaseReference reference, string words = "It's broken", string name = "Jo Bloggs", string email = "jo@example.com")
    {
        var details = new ComplaintDetails(words, CustomerKind.Domestic, name, new Contact(ContactKind.Email, email), null, Category.Fault, false);
        var filed = new FileComplaint(reference, details, OfficeCalendar.DateOf(Business.GetUtcNow()));
        (await Moves.MakeAsync(reference, filed, Actor.Customer("dl_1", "Jo Bloggs"), "filing", known: null, CancellationToken.None)).Refusal.ShouldBeNull();
        return reference;
    }

    /// <summary>Everything that is due is tried once: what the background loops do within two seconds.</summary>
    public Task TickAsync() => Sweep.RunDueAsync(CancellationToken.None);

    /// <summary>Both clocks go on together, a step at a time, with a tick after each.</summary>
    public async Task PassAsync(TimeSpan time, TimeSpan step)
    {
        for (var passed = TimeSpan.Zero; passed < time; passed += step)
        {
            Machine.Advance(step);
            Business.Advance(step);
            await TickAsync();
        }
    }

    public void Dispose()
    {
        Threads.Dispose();
        Index.Dispose();
        _courier.Dispose();
        _catchUp.Dispose();
        Sweep.Dispose();
    }
}
