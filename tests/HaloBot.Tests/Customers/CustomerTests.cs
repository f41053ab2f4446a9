using HaloBot.Complaints;
using HaloBot.Intake;
using HaloBot.Storage;
using HaloBot.Tests.Transcripts;
using Microsoft.Extensions.DependencyInjection;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Customers;

/// <summary>
/// A hundred customers on the running program. Each ends with the case that they told, or with the end that they asked for; nothing is
/// lost, and no question is put in the same words more than twice (see <see cref="Visit"/>).
/// </summary>
public sealed class CustomerTests(Town town) : IClassFixture<Town>
{
    public static TheoryData<string> All => [.. Hundred.Customers.Select(customer => customer.Name)];

    [Fact]
    public void They_are_a_hundred() => Hundred.Customers.DistinctBy(customer => customer.Name).Count().ShouldBe(100);

    [Theory]
    [MemberData(nameof(All))]
    public async Task Gets_what_they_came_for(string name)
    {
        var plan = Hundred.PlanOf(name);
        if (!plan.NeedsOwnProgram)
        {
            await VisitAsync(town.Stage, plan);
            return;
        }

        await using var own = await town.OpenAsync();
        await VisitAsync(own, plan);
    }

    private static async Task VisitAsync(Stage stage, Plan plan)
    {
        var before = (await stage.PostsAsync()).Count;
        using var customer = new DirectLineCustomer(stage.Http.BaseAddress!);
        var visit = new Visit(stage, customer, plan);
        await visit.GoAsync();
        var posts = (await stage.PostsAsync()).Skip(before).Select(post => Spoken.Of(post.GetProperty("activity"))).ToList();
        if (plan.Ending == Ending.Stopped)
        {
            await StoppedAsync(stage, customer, visit, posts);
        }
        else
        {
            await FiledAsync(stage, visit, posts, waits: plan.Ending == Ending.Person);
        }
    }

    /// <summary>Nothing was sent; what they told is kept, in case they come back.</summary>
    private static async Task StoppedAsync(Stage stage, DirectLineCustomer customer, Visit visit, List<string> posts)
    {
        visit.Reference.ShouldBeNull(visit.SoFar);
        posts.ShouldBeEmpty(visit.SoFar);
        var kept = await stage.Services.GetRequiredService<Conversations>().ReadAsync(customer.UserId, CancellationToken.None);
        kept.Case.ShouldBeNull(visit.SoFar);
        kept.Draft.ShouldNotBeNull(visit.SoFar).IsStopped.ShouldBeTrue(visit.SoFar);
        kept.Draft.Description.ShouldBe(string.Join('\n', visit.Told.Story), visit.SoFar);
    }

    /// <summary>One case and one post, and in it all that they told and nothing else.</summary>
    private static async Task FiledAsync(Stage stage, Visit visit, List<string> posts, bool waits)
    {
        CaseReference.TryParse(visit.Reference.ShouldNotBeNull(visit.SoFar), out var reference).ShouldBeTrue(visit.SoFar);
        posts.ShouldHaveSingleItem(visit.SoFar).ShouldContain(visit.Reference, customMessage: visit.SoFar);
        var stored = await stage.Services.GetRequiredService<CaseStore>().ReadAsync(reference, CancellationToken.None);
        var (complaint, told) = (stored.ShouldNotBeNull(visit.SoFar).Complaint, visit.Told);
        complaint.Description.ShouldBe(string.Join('\n', told.Story), visit.SoFar);
        complaint.Added.ShouldBeEmpty(visit.SoFar);
        complaint.Kind.ShouldBe(told.Kind ?? CustomerKind.NotAsked, visit.SoFar);
        complaint.Name.ShouldBe(told.Name ?? "Chat visitor", visit.SoFar);
        (complaint.Contact.Kind, complaint.Contact.Value).ShouldBe(told.Contact ?? (ContactKind.Chat, ""), visit.SoFar);
        complaint.Category.ShouldBe(told.Category.ShouldNotBeNull(), visit.SoFar);
        complaint.DesiredOutcome.ShouldBe(told.Outcome, visit.SoFar);
        complaint.ToldBefore?.Words.ShouldBe(told.Before, visit.SoFar);
        (complaint.ToldBefore is null).ShouldBe(told.Before is null, visit.SoFar);
        complaint.AccountNumber.ShouldBe(told.Account, visit.SoFar);
        complaint.SupportNeeds.ShouldBe(told.Needs, visit.SoFar);
        (complaint.WaitsForPersonSince is not null || complaint.WantsContact).ShouldBe(waits, visit.SoFar);
    }
}
