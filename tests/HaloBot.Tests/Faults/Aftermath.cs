using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using HaloBot.Tests.Transcripts;

namespace HaloBot.Tests.Faults;

/// <summary>What the two sides of one complaint get to see, through the contract only.</summary>
/// <param name="story">What the customer complains about: no other test's words, so that its posts are found among others'.</param>
public sealed partial class Aftermath(HttpClient http, DirectLineCustomer customer, string story)
{
    private readonly List<string> _heard = [];

    public IReadOnlyList<string> Heard => _heard;

    /// <summary>Every acknowledgement that reads differently.</summary>
    public IReadOnlyList<string> Acknowledgements => [.. _heard.Where(words => words.Contains("Reference:", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    /// <summary>The posts in the staff channel with this story.</summary>
    public IReadOnlyList<JsonElement> Posts { get; private set; } = [];

    /// <summary>The references that anybody has seen.</summary>
    public IReadOnlyList<string> References =>
        [.. Acknowledgements.Concat(Posts.Select(Card)).Select(words => Written().Match(words).Value).Distinct(StringComparer.Ordinal)];

    /// <summary>Messages that came again under the same name: the widget shows such a one once.</summary>
    public int Repeated => customer.Repeated;

    public async Task<bool> IsThereAsync()
    {
        _heard.AddRange((await customer.HearAsync()).Select(Spoken.Of));
        Posts = [.. (await http.GetFromJsonAsync<JsonElement>("local/teams/posts")).EnumerateArray().Where(post => Card(post).Contains(story, StringComparison.Ordinal))];
        return Acknowledgements.Count > 0 && Posts.Count > 0;
    }

    /// <summary>One case, acknowledged in one way and shown in one post – or in two, where the channel may have taken what we have not marked.</summary>
    public void ShouldBeOneCase(string gap)
    {
        References.ShouldHaveSingleItem(ToString());
        Acknowledgements.ShouldHaveSingleItem(ToString()).ShouldContain(story);
        (Posts.Count - 1 + Repeated).ShouldBeLessThanOrEqualTo(gap == Gaps.Mark ? 1 : 0, ToString());
    }

    public static string Card(JsonElement post) => Spoken.Of(post.GetProperty("activity"));

    public override string ToString() => $"{Posts.Count} posts, heard: {string.Join(" | ", _heard)}";

    [GeneratedRegex("HC-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]")]
    private static partial Regex Written();
}
