namespace HaloBot.Website;

/// <summary>The customers' channel: section <c>DirectLine</c> of the configuration.</summary>
public sealed class DirectLineOptions
{
    public const string Section = "DirectLine";

    /// <summary>
    /// A key of the bot's Direct Line site (Azure portal: the bot, Channels, Direct Line), at least 16 characters.
    /// No default. Without it the host starts only in the Development environment, where the chat says that it is unavailable.
    /// The resume values that browsers keep are signed with a key derived from it: a new secret starts new conversations.
    /// </summary>
    public string? Secret { get; set; }

    /// <summary>The base address of Direct Line 3.0, https unless on this machine. Default: the public service.</summary>
    public Uri Endpoint { get; set; } = new("https://directline.botframework.com/v3/directline");

    /// <summary>
    /// The websites that may show the widget, as origins (https://www.halo-connect.com: scheme, host, port, no path), https
    /// unless on this machine. Default: none but the bot's own address, which is always trusted.
    /// </summary>
    public IList<string> TrustedOrigins { get; } = [];

    /// <summary>How many tokens one network address (IPv6: one /64) may ask for in a minute. Default 30, from 1 to 10,000.</summary>
    public int TokensPerMinute { get; set; } = 30;

    /// <summary>The endpoint with a path below it: Direct Line's own addresses.</summary>
    internal Uri Address(string path) => new($"{Endpoint.AbsoluteUri.TrimEnd('/')}/{path}");

    /// <summary>Where Web Chat opens its stream: the endpoint's origin, as a WebSocket address.</summary>
    internal string StreamOrigin => $"{(Endpoint.Scheme == Uri.UriSchemeHttps ? "wss" : "ws")}://{Endpoint.Authority}";
}
