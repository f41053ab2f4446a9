namespace HaloBot.Tests.Delivery;

internal static class Uncertain
{
    public static Exception Failure() => new TaskCanceledException("no answer");
}
