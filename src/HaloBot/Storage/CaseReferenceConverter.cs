using System.Text.Json;
using System.Text.Json.Serialization;
using HaloBot.Complaints;

namespace HaloBot.Storage;

/// <summary>A case reference in JSON is what people read: "HC-7K3M-9QXD-4".</summary>
public sealed class CaseReferenceConverter : JsonConverter<CaseReference>
{
    public override CaseReference Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        CaseReference.Parse(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, CaseReference value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
