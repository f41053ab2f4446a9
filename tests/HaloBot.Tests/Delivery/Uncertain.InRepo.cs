using Microsoft.Bot.Connector;

namespace HaloBot.Tests.Delivery;

internal static class Uncertain
{
    /// <summary>As src/HaloBot.BotFramework reports it (Uncertain.Official.cs: as the official packages do).</summary>
    public static Exception Failure() => new UncertainSendException("no answer");
}
