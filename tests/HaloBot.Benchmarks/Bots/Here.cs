using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace HaloBot.Benchmarks.Bots;

/// <summary>Every server of a measurement listens on this machine only, on a free port.</summary>
internal static class Here
{
    public static void Listen(WebApplicationBuilder builder) => builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
}
