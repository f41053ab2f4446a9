using System.Security.Cryptography;
using HaloBot.Complaints;
using Microsoft.IdentityModel.Tokens;

namespace HaloBot.Storage;

/// <summary>One-time links to files, for members of staff.</summary>
public sealed class FileLinks(Tables tables, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    /// <summary>On the machine's clock.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private const int TokenBytes = 32;

    private readonly OneTimeLinks<FileLink> _links = new(tables, machine, "file-links", Lifetime, StorageJson.Stored.FileLink);

    /// <summary>Gives somebody links to files of a case.</summary>
    /// <returns>A token for each file, in order.</returns>
    public async Task<IReadOnlyList<string>> IssueAsync(CaseReference reference, IReadOnlyList<CaseFile> files, Actor to, CancellationToken cancellationToken)
    {
        var tokens = files.Select(_ => Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(TokenBytes))).ToList();

        // A case has fewer files than a transaction may have rows: FileLimits.
        await _links.IssueAsync(tokens.Zip(files, (token, file) => (token, new FileLink(reference, file, to))), cancellationToken);
        return tokens;
    }

    /// <summary>What a link leads to; null when it was used, is too old, or never was one.</summary>
    public async Task<FileLink?> FindAsync(string token, CancellationToken cancellationToken) =>
        await _links.FindAsync(token, cancellationToken) is { UsedAt: null } link ? link.Target : null;

    /// <summary>Uses a link up. Of several who try at once exactly one gets it.</summary>
    public Task<FileLink?> TakeAsync(string token, CancellationToken cancellationToken) => _links.TakeAsync(token, cancellationToken);
}

/// <summary>What a link leads to.</summary>
/// <param name="To">Who was given it.</param>
public sealed record FileLink(CaseReference Case, CaseFile File, Actor To);
