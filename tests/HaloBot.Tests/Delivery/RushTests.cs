using System.Text;
using System.Text.Json;
using HaloBot.Complaints;
using HaloBot.Tests.Transcripts;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Delivery;

/// <summary>Many complaints at once, on the running program: a list takes the place of posts, and no complaint goes missing in it.</summary>
public sealed class RushTests(Azurite azurite) : IAsyncLifetime
{
    private static readonly DateTimeOffset Nine = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);

    // What Teams takes is tested elsewhere; here it would only cost time.
    private static readonly string[] Hurry =
        ["--Teams:Limits:PerSecond=1000", "--Teams:Limits:PerTwoSeconds=1000", "--Teams:Limits:PerThirtySeconds=1000", "--Teams:Limits:PerHour=10000"];

    private Stage _stage = null!;

    public async ValueTask InitializeAsync()
    {
        _stage = await Stage.OpenAsync(azurite, Nine, settings: Hurry);
        await _stage.Customer.ConnectAsync();
    }

    public ValueTask DisposeAsync() => _stage.DisposeAsync();

    [Fact]
    public async Task Ten_have_posts_of_their_own_and_the_others_are_listed_in_one()
    {
        var filed = await FileAsync(40);

        var posts = await _stage.PostsAsync();
        posts.Count.ShouldBe(11);
        var list = posts[^1];
        var texts = new[] { list.GetProperty("activity") }.Concat(list.GetProperty("replies").EnumerateArray()).Select(Spoken.Of).ToList();
        texts[0].ShouldStartWith("Many complaints at once: 30 more since 9am on 23 Nov 2026");
        texts.Count.ShouldBe(2, "a page holds twenty");
        foreach (var reference in filed)
        {
            var shown = posts.Take(10).Count(post => Spoken.Of(post.GetProperty("activity")).Contains(reference)) + texts.Count(text => text.Contains(reference));
            shown.ShouldBe(1, reference);
        }
    }

    [Fact]
    public async Task Whoever_opens_or_claims_one_gives_it_a_post_and_the_list_says_so()
    {
        var filed = await FileAsync(13);
        var sam = new StaffPerson(_stage.Http, "sam");
        var (opened, claimed) = (filed[11], filed[12]);

        (await sam.PressInListAsync("Open", opened)).ShouldBe($"{opened} gets a post of its own in this channel.");
        (await sam.PressInListAsync("Claim", claimed)).ShouldBe($"{claimed} gets a post of its own in this channel.");
        await _stage.SettleAsync();

        var posts = await _stage.PostsAsync();
        posts.Select(post => Spoken.Of(post.GetProperty("activity"))).Count(text => text.Contains("In the customer's words")).ShouldBe(12, "ten, and these two");
        var ofClaimed = posts.Single(post => Spoken.Of(post.GetProperty("activity")).StartsWith($"Complaint {claimed}", StringComparison.Ordinal));
        ofClaimed.GetProperty("replies").EnumerateArray().Select(Spoken.Of).ShouldBe(["@Priya Shah: Urgent: loss of service.", "Sam claimed this case."]);
        var list = Spoken.Of(posts.Single(post => Spoken.Of(post.GetProperty("activity")).StartsWith("Many complaints", StringComparison.Ordinal)).GetProperty("activity"));
        list.Split("Has a post of its own now.").Length.ShouldBe(1 + 2);
        (await sam.PressInListAsync("Open", opened)).ShouldBe("(no such button)");
    }

    [Fact]
    public async Task Whatever_happens_to_a_listed_case_gives_it_its_thread_and_its_whole_story()
    {
        var story = string.Join(' ', Enumerable.Repeat("It has been off for days.", 60));
        var filed = await FileAsync(11, last: story);
        (await _stage.PostsAsync()).Count.ShouldBe(11, "nothing about it stands in a thread yet");

        // The next working day has passed without a word to the customer.
        await _stage.ClockAsync(new() { ["advance"] = "P2D" });

        var own = (await _stage.PostsAsync()).Single(post => Spoken.Of(post.GetProperty("activity")).StartsWith($"New complaint {filed[^1]}", StringComparison.Ordinal));
        var thread = own.GetProperty("replies").EnumerateArray().Select(Spoken.Of).ToList();
        thread[0].ShouldBe("@Priya Shah: Urgent: loss of service.");
        thread[1].ShouldBe($"In full: {story}");
        thread[2].ShouldStartWith("@Priya Shah: Overdue since");
    }

    [Fact]
    public async Task Ten_minutes_later_a_complaint_has_a_post_of_its_own_again()
    {
        await FileAsync(12);
        await _stage.ClockAsync(new() { ["advance"] = "PT10M" });
        var later = await FileAsync(1);

        Spoken.Of((await _stage.PostsAsync())[^1].GetProperty("activity")).ShouldStartWith($"New complaint {later[0]}");
    }

    [Fact]
    public async Task A_page_of_the_longest_lines_stays_under_25_KB()
    {
        await FileAsync(26, words: new string('“', 200), last: new string('“', 200));

        foreach (var page in (await _stage.PostsAsync())[^1].EnumerateObject().Where(p => p.Name is "activity" or "replies"))
        {
            var cards = page.Value.ValueKind == JsonValueKind.Array ? page.Value.EnumerateArray().ToList() : [page.Value];
            cards.ForEach(card => Encoding.UTF8.GetByteCount(card.GetProperty("attachments")[0].GetProperty("content").GetRawText()).ShouldBeLessThan(25 * 1024));
        }
    }

    /// <summary>Files so many, one after the other, and waits until everything has been shown.</summary>
    private async Task<IReadOnlyList<string>> FileAsync(int count, string words = "My broadband is off", string? last = null)
    {
        var filed = new List<string>();
        for (var i = 0; i < count; i++)
        {
            var (reference, delivered) = await _stage.FileAsync(new ComplaintDetails(
                i == count - 1 && last is not null ? last : words, CustomerKind.SmallBusiness, "Jo Bloggs", new Contact(ContactKind.Email, "jo@example.com"), null, Category.CustomerService, true));
            await delivered;
            filed.Add(reference.ToString());
        }

        await _stage.SettleAsync();
        return filed;
    }
}
