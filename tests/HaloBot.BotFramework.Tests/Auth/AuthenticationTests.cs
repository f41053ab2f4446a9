using System.Security.Cryptography;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.BotFramework.Tests.Auth;

/// <summary>One test per rule: a real key, a real metadata server, and a token that breaks this rule only.</summary>
public sealed class AuthenticationTests : IAsyncLifetime
{
    private static readonly RSA Key = RSA.Create(2048);
    private static readonly RSA Stranger = RSA.Create(2048);

    private readonly FakeTimeProvider _clock = new(ChannelToken.Issued);
    private MetadataServer _metadata = null!;
    private ConfigurationBotFrameworkAuthentication _authentication = null!;

    public async ValueTask InitializeAsync()
    {
        _metadata = await MetadataServer.StartAsync();
        _metadata.Publish("key1", Key, "msteams", "directline");
        _authentication = Create();
    }

    public ValueTask DisposeAsync() => _metadata.DisposeAsync();

    [Theory]
    [InlineData("RS256")]
    [InlineData("RS384")]
    [InlineData("RS512")]
    public async Task A_channels_token_is_accepted(string alg)
    {
        var result = await AuthenticateAsync(new ChannelToken { Alg = alg });

        result.ClaimsIdentity.IsAuthenticated.ShouldBeTrue();
        result.ClaimsIdentity.FindFirst("aud")!.Value.ShouldBe("app-id");
        result.CallerId.ShouldBe("urn:botframework:azure");
    }

