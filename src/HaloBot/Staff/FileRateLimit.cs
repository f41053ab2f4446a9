using System.Threading.RateLimiting;
using HaloBot.Website;
using Microsoft.AspNetCore.RateLimiting;

namespace HaloBot.Staff;

/// <summary>So many links a minute may be tried from one network address: enough for an office, too few to guess.</summary>
internal sealed class FileRateLimit : IRateLimiterPolicy<string>
{
    public const string PolicyName = "files";
    public const int PerMinute = 120;

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } = static async (rejected, _) =>
    {
        rejected.HttpContext.Response.Headers.RetryAfter = "60";
        await Refusal.Of(StatusCodes.Status429TooManyRequests, "Too many links to files were opened from this network. Please wait a minute and try again.")
            .ExecuteAsync(rejected.HttpContext);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => TokenRateLimit.PerMinute(httpContext, PerMinute);
}
