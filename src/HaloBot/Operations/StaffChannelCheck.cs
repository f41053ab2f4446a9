using HaloBot.Staff;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HaloBot.Operations;

/// <summary>GET /health/ready says "Degraded" while nothing can be posted for staff: customers are served all the same, so it stays 200.</summary>
public sealed class StaffChannelCheck(StaffChannel channel) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        !channel.IsAway ? HealthCheckResult.Healthy()
        : channel.Place is null ? HealthCheckResult.Degraded("HaloBot has not been added to a team yet; alerts wait.")
        : HealthCheckResult.Degraded("HaloBot was taken out of the staff's team; alerts wait."));
}
