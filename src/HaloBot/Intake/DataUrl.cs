using HaloBot.Complaints;

namespace HaloBot.Intake;

/// <summary>A file that stands in the message itself (RFC 2397). Only Base64: nothing else is used for pictures and documents.</summary>
internal static class DataUrl
{
    private const string Marker = ";base64";

    public static FetchedFile Read(string url)
    {
        var comma = url.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !url.AsSpan(0, comma).EndsWith(Marker, StringComparison.OrdinalIgnoreCase))
        {
            return new(FetchOutcome.Failed);
        }

        var text = url.AsSpan(comma + 1);
        if (text.Length / 4 * 3 > FileLimits.MostBytes)
        {
            return new(FetchOutcome.TooBig);
        }

        var content = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64Chars(text, content, out var length)
            ? new(FetchOutcome.Fetched, content.AsMemory(0, length))
            : new(FetchOutcome.Failed);
    }
}
