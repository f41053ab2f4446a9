namespace HaloBot;

/// <summary>Who the bot is to the Bot Framework.</summary>
/// <param name="AppId"><c>MicrosoftAppId</c>, a GUID.</param>
public sealed record BotIdentity(string AppId)
{
    private const string Dangerous = "Bot:DangerouslyAllowUnauthenticatedRequests";

    /// <summary>The bot's id in Teams.</summary>
    public string TeamsId => $"28:{AppId}";

    private static bool IsDangerous(IConfiguration configuration) => bool.TryParse(configuration[Dangerous], out var dangerous) && dangerous;

    /// <summary>
    /// What authentication is told: everything, or nothing of the bot's identity where requests without one are let in
    /// (<see cref="Read"/> has refused that outside Development).
    /// </summary>
    public static IConfiguration ConfigurationForAuthentication(IConfiguration configuration) =>
        IsDangerous(configuration)
            ? new ConfigurationBuilder().AddInMemoryCollection([new(Dangerous, "true")]).Build()
            : configuration;

    /// <exception cref="SettingException">There is no identity, or requests without one are let in outside Development.</exception>
    public static BotIdentity Read(IConfiguration configuration, IHostEnvironment environment)
    {
        if (configuration[Dangerous] is { Length: > 0 } value && !bool.TryParse(value, out _))
        {
            throw new SettingException(Dangerous, value, "Give true (Development only) or false, or leave it out.");
        }

        if (IsDangerous(configuration) && !environment.IsDevelopment())
        {
            throw new SettingException(Dangerous, "true", "It would let anybody act as a customer or as staff, and is only for Development. Remove it.");
        }

        if (!IsDangerous(configuration) && configuration["MicrosoftAppType"] is not ("UserAssignedMSI" or "SingleTenant"))
        {
            throw new SettingException("MicrosoftAppType", configuration["MicrosoftAppType"], "Give UserAssignedMSI, or SingleTenant with MicrosoftAppPassword or MicrosoftAppCertificatePath.");
        }

        if (!IsDangerous(configuration) && configuration["MicrosoftAppType"] == "SingleTenant")
        {
            RequireProof(configuration);
        }

        var id = configuration["MicrosoftAppId"];
        return Guid.TryParse(id, out _)
            ? new BotIdentity(id)
            : throw new SettingException("MicrosoftAppId", id,
                "Set it to the bot's app id (a GUID), with MicrosoftAppType (UserAssignedMSI or SingleTenant) and MicrosoftAppTenantId; without them nobody can be let in.");
    }

    /// <summary>A managed identity is proven by Azure; a single-tenant bot proves itself to its tenant by a secret or a certificate.</summary>
    private static void RequireProof(IConfiguration configuration)
    {
        if (configuration["MicrosoftAppTenantId"] is null or "")
        {
            throw new SettingException("MicrosoftAppTenantId", null, "Set it to the Entra tenant of the bot's app registration (a GUID or a domain).");
        }

        var certificate = configuration["MicrosoftAppCertificatePath"];
        if (certificate is { Length: > 0 } && !File.Exists(certificate))
        {
            throw new SettingException("MicrosoftAppCertificatePath", certificate, "There is no such file: give a PFX or PEM file that holds the private key.");
        }

        if (string.IsNullOrEmpty(certificate) && configuration["MicrosoftAppPassword"] is null or "")
        {
            throw new SettingException("MicrosoftAppPassword", null,
                "Set it to a client secret of the bot's app registration, or set MicrosoftAppCertificatePath to a PFX or PEM file; or use MicrosoftAppType UserAssignedMSI, which needs neither.");
        }
    }
}
