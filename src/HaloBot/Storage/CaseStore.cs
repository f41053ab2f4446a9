namespace HaloBot.Storage;

/// <summary>Cases in Azure Tables.</summary>
public sealed class CaseStore
{
    /// <summary>Whether any case has ever been filed here.</summary>
    public Task<bool> AnyAsync(CancellationToken cancellationToken) => Task.FromResult(false);
}
