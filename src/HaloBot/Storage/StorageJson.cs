using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HaloBot.Complaints;

namespace HaloBot.Storage;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(CaseReferenceConverter)])]
[JsonSerializable(typeof(ComplaintEvent))]
[JsonSerializable(typeof(Outgoing))]
[JsonSerializable(typeof(FileLink))]
internal sealed partial class StorageJson : JsonSerializerContext
{
    /// <summary>As it is stored: any script as it is, because it is never put into a page and a row has its limits.</summary>
    public static StorageJson Stored => Relaxed.Context;

    // In a class of its own: the generated half of this one is to be initialised first.
    private static class Relaxed
    {
        public static readonly StorageJson Context = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
