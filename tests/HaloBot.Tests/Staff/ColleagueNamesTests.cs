using HaloBot.Staff;
using Microsoft.Bot.Schema.Teams;

namespace HaloBot.Tests.Staff;

/// <summary>Names that people write, and whom of the team they mean.</summary>
public sealed class ColleagueNamesTests
{
    private static readonly IReadOnlyList<TeamsChannelAccount> Team =
        [.. new[] { "Sam Evans", "Sam Jones", "Priya Shah", "Alexandra Smith-Jones" }.Select((name, id) => new TeamsChannelAccount { Id = $"29:{id}", Name = name })];

    [Theory]
    [InlineData("priya", "Priya Shah")]
    [InlineData("Sam Evans and priya shah", "Sam Evans, Priya Shah")]
    [InlineData("@Priya, sam jones.", "Priya Shah, Sam Jones")]
    [InlineData("Evans Priya", "Sam Evans, Priya Shah")]
    public void Are_found(string words, string expected)
    {
        var (found, question) = ColleagueNames.Find(words, Team);
        question.ShouldBeNull();
        string.Join(", ", found.Select(person => person.Name)).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Sam", "Which Sam do you mean: Sam Evans or Sam Jones? Nothing was changed; please give the whole name or mention them.")]
    [InlineData("Priya and Bob", "I know nobody called Bob in this team. Nothing was changed.")]
    [InlineData("Sa", "I know nobody called Sa in this team. Nothing was changed.")]
    public void Are_asked_back(string words, string expected)
    {
        var (found, question) = ColleagueNames.Find(words, Team);
        found.ShouldBeEmpty();
        question.ShouldBe(expected);
    }
}
