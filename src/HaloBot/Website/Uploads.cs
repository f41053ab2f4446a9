namespace HaloBot.Website;

/// <summary>Whether the widget offers to send files, and which.</summary>
/// <param name="Accepted">Media types and endings for a browser's file dialog; null when none are taken.</param>
public sealed record Uploads(string? Accepted);
