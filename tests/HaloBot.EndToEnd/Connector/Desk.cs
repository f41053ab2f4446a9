namespace HaloBot.EndToEnd.Connector;

/// <summary>The work on one case: every step leaves its one post edited in place, and a line in its thread.</summary>
internal sealed class Desk(Deployment deployment, ChannelPost post, FormClient client)
{
    private readonly SortedSet<string> _offered = new(StringComparer.Ordinal);
    private int _linesSeen;

    /// <summary>The forms that were filled in.</summary>
    public SortedSet<string> Filled { get; } = new(StringComparer.Ordinal);

    /// <summary>The forms that some card offered, and that nobody has filled in.</summary>
    public IEnumerable<string> Unfilled => _offered.Except(Filled);

    /// <summary>The largest card that was shown, in bytes.</summary>
    public int Largest { get; private set; }

    /// <summary>Presses a button that acts at once.</summary>
    /// <param name="line">Part of the line that this writes in the thread.</param>
    public async Task PressAsync(TeamsPerson person, string title, string line)
    {
        var before = post.Versions.Count;
        await client.PressAsync(person, post, title);
        await IsDoneAsync(before, title, line);
    }

    /// <summary>Opens a button's form, fills it in and sends it.</summary>
    public async Task FillInAsync(TeamsPerson person, string title, string line, params (string Input, string Text)[] typed)
    {
        var before = post.Versions.Count;
        var form = await OpenAsync(person, title);
        await client.SendAsync(person, post, form, typed);
        await IsDoneAsync(before, title, line);
    }

    /// <summary>The same for a form whose words are shown once more before they go out.</summary>
    public async Task ReadOverAsync(TeamsPerson person, string title, string line, params (string Input, string Text)[] typed)
    {
        var before = post.Versions.Count;
        var form = await OpenAsync(person, title);
        var preview = await client.SendAsync(person, post, form, typed);
        preview.ShouldNotBeNull().Text.ShouldContain("Please read this over before it goes out.");
        preview.Text.ShouldContain(typed[0].Text);
        post.Versions.Count.ShouldBe(before, "nothing has gone out yet");
        await client.SendAsync(person, post, preview);
        await IsDoneAsync(before, title, line);
    }

    /// <summary>Waits for the next line in the thread that says so.</summary>
    public async Task SeesAsync(string words)
    {
        await deployment.UntilAsync(() => Next() >= 0, $"Nobody wrote: {words}");
        _linesSeen += Next() + 1;

        int Next() => post.Texts.Skip(_linesSeen).ToList().FindIndex(line => line.Contains(words, StringComparison.Ordinal));
    }

    private async Task<ShownCard> OpenAsync(TeamsPerson person, string title)
    {
        var card = client == FormClient.Old ? post.Card : await person.LookAsync(post);
        Largest = Math.Max(Largest, card.Size);
        _offered.UnionWith(card.Forms);
        Filled.Add(title);
        return await client.OpenAsync(person, post, card, title);
    }

    private async Task IsDoneAsync(int before, string title, string line)
    {
        await deployment.UntilAsync(() => post.Versions.Count > before, $"The card was not edited after: {title}");
        await SeesAsync(line);
    }
}
