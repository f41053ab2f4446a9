using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Asks Teams to fetch the card anew, by <see cref="Action"/>, for the people named (at most 60, by their 29: ids).</summary>
public class AdaptiveRefresh
{
    public AdaptiveExecuteAction Action { get; set; }

    public List<string> UserIds { get; set; } = [];

    internal void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("refresh");
        writer.WriteOne("action", Action);
        if (UserIds.Count > 0)
        {
            writer.WriteStartArray("userIds");
            foreach (var id in UserIds)
            {
                writer.WriteStringValue(id);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }
}
