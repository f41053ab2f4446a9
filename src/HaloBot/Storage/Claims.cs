using Azure;
using Azure.Data.Tables;

namespace HaloBot.Storage;

/// <summary>
/// One instance at a time may send for a case (or draw a list): it claims the partition's courier row, by ETag, for a short while on the
/// machine's clock.
/// </summary>
public sealed class Claims(InstanceName instance, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    // Longer than any one message may take (an edit and a post, each 10 s and 2 s in the channel's queue), and short enough that the work of
    // a killed instance is taken over within a minute. Before each message it is prolonged unless three fifths of it are left.
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(40);

    /// <summary>For how long a claim holds at the least once it has been made or prolonged.</summary>
    public static TimeSpan SureToHold { get; } = Lease * 0.6;

    /// <summary>Claims or prolongs the right to send; null when another instance has it.</summary>
    public async Task<CourierRow?> ClaimAsync(TableClient table, string partition, CourierRow courier, CancellationToken cancellationToken)
    {
        var now = machine.GetUtcNow();
        if (courier.LeaseOwner != instance.Value && courier.LeaseUntil > now)
        {
            return null;
        }

        return courier.LeaseOwner == instance.Value && courier.LeaseUntil > now + SureToHold
            ? courier
            : await SaveAsync(table, partition, courier with { LeaseOwner = instance.Value, LeaseUntil = now + Lease }, cancellationToken);
    }

    /// <summary>Writes the courier row; null when another instance has changed it, so that the claim is lost.</summary>
    public static async Task<CourierRow?> SaveAsync(TableClient table, string partition, CourierRow courier, CancellationToken cancellationToken)
    {
        try
        {
            var row = courier.ToRow(partition);
            var answer = courier.ETag == default
                ? await table.AddEntityAsync(row, cancellationToken)
                : await table.UpdateEntityAsync(row, courier.ETag, TableUpdateMode.Replace, cancellationToken);
            return courier with { ETag = answer.Headers.ETag ?? default };
        }
        catch (RequestFailedException e) when (e.Status is 409 or 412)
        {
            return null;
        }
    }
}
