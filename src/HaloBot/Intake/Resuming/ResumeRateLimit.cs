using System.Threading.RateLimiting;
using HaloBot.Website;
using Microsoft.AspNetCore.RateLimiting;

namespace HaloBot.Intake;

/// <summary>So many links a minute may be tried from one network: enough for a household, too few to guess.</summary>
internal sealed class ResumeRateLimit(ResumePage page) : IRateLimiterPolicy<string>
{
    public const string PolicyName = "resume";
    public const int PerMinute = 30;

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } = async (rejected, _) =>
    {
        rejected.HttpContext.Response.Headers.RetryAfter = "60";
        await page.TooMany(rejected.HttpContext).ExecuteAsync(rejected.HttpContext);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => TokenRateLimit.PerMinute(httpContext, PerMinute);
}
