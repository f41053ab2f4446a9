namespace HaloBot.EndToEnd.TwoProcesses;

/// <summary>What stands in the staff channel.</summary>
/// <param name="Posts">How many posts; more than cases where the documented window has doubled one.</param>
/// <param name="Lines">By case, the lines of its thread, or of its threads if its post was doubled.</param>
internal sealed record StaffChannel(int Posts, IReadOnlyDictionary<string, IReadOnlyList<string>> Lines)
{
    public static StaffChannel Of(FakeConnector connector)
    {
        var (posts, lines) = (connector.Of(CallKind.Post), connector.Of(CallKind.Line));
        return new StaffChannel(
            posts.Count,
            posts.GroupBy(post => post.Case, post => post.Conversation, StringComparer.Ordinal).ToDictionary(
                threads => threads.Key,
                threads => (IReadOnlyList<string>)[.. lines.Where(line => threads.Contains(line.Conversation)).Select(line => line.Text)],
                StringComparer.Ordinal));
    }
}