    [Fact]
    public Task The_serviceurl_may_differ_in_case() =>
        AuthenticateAsync(new ChannelToken { ServiceUrlClaim = ChannelToken.ServiceUrl.ToUpperInvariant() });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer x")]
    [InlineData("Bearer a.b.c")]
    [InlineData("Bearer ..")]
    [InlineData("Basic dXNlcjpwYXNz")]
    public Task Without_a_readable_bearer_token(string? header) => RefusesAsync(header);

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("")]
    public Task Not_signed_at_all(string alg) => RefusesAsync(Bearer(new ChannelToken { Alg = alg }.Sign(_ => [])));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Signed_with_the_public_key_as_a_password(bool asPem)
    {
        var password = asPem ? System.Text.Encoding.ASCII.GetBytes(Key.ExportSubjectPublicKeyInfoPem()) : Key.ExportSubjectPublicKeyInfo();

        await RefusesAsync(Bearer(new ChannelToken { Alg = "HS256" }.Sign(data => HMACSHA256.HashData(password, data))));
    }

    [Fact]
    public Task Signed_with_an_algorithm_that_channels_do_not_use() => RefusesAsync(new ChannelToken { Alg = "PS256" });

    [Fact]
    public Task Signed_by_a_stranger_in_the_channels_name() => RefusesAsync(Bearer(new ChannelToken().Sign(Stranger)));

    [Fact]
    public async Task Changed_after_signing()
    {
        var parts = new ChannelToken { Audience = "other" }.Sign(Key).Split('.');
        parts[1] = new ChannelToken().Sign(Key).Split('.')[1];

        await RefusesAsync(Bearer(string.Join('.', parts)));
    }

    [Theory]
    [InlineData("https://api.botframework.us")]
    [InlineData("https://api.botframework.com/")]
    [InlineData("https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/")]
    [InlineData(null)]
    public Task From_another_issuer(string? issuer) => RefusesAsync(new ChannelToken { Issuer = issuer });

    [Theory]
    [InlineData("another-app")]
    [InlineData("")]
    [InlineData(null)]
    public Task For_another_bot(string? audience) => RefusesAsync(new ChannelToken { Audience = audience });

    [Theory]
    [InlineData("https://smba.trafficmanager.net/us/")]
    [InlineData("https://attacker.example/")]
    [InlineData("")]
    [InlineData(null)]
    public Task For_another_serviceurl(string? serviceUrl) => RefusesAsync(new ChannelToken { ServiceUrlClaim = serviceUrl });

    [Theory]
    [InlineData("webchat")]
    [InlineData("MSTEAMS")]
    [InlineData("")]
    [InlineData(null)]
    public Task With_a_key_that_is_not_endorsed_for_the_channel(string? channelId) => RefusesAsync(Bearer(new ChannelToken().Sign(Key)), channelId);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task Five_minutes_after_it_expired(int seconds, bool accepted)
    {
        _clock.Advance(ChannelToken.Lifetime + TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(seconds));

        await (accepted ? (Task)AuthenticateAsync(new ChannelToken()) : RefusesAsync(new ChannelToken()));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public async Task Five_minutes_before_it_is_valid(int seconds, bool accepted)
    {
        var early = new FakeTimeProvider(ChannelToken.Issued - TimeSpan.FromMinutes(5) + TimeSpan.FromSeconds(seconds));
        _authentication = Create(early);

        await (accepted ? (Task)AuthenticateAsync(new ChannelToken()) : RefusesAsync(new ChannelToken()));
    }

    [Fact]
    public Task Without_an_end() => RefusesAsync(new ChannelToken { Expires = false });

    [Fact]
    public Task Without_a_key_id() => RefusesAsync(new ChannelToken { Kid = null });

    [Fact]
    public async Task A_rotated_key_is_fetched_by_the_request_that_shows_it()
    {
        await AuthenticateAsync(new ChannelToken());
        _metadata.Withdraw();
        _metadata.Publish("key2", Stranger, "msteams");
        _clock.Advance(TimeSpan.FromMinutes(1));

        await AuthenticateAsync(Bearer(new ChannelToken { Kid = "key2" }.Sign(Stranger)));
        await RefusesAsync(new ChannelToken());
    }

    [Fact]
    public async Task Made_up_key_ids_do_not_fetch_more_than_once_a_minute()
    {
        await AuthenticateAsync(new ChannelToken());
        for (var i = 0; i < 5; i++)
        {
            await RefusesAsync(new ChannelToken { Kid = $"made-up-{i}" });
        }

        _metadata.Fetches.ShouldBe(1);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await RefusesAsync(new ChannelToken { Kid = "made-up" });
        await RefusesAsync(new ChannelToken { Kid = "made-up" });
        _metadata.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task Requests_that_come_together_fetch_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => AuthenticateAsync(new ChannelToken()))));

        _metadata.Fetches.ShouldBe(1);
    }

    [Fact]
    public async Task A_token_that_was_proven_before_is_held_to_every_other_rule_again()
    {
        var token = Bearer(new ChannelToken().Sign(Key));
        await AuthenticateAsync(token);
        await AuthenticateAsync(token, "directline");

        await RefusesAsync(token, "webchat");
        await Should.ThrowAsync<UnauthorizedAccessException>(() => _authentication.AuthenticateRequestAsync(
            new Activity { Type = "message", ChannelId = "msteams", ServiceUrl = "https://attacker.example/" }, token, TestContext.Current.CancellationToken));
        _clock.Advance(ChannelToken.Lifetime + TimeSpan.FromMinutes(6));
        await RefusesAsync(token);
    }

    [Fact]
    public async Task A_token_that_was_proven_before_falls_with_its_key()
    {
        var token = Bearer(new ChannelToken().Sign(Key));
        await AuthenticateAsync(token);
        _metadata.Withdraw();
        _clock.Advance(TimeSpan.FromMinutes(1));
        await RefusesAsync(new ChannelToken { Kid = "made-up" });

        await RefusesAsync(token);
    }

    [Fact]
    public async Task What_a_turn_adds_to_its_identity_stays_in_the_turn()
    {
        var token = Bearer(new ChannelToken().Sign(Key));
        (await AuthenticateAsync(token)).ClaimsIdentity.AddClaim(new System.Security.Claims.Claim("role", "manager"));

        (await AuthenticateAsync(token)).ClaimsIdentity.FindFirst("role").ShouldBeNull();
    }

    [Fact]
    public async Task A_failed_fetch_does_not_stick()
    {
        _metadata.IsDown = true;
        await RefusesAsync(new ChannelToken());
        _metadata.IsDown = false;

        await AuthenticateAsync(new ChannelToken());
    }

    [Fact]
    public async Task A_failed_refresh_keeps_the_keys_there_are()
    {
        await AuthenticateAsync(new ChannelToken());
        _metadata.IsDown = true;
        _clock.Advance(TimeSpan.FromMinutes(30));

        await RefusesAsync(new ChannelToken { Kid = "key2" });
        await AuthenticateAsync(new ChannelToken());
    }

    [Fact]
    public async Task A_half_daily_fetch_that_fails_is_tried_again_after_a_minute()
    {
        var longLived = _clock.GetUtcNow();
        await AuthenticateAsync(new ChannelToken());
        _metadata.IsDown = true;
        _clock.SetUtcNow(longLived + TimeSpan.FromHours(12));
        await RefusesAsync(new ChannelToken());
        _metadata.IsDown = false;
        _metadata.Fetches.ShouldBe(1);

        await RefusesAsync(new ChannelToken());
        _metadata.Fetches.ShouldBe(1);
        _clock.Advance(TimeSpan.FromMinutes(1));
        await RefusesAsync(new ChannelToken());
        _metadata.Fetches.ShouldBe(2);
    }

    [Fact]
    public async Task The_US_government_cloud_has_its_own_issuer()
    {
        _authentication = Create(settings: ("ChannelService", "https://botframework.azure.us"));

        (await AuthenticateAsync(new ChannelToken { Issuer = "https://api.botframework.us" })).CallerId.ShouldBe("urn:botframework:azureusgov");
        await RefusesAsync(new ChannelToken());
    }

    [Fact]
    public async Task Without_an_app_id_everyone_is_refused()
    {
        _authentication = Create(settings: ("MicrosoftAppId", ""));

        await RefusesAsync(new ChannelToken { Audience = "" });
        await RefusesAsync((string?)null);
    }

    [Fact]
    public async Task A_service_url_is_trusted_once_a_valid_activity_came_from_it()
    {
        _authentication.ServiceUrls.IsTrusted(ChannelToken.ServiceUrl).ShouldBeFalse();
        await RefusesAsync(new ChannelToken { Audience = "another-app" });
        _authentication.ServiceUrls.IsTrusted(ChannelToken.ServiceUrl).ShouldBeFalse();

        await AuthenticateAsync(new ChannelToken());

        _authentication.ServiceUrls.IsTrusted(ChannelToken.ServiceUrl).ShouldBeTrue();
        _authentication.ServiceUrls.IsTrusted("https://smba.trafficmanager.net/us/").ShouldBeFalse();
    }

    private static string Bearer(string token) => $"Bearer {token}";

    private ConfigurationBotFrameworkAuthentication Create(TimeProvider? clock = null, params (string Key, string Value)[] settings)
    {
        (string Key, string Value)[] all =
        [
            ("MicrosoftAppId", "app-id"), ("MicrosoftAppType", "UserAssignedMSI"), ("Bot:OpenIdMetadata", $"{_metadata.Address}/openid"), .. settings,
        ];
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(all.GroupBy(s => s.Key).ToDictionary(g => g.Key, string? (g) => g.Last().Value))
            .Build();
        return new ConfigurationBotFrameworkAuthentication(configuration, environment: null, clock ?? _clock);
    }

    private Task<AuthenticateRequestResult> AuthenticateAsync(ChannelToken token) => AuthenticateAsync(Bearer(token.Sign(Key)));

    private Task<AuthenticateRequestResult> AuthenticateAsync(string? header, string? channelId = "msteams") =>
        _authentication.AuthenticateRequestAsync(
            new Activity { Type = "message", ChannelId = channelId, ServiceUrl = ChannelToken.ServiceUrl }, header, TestContext.Current.CancellationToken);

    private Task<UnauthorizedAccessException> RefusesAsync(ChannelToken token) => RefusesAsync(Bearer(token.Sign(Key)));

    private Task<UnauthorizedAccessException> RefusesAsync(string? header, string? channelId = "msteams") =>
        Should.ThrowAsync<UnauthorizedAccessException>(() => AuthenticateAsync(header, channelId));
}
