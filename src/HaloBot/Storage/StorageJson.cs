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
internal sealed partial class StorageJson : JsonSerializerContext;
