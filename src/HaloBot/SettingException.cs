namespace HaloBot;

/// <summary>A setting that HaloBot cannot start with. The message names the key, its value and the mend.</summary>
public sealed class SettingException(string key, string? value, string mend)
    : Exception(value is null ? $"The setting {key} is missing. {mend}" : $"The setting {key} is '{value}'. {mend}");
