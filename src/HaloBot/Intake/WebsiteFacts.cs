namespace HaloBot.Intake;

/// <param name="PrivacyNotice"><c>Website:PrivacyNotice</c>: where the privacy notice stands, for the greeting; left out by default.</param>
public sealed record WebsiteFacts(string? PrivacyNotice)
{
    /// <exception cref="SettingException">The address is not absolute.</exception>
    public static WebsiteFacts Read(IConfiguration configuration)
    {
        var notice = configuration["Website:PrivacyNotice"] is { Length: > 0 } value ? value : null;
        return notice is null || Uri.TryCreate(notice, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
            ? new WebsiteFacts(notice)
            : throw new SettingException("Website:PrivacyNotice", notice, "Give the whole address of the page, beginning with https://.");
    }
}
