using System.Security.Cryptography;
using System.Text;

namespace HaloBot;

/// <summary>A short name for something from outside that may be long, or hold what a row key must not.</summary>
internal static class Digest
{
    /// <returns>The first 128 bits of its SHA-256, as 32 hexadecimal digits.</returns>
    public static string Of(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)), 0, 16);
}
