using System.Security.Cryptography;
using System.Text.Json;

namespace HaloBot.Local;

/// <summary>Made at the first start and kept, so that tokens handed out before a restart still hold.</summary>
/// <param name="DirectLineSecret">What the bot shows to Direct Line.</param>
/// <param name="TokenKey">Signs Direct Line tokens; base64, 256 bits.</param>
internal sealed record LocalKeys(string DirectLineSecret, string TokenKey)
{
    public static LocalKeys Open(string path)
    {
        if (File.Exists(path) && JsonSerializer.Deserialize<LocalKeys>(File.ReadAllBytes(path)) is { } kept)
        {
            return kept;
        }

        var keys = new LocalKeys(Random(), Random());
        WholeFile.Write(path, JsonSerializer.SerializeToUtf8Bytes(keys));
        return keys;
    }

    private static string Random() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
