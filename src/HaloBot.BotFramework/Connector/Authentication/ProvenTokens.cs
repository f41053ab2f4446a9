using System.Collections.Concurrent;
using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>
/// Tokens whose signature, issuer and audience have been found right. Channels send one token with many activities, and checking a
/// signature is the dearest part of a turn. Only that is remembered: lifetime, endorsement and service URL are checked every time, and
/// nothing is remembered beyond the key that proved it, so a rotation or a withdrawn key counts at once.
/// </summary>
internal sealed class ProvenTokens
{
    // A channel has one token per service URL and hour. What was never proven cannot get in, so nobody can fill it from outside.
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<string, ProvenToken> _tokens = new(StringComparer.Ordinal);

    public ProvenToken Find(string token) => _tokens.GetValueOrDefault(token);

    public ProvenToken Add(string token, ProvenToken proven)
    {
        if (_tokens.Count >= Most)
        {
            _tokens.Clear();
        }

        _tokens[token] = proven;
        return proven;
    }

    public void Forget(string token) => _tokens.TryRemove(token, out _);
}

/// <param name="Key">The key that proved it, as it was fetched: the same one after another fetch is another object.</param>
internal sealed record ProvenToken(JsonWebKey Key, ClaimsIdentity Identity, string ServiceUrl, DateTime NotBefore, DateTime Expires);
