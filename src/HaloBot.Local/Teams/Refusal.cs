namespace HaloBot.Local.Teams;

/// <summary>What the simulated Teams answers to a request of the bot that it does not carry out.</summary>
/// <param name="RetryAfter">When it is worth trying again; sent in whole seconds.</param>
internal sealed record Refusal(int Status, string Code, string Message, TimeSpan? RetryAfter = null) : IResult
{
    /// <summary>Whole seconds, as the header counts them: never sooner than it is so.</summary>
    public int? RetryAfterSeconds => RetryAfter is { } wait ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : null;

    public Task ExecuteAsync(HttpContext httpContext)
    {
        if (RetryAfterSeconds is { } seconds)
        {
            httpContext.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return ErrorBody.Answer(Status, Code, Message).ExecuteAsync(httpContext);
    }
}
