namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>A request that never reaches the bot, with the sentence that its sender is told.</summary>
internal sealed class RefusedRequestException(int status, string message) : Exception(message)
{
    public int Status => status;
}
