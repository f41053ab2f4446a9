using HaloBot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace HaloBot.Operations;

/// <summary>GET /health/ready: whether storage answers. GET /health/live asks nothing of anybody.</summary>
public sealed class StorageCheck(CaseStore cases) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await cases.AnyAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Azure.RequestFailedException e)
        {
            return HealthCheckResult.Unhealthy("Azure Tables does not answer.", e);
        }
    }
}
