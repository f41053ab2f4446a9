using System.Globalization;
using HaloBot.Local.Teams;

namespace HaloBot.Local;

/// <summary>What the bot is told about its surroundings here; the command line and the environment have the last word.</summary>
internal static class BotConfiguration
{
    public static Dictionary<string, string?> For(Uri address, LocalKeys keys, string? storageConnectionString, int? mailPort)
    {
        var addresses = new LocalAddresses(address);
        var settings = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["AllowedHosts"] = "127.0.0.1;localhost;[::1]",
            ["MicrosoftAppId"] = TeamsDirectory.AppId,
            ["MicrosoftAppTenantId"] = TeamsDirectory.TenantId,
            ["Bot:DangerouslyAllowUnauthenticatedRequests"] = "true",
            ["Teams:TenantId"] = TeamsDirectory.TenantId,
            ["Teams:ServiceUrl"] = addresses.TeamsServiceUrl,
            ["Teams:TeamId"] = TeamsDirectory.TeamId,
            ["Teams:ChannelId"] = TeamsDirectory.ChannelId,
            ["Teams:Managers:0"] = TeamsDirectory.People.First(person => person.Manager).AadObjectId,
            ["DirectLine:Secret"] = keys.DirectLineSecret,
            ["DirectLine:Endpoint"] = addresses.DirectLine,
            ["DirectLine:TrustedOrigins:0"] = address.GetLeftPart(UriPartial.Authority),
            ["DirectLine:TrustedOrigins:1"] = $"http://localhost:{address.Port}",
            ["Website:PublicUrl"] = address.ToString(),
            ["Procedure:Edition"] = "published",
        };
        if (storageConnectionString is not null)
        {
            settings["Storage:ConnectionString"] = storageConnectionString;
        }

        if (mailPort is { } port)
        {
            settings["Email:Host"] = "127.0.0.1";
            settings["Email:Port"] = port.ToString(CultureInfo.InvariantCulture);
            settings["Email:Security"] = "None";
            settings["Email:From"] = "Halo Connect <complaints@halo-connect.com>";
        }

        return settings;
    }
}
