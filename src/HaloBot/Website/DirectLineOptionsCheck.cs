using Microsoft.Extensions.Options;

namespace HaloBot.Website;

/// <summary>Stops the start on an unknown, missing or impossible setting, with a sentence that says the mend.</summary>
internal sealed class DirectLineOptionsCheck(IConfiguration configuration, IHostEnvironment environment) : IValidateOptions<DirectLineOptions>
{
    private const int ShortestSecret = 16;

    public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
    {
        var faults = SettingChecks.UnknownKeys<DirectLineOptions>(configuration, DirectLineOptions.Section)
            .Concat(Faults(options))
            .ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private IEnumerable<string> Faults(DirectLineOptions options)
    {
        if (string.IsNullOrEmpty(options.Secret))
        {
            if (!environment.IsDevelopment())
            {
                yield return "DirectLine:Secret is missing: set it to a key of the bot's Direct Line site (Azure portal: the bot, Channels, Direct Line).";
            }
        }
        else if (options.Secret.Length < ShortestSecret)
        {
            yield return $"DirectLine:Secret has only {options.Secret.Length} characters: copy the whole key from the bot's Direct Line site.";
        }

        if (!SettingChecks.IsSafeAddress(options.Endpoint))
        {
            yield return $"DirectLine:Endpoint is '{options.Endpoint}': give an https address such as "
                + "https://directline.botframework.com/v3/directline (http only on this machine).";
        }

        for (var i = 0; i < options.TrustedOrigins.Count; i++)
        {
            if (!SettingChecks.IsOrigin(options.TrustedOrigins[i]))
            {
                yield return $"DirectLine:TrustedOrigins:{i} is '{options.TrustedOrigins[i]}': give an origin such as "
                    + "https://www.halo-connect.com, without path or final slash (http only on this machine).";
            }
        }

        if (options.TokensPerMinute is < 1 or > 10_000)
        {
            yield return $"DirectLine:TokensPerMinute is {options.TokensPerMinute}: give a number from 1 to 10000.";
        }
    }
}
