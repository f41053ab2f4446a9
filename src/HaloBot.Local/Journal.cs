using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace HaloBot.Local;

/// <summary>
/// An append-only file of JSON lines. What was appended outlives the process, however it ends (not the machine: nothing is
/// synced to disk). A line that a kill cut short was never acknowledged, and is dropped at the next start.
/// </summary>
internal sealed class Journal(string path)
{
    internal static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>All lines so far, oldest first. Call it once, before the first <see cref="Append"/>.</summary>
    public IReadOnlyList<JsonObject> Open()
    {
        if (!File.Exists(path))
        {
            return [];
        }

        var content = File.ReadAllBytes(path);
        var whole = content.AsSpan().LastIndexOf((byte)'\n') + 1;
        if (whole < content.Length)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
            file.SetLength(whole);
        }

        var lines = new List<JsonObject>();
        for (var start = 0; start < whole;)
        {
            var length = content.AsSpan(start).IndexOf((byte)'\n');
            lines.Add(Parse(content.AsSpan(start, length), lines.Count + 1));
            start += length + 1;
        }

        return lines;
    }

    public void Append(JsonObject line)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Plain.Encoder }))
        {
            line.WriteTo(writer);
        }

        buffer.Write("\n"u8);

        // One write of the whole line: the kernel keeps it from here on.
        using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
        file.Write(buffer.WrittenSpan);
    }

    private JsonObject Parse(ReadOnlySpan<byte> line, int number)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject ?? throw new JsonException("not an object");
        }
        catch (JsonException e)
        {
            throw new StartRefusedException($"Line {number} of {path} is damaged: mend it, or move the data directory away and start with an empty one.", e);
        }
    }
}
