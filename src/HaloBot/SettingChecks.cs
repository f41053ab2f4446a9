using System.Globalization;

namespace HaloBot;

/// <summary>What settings have in common when they are checked at the start.</summary>
internal static class SettingChecks
{
    /// <summary>A misspelt key would silently leave the default in force.</summary>
    public static IEnumerable<string> UnknownKeys<TOptions>(IConfiguration configuration, string section)
    {
        var known = KnownKeys<TOptions>([]);
        return Unknown(configuration, section, known)
            .Select(child => $"{section}:{child.Key} is '{child.Value}', but there is no such setting: remove it or use one of {string.Join(", ", known)}.");
    }

    /// <param name="more">Names that are read elsewhere, or take effect in a later version.</param>
    /// <exception cref="SettingException">The section holds a key that nothing reads.</exception>
    public static void RequireKnown<TSettings>(IConfiguration configuration, string section, params string[] more)
    {
        var known = KnownKeys<TSettings>(more);
        if (Unknown(configuration, section, known).FirstOrDefault() is { } child)
        {
            throw new SettingException(child.Path, child.Value ?? "(a section)", $"There is no such setting: remove it or use one of {string.Join(", ", known)}.");
        }
    }

    /// <summary>A whole number, or the default where none is set.</summary>
    /// <param name="mend">What to give instead, as a sentence.</param>
    /// <exception cref="SettingException">It is none from 1 to <paramref name="most"/>.</exception>
    public static int Whole(IConfiguration configuration, string key, int otherwise, int most, string mend) => configuration[key] switch
    {
        null => otherwise,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most => number,
        var text => throw new SettingException(key, text, mend),
    };

    private static List<string> KnownKeys<T>(IEnumerable<string> more) => [.. typeof(T).GetProperties().Select(property => property.Name), .. more];

    private static IEnumerable<IConfigurationSection> Unknown(IConfiguration configuration, string section, List<string> known) =>
        configuration.GetSection(section).GetChildren().Where(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase));

    /// <summary>An absolute web address, encrypted unless it never leaves this machine.</summary>
    public static bool IsSafeAddress(Uri? address) =>
        address is { IsAbsoluteUri: true }
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));

    /// <summary>Scheme, host and port exactly as browsers write them in the Origin header.</summary>
    public static bool IsOrigin(string? value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var address)
        && IsSafeAddress(address)
        && address.GetLeftPart(UriPartial.Authority) == value;
}
