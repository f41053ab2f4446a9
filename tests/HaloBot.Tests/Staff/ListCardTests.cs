using System.Text;
using System.Text.Json;
using HaloBot.Complaints;
using HaloBot.Staff;
using HaloBot.Tests.Complaints;

namespace HaloBot.Tests.Staff;

/// <summary>How a page of cases looks.</summary>
public sealed class ListCardTests
{
    private static readonly DateTimeOffset Now = TestProcedure.At("2026-11-24T12:00:00Z");
    private static readonly ListPlace Place = new(ListKind.Cases, 1) { Filter = new CaseFilter() };

    public static MatrixTheoryData<string, string> Longest => new(["😡", "漢", "\"", "x"], ["search", "unowned", "owned", "digest"]);

    /// <summary>Where an owner is asked for, nothing can be claimed.</summary>
    [Theory]
    [MemberData(nameof(Longest))]
    public void The_longest_page_stays_under_25_KB(string unit, string list)
    {
        var filter = new CaseFilter { AwaitsCustomer = true, Category = Category.CustomerService, Due = DueWithin.ThisWeek };
        var place = new ListPlace(ListKind.Cases, 9_999_999_999) { After = new string('9', 34) };
        place = list switch
        {
            "search" => place with { Kind = ListKind.Find, Text = Repeat(unit, ListPlace.LongestText), After = null, Skip = 100_000 },
            "digest" => place with { Kind = ListKind.Digest, After = null, Skip = 100_000 },
            "unowned" => place with { Filter = filter with { Unowned = true } },
            _ => place with { Filter = filter with { OwnerName = new string('漢', 40) } },
        };
        var line = Line(Repeat(unit, 30)) with { Urgent = true, HasSupportNeeds = true, Words = Repeat(unit, CaseLine.WordsShown) };
        line = list == "owned" ? line with { OwnerId = "1" } : line;
        var page = new ListPage(place, new string('x', 120), [.. Enumerable.Repeat(line, ListPage.Size)], place) { Sought = place.Text, Remark = new string('x', 100), Counts = CaseDigest.Count([line], Now) };

        Encoding.UTF8.GetByteCount(ListCard.Draw(page, Now).ToJson()).ShouldBeLessThan(25 * 1024);
    }

    [Fact]
    public void What_came_from_a_person_stands_in_text_runs_only()
    {
        var evil = "[x](https://evil.example) **b**";
        var page = new ListPage(Place, "Found", [Line(evil) with { Words = evil, OwnerId = "1", OwnerName = evil }], null) { Sought = evil };

        var card = JsonDocument.Parse(ListCard.Draw(page, Now).ToJson()).RootElement;

        card.GetProperty("body").EnumerateArray().Where(element => element.GetRawText().Contains("evil", StringComparison.Ordinal))
            .ShouldAllBe(element => element.GetProperty("type").GetString() == "RichTextBlock");
    }

    [Theory]
    [InlineData("2026-11-24T11:00:00Z", true, "Overdue: an answer, by 11am on 24 Nov 2026", "attention")]
    [InlineData("2026-11-25T00:00:00Z", true, "Due soon: 24 Nov 2026: an answer", "warning")]
    [InlineData("2026-11-28T00:00:00Z", true, "Due 27 Nov 2026: an answer", "default")]
    [InlineData("2026-11-24T11:00:00Z", false, "Due soon: 11am on 24 Nov 2026: an answer", "warning")]
    public void What_is_due_is_coloured_as_it_nears(string passes, bool isPromised, string words, string colour)
    {
        var at = TestProcedure.At(passes);
        var run = ListCardLine.Due(Line("x") with { Due = new CaseDue("an answer", OfficeCalendar.DateOf(at.AddTicks(-1)), at, isPromised) }, Now)!;

        (run.Text, run.Color.ToString().ToLowerInvariant()).ShouldBe((words, colour));
    }

    [Fact]
    public void Only_a_case_that_nobody_has_can_be_claimed_and_only_one_without_a_post_opened()
    {
        Titles(Line("x")).ShouldBe(["Claim", "Card"]);
        Titles(Line("x") with { IsOnlyListed = true }).ShouldBe(["Claim", "Open"]);
        Titles(Line("x") with { OwnerId = "1", OwnerName = "Sam" }).ShouldBe(["Card"]);
        Titles(Line("x") with { Stage = Stage.Closed }).ShouldBe(["Card"]);
    }

    [Fact]
    public void A_button_says_which_list_it_stands_in_and_nothing_else_is_read_as_one()
    {
        var place = Place with { Text = "a \"quoted\" </script> 😡", After = "123_x", Skip = 10 };
        var reference = CaseReference.Parse("HC-7K3M-9QXD-4");

        ListPlace.Read(Json(place.DataOf(reference, "claim"))).ShouldBe(new ListPress(place with { Text = null }, "claim", reference));
        ListPlace.Read(Json(place.DataOfNext())).ShouldBe(new ListPress(place, "more", null));
        foreach (var other in new[] { "{}", "[]", "1", """{"of":1,"verb":"more"}""", """{"of":{"kind":"Nonsense"},"verb":"more"}""", """{"of":{},"verb":"claim"}""", """{"of":{"at":"x"},"case":1,"verb":2}""" })
        {
            ListPlace.Read(Json(other)).ShouldBeNull(other);
        }
    }

    private static IEnumerable<string> Titles(CaseLine line) => ListCardLine.Of(line, Place, Now).OfType<AdaptiveCards.AdaptiveActionSet>().Single().Actions.Select(action => action.Title);

    private static CaseLine Line(string name) => new(
        CaseReference.Parse("HC-7K3M-9QXD-4"), Now, Category.CustomerService, CustomerKind.SmallBusiness, Stage.OutcomeGiven, false, "It is off")
    {
        Due = new CaseDue("the case may be closed, as the customer has not answered the outcome", new DateOnly(2026, 11, 23), Now.AddHours(-12), true),
        OwnerName = name.Length > 1 ? name : null,
    };

    private static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}
