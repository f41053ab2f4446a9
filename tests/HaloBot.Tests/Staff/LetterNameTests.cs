using AdaptiveCards;
using HaloBot.Complaints;
using HaloBot.Staff;
using HaloBot.Tests.Complaints;

namespace HaloBot.Tests.Staff;

/// <summary>The letter that opens the scheme early has another name in each edition, and staff read the one that customers read.</summary>
public class LetterNameTests
{
    public static TheoryData<string, string> Editions => new() { { "published", "a deadlock letter" }, { "ofcom-2026", "an ADR letter" } };

    [Theory]
    [MemberData(nameof(Editions))]
    public void On_top_of_the_card_of_a_customer_who_asks_for_it(string edition, string letter)
    {
        var filed = new Filed("2026-11-23T10:00:00Z", procedure: TestProcedure.Read(edition)).Do(Filed.Jo, new RequestLetter());

        CaseAlerts.Of(filed.Case, filed.Procedure).ShouldHaveSingleItem()
            .ShouldBe($"Asked for {letter} on Monday 23 November 2026: a manager issues it, or declines with the reason");
        CaseCard.Draw(new CaseDrawing(filed.Case, filed.Procedure, null, filed.Now)).ToJson().ShouldContain($"Asked for {letter} on");
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void Among_the_reasons_for_which_a_case_is_closed(string edition, string letter)
    {
        var filed = new Filed("2026-11-23T10:00:00Z", procedure: TestProcedure.Read(edition));
        var form = new FormContext(filed.Case, Filed.Priya, filed.Procedure, OfficeCalendar.DateOf(filed.Now), [], FormAnswers.None);

        EndForms.Close.Form!(form).OfType<AdaptiveChoiceSetInput>().Single().Choices.Single(choice => choice.Value == nameof(ClosedBecause.Letter)).Title
            .ShouldBe($"The customer was sent {letter}");
    }
}
