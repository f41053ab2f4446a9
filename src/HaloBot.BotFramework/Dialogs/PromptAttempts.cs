using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How many answers a prompt has had, kept in its state.</summary>
internal static class PromptAttempts
{
    private const string Key = "AttemptCount";

    public static int Read(IDictionary<string, object> state) =>
        state.TryGetValue(Key, out var count) ? Convert.ToInt32(count, CultureInfo.InvariantCulture) : 0;

    public static void Write(IDictionary<string, object> state, int count) => state[Key] = count;
}
