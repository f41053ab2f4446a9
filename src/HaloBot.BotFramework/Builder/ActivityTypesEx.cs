namespace Microsoft.Bot.Builder;

internal static class ActivityTypesEx
{
    /// <summary>Never travels: its value is an <see cref="InvokeResponse"/>, which answers the invoke that this turn handles.</summary>
    public const string InvokeResponse = "invokeResponse";
}
