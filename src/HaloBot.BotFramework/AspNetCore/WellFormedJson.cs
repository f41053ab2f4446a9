using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>
/// JSON is read lazily, and half a character (a lone surrogate, a broken UTF-8 sequence) in a part that is read late would fail inside
/// the bot. It is the sender's mistake, and is found here.
/// </summary>
internal static class WellFormedJson
{
    /// <exception cref="JsonException">Not one JSON value, or text in it that is none.</exception>
    public static void Require(in ReadOnlySequence<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsText(ref reader))
                {
                    throw new JsonException("A text holds half a character.", null, null, null);
                }
            }
        }
        catch (InvalidOperationException halfCharacter)
        {
            throw new JsonException("A text holds half a character.", halfCharacter);
        }
    }

    private static bool IsText(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
        {
            return Utf8.IsValid(reader.ValueSpan);
        }

        var length = reader.HasValueSequence ? (int)reader.ValueSequence.Length : reader.ValueSpan.Length;
        var rented = ArrayPool<char>.Shared.Rent(length);
        try
        {
            reader.CopyString(rented);
            return true;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(rented);
        }
    }
}
