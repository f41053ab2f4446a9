using Microsoft.Extensions.Options;

namespace HaloBot;

/// <summary>Tells the administrator's mistakes, which deserve a sentence, from our own, which deserve a stack trace.</summary>
public static class StartFault
{
    /// <summary>The sentence that names the setting and the mend, or null when the exception is none of the administrator's doing.</summary>
    public static string? SentenceOf(Exception exception) => exception switch
    {
        SettingException or OptionsValidationException or FormatException => exception.Message,
        InvalidOperationException when exception.Message.StartsWith("Failed to convert configuration value", StringComparison.Ordinal) => exception.Message,
        _ => null,
    };
}
