using System.Text.Json.Nodes;

namespace HaloBot.Local.DirectLine;

/// <summary>Files that customers sent, each under an id that cannot be guessed, as their attachment addresses are the only lock.</summary>
internal sealed class UploadedFiles(DataDirectory data, LocalAddresses addresses)
{
    /// <summary>The service's limit, in bytes.</summary>
    public const int LargestFile = 4 * 1024 * 1024;

    private readonly string _folder = data.Files;

    /// <summary>Keeps the file and answers with the attachment that refers to it.</summary>
    public async Task<JsonObject> KeepAsync(IFormFile file)
    {
        var id = Guid.NewGuid().ToString("N");
        var type = string.IsNullOrEmpty(file.ContentType) ? "application/octet-stream" : file.ContentType;
        await using (var content = File.Create(Content(id)))
        {
            await file.CopyToAsync(content);
        }

        var attachment = new JsonObject
        {
            ["contentType"] = type,
            ["contentUrl"] = $"{addresses.DirectLine}/attachments/{id}",
            ["name"] = Path.GetFileName(file.FileName),
        };
        WholeFile.Write(Content(id) + ".json", System.Text.Encoding.UTF8.GetBytes(attachment.ToJsonString(Journal.Plain)));
        return attachment;
    }

    public (string Path, string ContentType, string Name)? Find(string id)
    {
        if (!Guid.TryParseExact(id, "N", out _) || !File.Exists(Content(id) + ".json"))
        {
            return null;
        }

        var attachment = JsonReading.ParseObject(File.ReadAllText(Content(id) + ".json"));
        return (Content(id), attachment.Text("contentType")!, attachment.Text("name")!);
    }

    private string Content(string id) => Path.Combine(_folder, id);
}
