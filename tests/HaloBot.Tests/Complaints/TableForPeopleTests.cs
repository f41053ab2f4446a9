using HaloBot.Platform;

namespace HaloBot.Tests.Complaints;

/// <summary>Whoever reads no C# checks the procedure in src/HaloBot/Complaints/README.md, so that page must be the table.</summary>
public class TableForPeopleTests
{
    [Theory]
    [InlineData("diagram")]
    [InlineData("moves")]
    [InlineData("deadlines")]
    public void The_page_shows_the_table_as_it_is(string part)
    {
        var path = Path.Combine(Repository.Root, "src/HaloBot/Complaints/README.md");
        var page = File.ReadAllText(path);
        var (begin, end) = ($"<!-- {part}: from ComplaintProcedure.cs -->\n", $"<!-- end of {part} -->");
        var from = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var until = page.IndexOf(end, StringComparison.Ordinal);
        var derived = part switch
        {
            "diagram" => TableForPeople.Diagram(),
            "moves" => TableForPeople.Moves(),
            _ => TableForPeople.Deadlines(),
        };
        if (Environment.GetEnvironmentVariable("HALOBOT_DOCS") == "write")
        {
            File.WriteAllText(path, page[..from] + derived + page[until..]);
            return;
        }

        page[from..until].ShouldBe(derived, $"The table has changed: renew the {part} in {path} with HALOBOT_DOCS=write dotnet test");
    }
}
