namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The cloud that the bot lives in: who signs its channels' tokens, and where it gets its own.</summary>
internal sealed record BotCloud(string Issuer, string OpenIdMetadata, string Scope, Uri Authority, string CallerId)
{
    private static readonly BotCloud Public = new(
        "https://api.botframework.com",
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://api.botframework.com/.default",
        new Uri("https://login.microsoftonline.com/"),
        "urn:botframework:azure");

    private static readonly BotCloud UsGovernment = new(
        "https://api.botframework.us",
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://api.botframework.us/.default",
        new Uri("https://login.microsoftonline.us/"),
        "urn:botframework:azureusgov");

    /// <summary>
    /// US Government if <c>ChannelService</c> is https://botframework.azure.us, as in the official packages, or if
    /// <c>Bot:OpenIdMetadata</c> is in that cloud; the latter may also name another metadata address (default: the cloud's own).
    /// </summary>
    public static BotCloud From(IConfiguration configuration)
    {
        var metadata = configuration["Bot:OpenIdMetadata"];
        var service = configuration["ChannelService"]?.TrimEnd('/');
        var isGovernment = string.Equals(service, "https://botframework.azure.us", StringComparison.OrdinalIgnoreCase)
            || (Uri.TryCreate(metadata, UriKind.Absolute, out var address)
                && address.Host.EndsWith(".azure.us", StringComparison.OrdinalIgnoreCase));
        var cloud = isGovernment ? UsGovernment : Public;
        return string.IsNullOrWhiteSpace(metadata) ? cloud : cloud with { OpenIdMetadata = metadata };
    }
}
