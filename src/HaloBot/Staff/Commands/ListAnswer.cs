using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace HaloBot.Staff;

/// <summary>What the presser of a button in a list sees: a card, or a sentence.</summary>
public sealed record ListAnswer(AdaptiveCard? Card, string? Text)
{
    /// <summary>Ends when what the press sends has been tried.</summary>
    public Task OnItsWay { get; init; } = Task.CompletedTask;

    public AdaptiveCardInvokeResponse ToInvoke() => Card is { } card ? CardAnswer.Card(card) : CardAnswer.Message(Text!);

    /// <summary>Where a client knows no Action.Execute: in the place where it was pressed.</summary>
    public IMessageActivity ToMessage() => Card is { } card ? CardMessage.Of(card) : MessageFactory.Text(Text);
}
