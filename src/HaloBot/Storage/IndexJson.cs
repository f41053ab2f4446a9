using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using HaloBot.Complaints;

namespace HaloBot.Storage;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    Converters = [typeof(CaseReferenceConverter)])]
[JsonSerializable(typeof(CaseLine))]
internal sealed partial class IndexJson : JsonSerializerContext
{
    /// <summary>Any script as it is, because it is never put into a page.</summary>
    public static IndexJson Stored => Relaxed.Context;

    private static class Relaxed
    {
        public static readonly IndexJson Context = new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
