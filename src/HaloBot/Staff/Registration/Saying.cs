namespace HaloBot.Staff.Registration;

/// <summary>What has been decided stands, whether or not it could be said.</summary>
internal static class Saying
{
    public static async Task TryToSayAsync(this ILogger log, Func<Task> say)
    {
        try
        {
            await say();
        }
        catch (Exception e)
        {
            log.InstallationUnanswered(e);
        }
    }
}
