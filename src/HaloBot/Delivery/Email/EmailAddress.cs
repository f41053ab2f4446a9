using MimeKit;

namespace HaloBot.Delivery;

/// <summary>Addresses as MimeKit's parser reads them.</summary>
internal static class EmailAddress
{
    /// <summary>One address and nothing beside it; null for anything else.</summary>
    public static MailboxAddress? Bare(string? text) => Named(text) is { } address && address.Address == text ? address : null;

    /// <summary>One address, which may have a name; null for anything else.</summary>
    public static MailboxAddress? Named(string? text) =>
        text is not null && !text.Any(char.IsControl) && MailboxAddress.TryParse(text, out var address) && address.Domain.Length > 0 && address.Route.Count == 0
            ? address
            : null;
}
