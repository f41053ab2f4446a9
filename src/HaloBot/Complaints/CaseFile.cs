using System.Globalization;

namespace HaloBot.Complaints;

/// <summary>A file that a customer sent: what is known of it, and where its content is kept.</summary>
/// <param name="Blob">Its content's name in the store.</param>
/// <param name="Name">As the customer named it, cleaned; its ending fits the type.</param>
/// <param name="Type">The media type that its content was found to be.</param>
/// <param name="Size">In bytes.</param>
public sealed record CaseFile(string Blob, string Name, string Type, long Size)
{
    /// <summary>As in "photo.jpg (1.2 MB)".</summary>
    public override string ToString() => $"{Name} ({SizeName})";

    /// <summary>In megabytes of a million bytes, or thousands.</summary>
    public string SizeName => Size switch
    {
        >= 999_500 => string.Create(CultureInfo.InvariantCulture, $"{Size / 1e6:0.#} MB"),
        >= 1_000 => string.Create(CultureInfo.InvariantCulture, $"{Size / 1e3:0} KB"),
        1 => "1 byte",
        _ => $"{Size} bytes",
    };

    /// <summary>As in "photo.jpg, bill.pdf and 2.png".</summary>
    public static string NamesOf(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}";
    }

    /// <summary>As in "a file: …" and "2 files: …", with sizes.</summary>
    public static string ListOf(IReadOnlyCollection<CaseFile> files) =>
        $"{(files.Count == 1 ? "a file" : $"{files.Count} files")}: {string.Join(", ", files)}";
}
