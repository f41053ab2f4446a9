using Microsoft.Extensions.Options;

namespace HaloBot.Tests.Website;

public sealed class WebsiteSettingsTests
{
    [Theory]
    [InlineData("DirectLine:Secret", "", "DirectLine:Secret is missing")]
    [InlineData("DirectLine:Secret", "short", "DirectLine:Secret has only 5 characters")]
    [InlineData("DirectLine:Endpoint", "http://directline.example/v3/directline", "DirectLine:Endpoint is 'http://directline.example/v3/directline'")]
    [InlineData("DirectLine:TrustedOrigins:1", "https://halo.example/", "DirectLine:TrustedOrigins:1 is 'https://halo.example/'")]
    [InlineData("DirectLine:TrustedOrigins:1", "*", "DirectLine:TrustedOrigins:1 is '*'")]
    [InlineData("DirectLine:TrustedOrigins:1", "http://halo.example", "DirectLine:TrustedOrigins:1 is 'http://halo.example'")]
    [InlineData("DirectLine:TokensPerMinute", "0", "DirectLine:TokensPerMinute is 0")]
    [InlineData("DirectLine:TrustedOrigin:0", "https://halo.example", "DirectLine:TrustedOrigin is ''")]
    [InlineData("Website:PublicUrl", "http://halo.example", "Website:PublicUrl is 'http://halo.example/'")]
    [InlineData("Website:PrivacyNotice", "javascript:alert(1)", "Website:PrivacyNotice is 'javascript:alert(1)'")]
    [InlineData("Website:Privacy", "https://halo.example", "Website:Privacy is 'https://halo.example'")]
    public async Task An_impossible_setting_stops_the_start_and_says_the_mend(string key, string value, string sentence)
    {
        var failure = await Should.ThrowAsync<OptionsValidationException>(async () =>
        {
            await using var server = await WebsiteServer.StartAsync((key, value));
        });

        failure.Failures.ShouldHaveSingleItem().ShouldStartWith(sentence);
    }
}
