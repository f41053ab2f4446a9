namespace HaloBot.EndToEnd.Connector;

/// <summary>How somebody's Teams client deals with a card's buttons and forms.</summary>
internal abstract class FormClient(string name, string platform)
{
    /// <summary>Opens dialogs.</summary>
    public static FormClient WithDialogs { get; } = new DialogClient();

    /// <summary>Knows no dialogs: forms open inside the card.</summary>
    public static FormClient WithoutDialogs { get; } = new InCardClient();

    /// <summary>Knows no Action.Execute either: it shows the card that everybody sees, and what is pressed arrives as a message.</summary>
    public static FormClient Old { get; } = new OldClient();

    /// <summary>As it names itself to the bot.</summary>
    public string Platform => platform;

    public override string ToString() => name;

    /// <summary>Presses a button that acts at once.</summary>
    public virtual async Task PressAsync(TeamsPerson person, ChannelPost post, string title) => _ = (await person.PressAsync(post, title)).Card;

    /// <summary>Opens a button's form.</summary>
    public abstract Task<ShownCard> OpenAsync(TeamsPerson person, ChannelPost post, ShownCard card, string title);

    /// <summary>Sends what was filled in.</summary>
    /// <returns>What is shown then; null for nothing new.</returns>
    public abstract Task<ShownCard?> SendAsync(TeamsPerson person, ChannelPost post, ShownCard form, params (string Input, string Text)[] typed);

    private static bool OpensInside(ShownCard card, string title) => (string?)card.Button(title)["type"] == "Action.ShowCard";

    private static string TitleOf(ShownCard form) => (string)form.Buttons[0]["title"]!;

    private sealed class DialogClient() : FormClient("a client with dialogs", "Windows")
    {
        public override async Task<ShownCard> OpenAsync(TeamsPerson person, ChannelPost post, ShownCard card, string title) =>
            OpensInside(card, title) ? card.Inner(title) : (await person.OpenAsync(post, card, title)).Card;

        public override async Task<ShownCard?> SendAsync(TeamsPerson person, ChannelPost post, ShownCard form, params (string Input, string Text)[] typed)
        {
            if ((string?)form.Buttons[0]["type"] == "Action.Execute")
            {
                return (await person.PressAsync(post, form, TitleOf(form), typed)).Card;
            }

            var answer = await person.SubmitAsync(post, form, typed);
            return answer.Closes ? null : answer.Card;
        }
    }

    private sealed class InCardClient() : FormClient("a client without dialogs", "Rigel")
    {
        public override async Task<ShownCard> OpenAsync(TeamsPerson person, ChannelPost post, ShownCard card, string title) =>
            OpensInside(card, title) ? card.Inner(title) : (await person.PressAsync(post, card, title)).Card;

        public override async Task<ShownCard?> SendAsync(TeamsPerson person, ChannelPost post, ShownCard form, params (string Input, string Text)[] typed) =>
            (await person.PressAsync(post, form, TitleOf(form), typed)).Card;
    }

    private sealed class OldClient() : FormClient("a client without Action.Execute", "Old")
    {
        public override async Task PressAsync(TeamsPerson person, ChannelPost post, string title) => await person.PressOldAsync(post, post.Card, title);

        public override async Task<ShownCard> OpenAsync(TeamsPerson person, ChannelPost post, ShownCard card, string title) =>
            OpensInside(card, title) ? card.Inner(title) : (await AnsweredAsync(person.PressOldAsync(post, card, title), post))!;

        public override async Task<ShownCard?> SendAsync(TeamsPerson person, ChannelPost post, ShownCard form, params (string Input, string Text)[] typed) =>
            await AnsweredAsync(person.PressOldAsync(post, form, TitleOf(form), typed), post);

        // The bot answers in the thread before it has answered the press.
        private static async Task<ShownCard?> AnsweredAsync(Task press, ChannelPost post)
        {
            var before = post.Lines.Count;
            await press;
            return post.Lines.Skip(before).LastOrDefault(line => line.ContainsKey("attachments")) is { } answer ? ShownCard.In(answer) : null;
        }
    }
}
