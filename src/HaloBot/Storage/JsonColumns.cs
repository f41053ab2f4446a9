using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Azure.Data.Tables;

namespace HaloBot.Storage;

/// <summary>
/// Puts a JSON text into an entity. Azure Tables limits a property to 64 KiB (32,768 UTF-16 characters), so a longer
/// text goes on in Json1, Json2, …; an entity holds 1 MiB in all.
/// </summary>
internal static class JsonColumns
{
    private const int PartLength = 32_000;

    public static TableEntity WithJson<T>(this TableEntity entity, T value, JsonTypeInfo<T> type)
    {
        var json = JsonSerializer.Serialize(value, type);
        for (int part = 0, at = 0; at < json.Length; part++, at += PartLength)
        {
            entity[Column(part)] = json.Substring(at, Math.Min(PartLength, json.Length - at));
        }

        return entity;
    }

    public static T ReadJson<T>(this TableEntity entity, JsonTypeInfo<T> type)
    {
        var json = entity.GetString(Column(0));
        for (var part = 1; entity.GetString(Column(part)) is { } more; part++)
        {
            json += more;
        }

        return JsonSerializer.Deserialize(json, type)
            ?? throw new InvalidDataException($"Row {entity.PartitionKey}/{entity.RowKey} holds no {typeof(T).Name}.");
    }

    private static string Column(int part) => part == 0 ? "Json" : $"Json{part}";
}
