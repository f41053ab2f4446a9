namespace HaloBot.Local;

/// <summary>A mistyped argument would silently leave the default in force.</summary>
internal static class KnownArguments
{
    private static readonly string[] Names = ["urls", "environment", "AllowedHosts", "MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppTenantId", "MicrosoftAppPassword"];

    private static readonly string[] Sections = ["Local", "Storage", "Teams", "DirectLine", "Website", "Procedure", "Bot", "Email", "Logging", "Kestrel"];

    /// <exception cref="StartRefusedException">There is an argument that nothing would read.</exception>
    public static void Check(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            var key = args[i].StartsWith("--", StringComparison.Ordinal) ? args[i][2..].Split('=', 2)[0] : "";
            if (!Names.Contains(key, StringComparer.OrdinalIgnoreCase) && !(key.Contains(':') && Sections.Contains(key.Split(':')[0], StringComparer.OrdinalIgnoreCase)))
            {
                throw new StartRefusedException(
                    $"There is no argument '{args[i]}'. Use --urls=http://127.0.0.1:PORT, --Local:DataDirectory=DIR, or a setting that README lists, such as --Storage:ConnectionString=…");
            }

            if (!args[i].Contains('=') && (++i == args.Count || args[i].StartsWith("--", StringComparison.Ordinal)))
            {
                throw new StartRefusedException($"The argument --{key} needs a value: --{key}=VALUE.");
            }
        }
    }
}
