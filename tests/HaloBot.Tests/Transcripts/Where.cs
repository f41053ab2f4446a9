namespace HaloBot.Tests.Transcripts;

/// <summary>Where a button is pressed.</summary>
public enum Where
{
    /// <summary>On one's own card of the newest post, or in its thread.</summary>
    NewestPost,

    /// <summary>On the newest post's card as it was posted.</summary>
    EverybodysCard,

    /// <summary>On a card as it stood some time ago.</summary>
    KeptCard,

    /// <summary>In a list of cases.</summary>
    List,

    /// <summary>In one's own chat with the bot.</summary>
    Chat,
}
