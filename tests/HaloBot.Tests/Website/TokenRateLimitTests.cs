using System.Net;
using HaloBot.Website;

namespace HaloBot.Tests.Website;

public sealed class TokenRateLimitTests
{
    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    public void A_network_is_one_ipv4_address_or_one_ipv6_prefix(string one, string other, bool same) =>
        (TokenRateLimit.Network(IPAddress.Parse(one)) == TokenRateLimit.Network(IPAddress.Parse(other))).ShouldBe(same);
}
