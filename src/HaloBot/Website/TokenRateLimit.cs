using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace HaloBot.Website;

/// <summary>So many tokens a minute for one network address. Behind a proxy, forwarded headers must be on, or all share one address.</summary>
internal sealed class TokenRateLimit(IOptions<DirectLineOptions> options) : IRateLimiterPolicy<string>
{
    public const string PolicyName = "directline-token";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public Func<OnRejectedContext, CancellationToken, ValueTask> OnRejected { get; } = static async (rejected, _) =>
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var retryAfter) ? retryAfter : Window;
        rejected.HttpContext.Response.Headers.RetryAfter = $"{Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds))}";
        await Refusal.Of(StatusCodes.Status429TooManyRequests, "Too many chats were opened from this network. Please wait a minute and try again.")
            .ExecuteAsync(rejected.HttpContext);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) => PerMinute(httpContext, options.Value.TokensPerMinute);

    /// <summary>So many requests a minute for each network.</summary>
    internal static RateLimitPartition<string> PerMinute(HttpContext http, int permits) =>
        RateLimitPartition.GetFixedWindowLimiter(Network(http.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = permits,
            Window = Window,
        });

    /// <summary>One household has one IPv4 address, but a whole /64 of IPv6 ones.</summary>
    internal static string Network(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
