namespace Microsoft.Bot.Schema; internal static class Placeholder;
