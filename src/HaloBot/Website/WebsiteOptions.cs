namespace HaloBot.Website;

/// <summary>Addresses that customers are sent to: section <c>Website</c> of the configuration.</summary>
public sealed class WebsiteOptions
{
    public const string Section = "Website";

    /// <summary>
    /// The public address of this host, https unless on this machine; used in the links of e-mails and trusted as the widget's own
    /// origin. Default: none; links are then left out, and the address of each request counts as its own origin.
    /// </summary>
    public Uri? PublicUrl { get; set; }

    /// <summary>Halo's privacy notice, https unless on this machine. Default: https://www.halo-connect.com/privacy.</summary>
    public Uri PrivacyNotice { get; set; } = new("https://www.halo-connect.com/privacy");
}
