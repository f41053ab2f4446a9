using System.Security.Cryptography;
using System.Text.RegularExpressions;
using HaloBot.Complaints;
using HaloBot.Storage;
using HaloBot.Website;
using Microsoft.Extensions.Options;

namespace HaloBot.Intake;

/// <summary>
/// One-time links for e-mails: whoever reads the mail at the case's address goes on with the case in the chat. A link that went to an address
/// which is the case's no more leads nowhere.
/// </summary>
public sealed partial class ResumeLinks(
    Tables tables, CaseStore cases, IOptions<WebsiteOptions> website, [FromKeyedServices(Clocks.Machine)] TimeProvider machine)
{
    /// <summary>On the machine's clock. As long as a browser remembers a chat: enough for somebody who reads their mail at the weekend, and little for whoever finds it later.</summary>
    public static readonly TimeSpan Lifetime = ResumeToken.Lifetime;

    private const string Path = "resume/";
    private const int CodeBytes = 16;

    private readonly OneTimeLinks<ResumeTarget> _links = new(tables, machine, "resume-links", Lifetime, ConversationJson.Stored.ResumeTarget);

    /// <summary>A link to be put into an e-mail to the case's present address, and into no other.</summary>
    /// <returns>Null when this host has no public address, or the case no e-mail address.</returns>
    public async Task<Uri?> MakeAsync(Complaint complaint, CancellationToken cancellationToken)
    {
        if (website.Value.PublicUrl is not { } publicUrl || EmailOf(complaint) is not { } address)
        {
            return null;
        }

        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(CodeBytes));
        await _links.IssueAsync([(code, new ResumeTarget(complaint.Reference, Digest.Of(address)))], cancellationToken);
        return new Uri($"{publicUrl.AbsoluteUri.TrimEnd('/')}/{Path}{code}");
    }

    /// <summary>Whether a link can look like that: mail programs cut long lines, and people guess.</summary>
    internal static bool IsWellFormed(string? code) => code is not null && Code().IsMatch(code);

    /// <summary>The case that a link is for, and when it was used; null when it is too old, never was one, or went to another address.</summary>
    internal async Task<FoundLink?> FindAsync(string code, CancellationToken cancellationToken) =>
        await _links.FindAsync(code, cancellationToken) is { } link
        && await cases.ReadAsync(link.Target.Case, cancellationToken) is { } stored
        && EmailOf(stored.Complaint) is { } address && Digest.Of(address) == link.Target.Address
            ? new FoundLink(stored.Complaint, link.UsedAt)
            : null;

    /// <summary>Uses a link up. Of several who try at once exactly one does.</summary>
    internal async Task<bool> TakeAsync(string code, CancellationToken cancellationToken) => await _links.TakeAsync(code, cancellationToken) is not null;

    private static string? EmailOf(Complaint complaint) => complaint.Contact.Email?.ToUpperInvariant();

    [GeneratedRegex(@"\A[0-9a-f]{32}\z")]
    private static partial Regex Code();
}

/// <summary>What a link leads to.</summary>
/// <param name="Address">A digest of the e-mail address that it went to.</param>
public sealed record ResumeTarget(CaseReference Case, string Address);

/// <param name="UsedAt">On the machine's clock; null while the link can be used.</param>
internal sealed record FoundLink(Complaint Complaint, DateTimeOffset? UsedAt);
