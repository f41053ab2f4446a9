using HaloBot.Storage;

namespace HaloBot.Delivery;

/// <summary>One instance's claim on a case while it sends. The case's lanes share it, so changes go one after another.</summary>
public sealed class Trip(PendingCase pending, CourierRow claim, Outbox outbox) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);
    private CourierRow? _claim = claim;
    private volatile CourierRow _last = claim;

    public PendingCase Pending => pending;

    /// <summary>Where the case's post stands, as far as this trip knows: also once its claim is lost.</summary>
    public Post? Post => _last.Post;

    /// <summary>Whether the case stands in the list of a rush and nowhere else, as far as this trip knows.</summary>
    public bool IsOnlyListed => _last.IsOnlyListed;

    /// <summary>Makes sure that nobody else may send for this case for as long as one more message takes.</summary>
    public Task<bool> HoldAsync() => ChangeAsync(row => outbox.ClaimAsync(pending.Complaint.Reference, row, CancellationToken.None));

    /// <summary>Remembers where the staff's channel shows the case.</summary>
    public Task<bool> RememberAsync(Delivered delivered) => ChangeAsync(row => outbox.SaveAsync(
        pending.Complaint.Reference, row with { Post = delivered.NewPost ?? row.Post, Rush = delivered.Rush ?? row.Rush }, CancellationToken.None));

    public Task ReleaseAsync() => ChangeAsync(row => outbox.SaveAsync(pending.Complaint.Reference, row with { LeaseUntil = null }, CancellationToken.None));

    public void Dispose() => _one.Dispose();

    /// <summary>False once the claim has been lost to another instance.</summary>
    private async Task<bool> ChangeAsync(Func<CourierRow, Task<CourierRow?>> change)
    {
        await _one.WaitAsync();
        try
        {
            _claim = _claim is null ? null : await change(_claim);
            _last = _claim ?? _last;
            return _claim is not null;
        }
        finally
        {
            _one.Release();
        }
    }
}
