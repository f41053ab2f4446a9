using Microsoft.Extensions.Options;

namespace HaloBot.Website;

/// <summary>Stops the start on an unknown or impossible setting, with a sentence that says the mend.</summary>
internal sealed class WebsiteOptionsCheck(IConfiguration configuration) : IValidateOptions<WebsiteOptions>
{
    public ValidateOptionsResult Validate(string? name, WebsiteOptions options)
    {
        var faults = SettingChecks.UnknownKeys<WebsiteOptions>(configuration, WebsiteOptions.Section).ToList();
        if (options.PublicUrl is { } publicUrl && !SettingChecks.IsSafeAddress(publicUrl))
        {
            faults.Add($"Website:PublicUrl is '{publicUrl}': give this host's https address (http only on this machine), or leave it out.");
        }

        if (!SettingChecks.IsSafeAddress(options.PrivacyNotice))
        {
            faults.Add($"Website:PrivacyNotice is '{options.PrivacyNotice}': give the https address of the privacy notice.");
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
