using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace HaloBot.Tests;

/// <summary>An identity that is half configured stops the start, with a sentence that names the setting and the mend.</summary>
public sealed class BotIdentityTests
{
    private const string Id = "MicrosoftAppId=5d1e2b0e-0000-4000-8000-000000000001";

    [Theory]
    [InlineData("", "The setting MicrosoftAppType is missing. Give UserAssignedMSI, or SingleTenant with")]
    [InlineData("MicrosoftAppType=MultiTenant " + Id, "The setting MicrosoftAppType is 'MultiTenant'. Give UserAssignedMSI")]
    [InlineData("MicrosoftAppType=UserAssignedMSI", "The setting MicrosoftAppId is missing. Set it to the bot's app id (a GUID)")]
    [InlineData("MicrosoftAppType=UserAssignedMSI MicrosoftAppId=x", "The setting MicrosoftAppId is 'x'. Set it to the bot's app id (a GUID)")]
    [InlineData("MicrosoftAppType=SingleTenant " + Id, "The setting MicrosoftAppTenantId is missing. Set it to the Entra tenant")]
    [InlineData("MicrosoftAppType=SingleTenant MicrosoftAppTenantId=t " + Id, "The setting MicrosoftAppPassword is missing. Set it to a client secret")]
    [InlineData("MicrosoftAppType=SingleTenant MicrosoftAppTenantId=t MicrosoftAppCertificatePath=no.pfx " + Id, "The setting MicrosoftAppCertificatePath is 'no.pfx'. There is no such file")]
    [InlineData("Bot:DangerouslyAllowUnauthenticatedRequests=true " + Id, "The setting Bot:DangerouslyAllowUnauthenticatedRequests is 'true'. It would let anybody act")]
    [InlineData("Bot:DangerouslyAllowUnauthenticatedRequests=maybe " + Id, "The setting Bot:DangerouslyAllowUnauthenticatedRequests is 'maybe'. Give true (Development only) or false")]
    public void What_is_missing_or_impossible_is_named(string settings, string sentence) =>
        Should.Throw<SettingException>(() => Read(settings)).Message.ShouldStartWith(sentence);

    [Theory]
    [InlineData("MicrosoftAppType=UserAssignedMSI " + Id)]
    [InlineData("MicrosoftAppType=SingleTenant MicrosoftAppTenantId=t MicrosoftAppPassword=p " + Id)]
    public void A_complete_one_is_taken(string settings) => Read(settings).TeamsId.ShouldBe("28:5d1e2b0e-0000-4000-8000-000000000001");

    private static BotIdentity Read(string settings) => BotIdentity.Read(
        new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => s.Split('=')).ToDictionary(s => s[0], string? (s) => s[1]))
            .Build(),
        new Production());

    private sealed class Production : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Production;

        public string ApplicationName { get; set; } = "";

        public string ContentRootPath { get; set; } = "";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
