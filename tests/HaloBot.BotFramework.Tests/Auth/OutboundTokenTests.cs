using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Azure.Core;
using Azure.Identity;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.BotFramework.Tests.Auth;

/// <summary>The token with which the bot calls channels: fetched once, renewed early, and never the reason why a call fails while it is valid.</summary>
public sealed class OutboundTokenTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly Issuer _issuer;
    private readonly BearerCredentials _credentials;

    public OutboundTokenTests()
    {
        _issuer = new Issuer(_clock);
        _credentials = new BearerCredentials(_issuer, "scope", _clock, NullLogger.Instance);
    }

    [Fact]
    public async Task It_is_kept_until_five_minutes_before_it_expires_and_then_renewed_while_nobody_waits()
    {
        (await TokenAsync()).ShouldBe("Bearer token 1");
        _clock.Advance(TimeSpan.FromMinutes(54));
        (await TokenAsync()).ShouldBe("Bearer token 1");
        _issuer.Asked.ShouldBe(1);
        _clock.Advance(TimeSpan.FromMinutes(1));
        (await TokenAsync()).ShouldBe("Bearer token 1");
        await _issuer.AskedAsync(2);
        (await TokenSoonAsync("Bearer token 2")).ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_renewed_earlier_if_Entra_advises_so()
    {
        _issuer.RefreshIn = TimeSpan.FromMinutes(30);
        await TokenAsync();
        _clock.Advance(TimeSpan.FromMinutes(30));

        await TokenAsync();
        (await TokenSoonAsync("Bearer token 2")).ShouldBeTrue();
    }

    [Fact]
    public async Task While_it_cannot_be_renewed_the_old_one_serves_until_it_ends_and_not_longer()
    {
        await TokenAsync();
        _issuer.IsDown = true;
        _clock.Advance(TimeSpan.FromMinutes(59) + TimeSpan.FromSeconds(50));
        (await TokenAsync()).ShouldBe("Bearer token 1");
        await _issuer.AskedAsync(2);
        (await TokenAsync()).ShouldBe("Bearer token 1");

        _clock.Advance(TimeSpan.FromSeconds(30));
        await Should.ThrowAsync<HttpRequestException>(TokenAsync);
        _issuer.IsDown = false;
        _clock.Advance(TimeSpan.FromSeconds(5));
        (await TokenAsync()).ShouldBe("Bearer token 2");
    }

    [Fact]
    public async Task Without_one_calls_fail_together_and_not_one_after_another()
    {
        _issuer.IsDown = true;
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => Should.ThrowAsync<HttpRequestException>(TokenAsync)));

        _issuer.Asked.ShouldBe(1);
    }

    [Fact]
    public async Task An_issuer_that_does_not_answer_is_given_up()
    {
        _issuer.Wait = new TaskCompletionSource().Task;
        var call = TokenAsync();
        await _issuer.AskedAsync(0);
        while (!call.IsCompleted)
        {
            _clock.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }

        await Should.ThrowAsync<HttpRequestException>(() => call);
    }

    [Fact]
    public async Task Calls_that_need_it_together_ask_for_it_once()
    {
        var answer = new TaskCompletionSource();
        _issuer.Wait = answer.Task;
        var calls = Enumerable.Range(0, 10).Select(_ => TokenAsync()).ToList();
        answer.SetResult();

        (await Task.WhenAll(calls)).Distinct().ShouldBe(["Bearer token 1"]);
    }

    [Fact]
    public async Task A_very_short_one_is_not_asked_for_with_every_call()
    {
        _issuer.Lifetime = TimeSpan.FromMinutes(2);
        await TokenAsync();
        await TokenAsync();

        _issuer.Asked.ShouldBe(1);
    }

    [Fact]
    public void A_single_tenant_bot_may_prove_itself_by_a_certificate()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx));

            Should.NotThrow(() => Factory(("MicrosoftAppTenantId", "tenant"), ("MicrosoftAppCertificatePath", file)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("MicrosoftAppTenantId", "MicrosoftAppPassword", "secret")]
    [InlineData("MicrosoftAppPassword", "MicrosoftAppTenantId", "tenant")]
    public void What_a_single_tenant_bot_lacks_is_named(string missing, string given, string value) =>
        Should.Throw<InvalidOperationException>(() => Factory((given, value))).Message.ShouldStartWith($"{missing} is not set");

    private static ConfigurationServiceClientCredentialFactory Factory(params (string Key, string Value)[] settings) => new(
        new ConfigurationBuilder()
            .AddInMemoryCollection(
            [
                new("MicrosoftAppType", "SingleTenant"), new("MicrosoftAppId", "app-id"), .. settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)),
            ])
            .Build());

    private async Task<string> TokenAsync()
    {
        using var request = new HttpRequestMessage();
        await _credentials.ProcessHttpRequestAsync(request, TestContext.Current.CancellationToken);
        return request.Headers.Authorization!.ToString();
    }

    /// <summary>The renewal runs beside the calls: they see it once it has ended.</summary>
    private async Task<bool> TokenSoonAsync(string token)
    {
        while (await TokenAsync() != token)
        {
            await Task.Yield();
        }

        return true;
    }

    private sealed class Issuer(TimeProvider clock) : TokenCredential
    {
        private int _issued;

        public int Asked { get; private set; }

        public bool IsDown { get; set; }

        public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

        public TimeSpan? RefreshIn { get; set; }

        public Task Wait { get; set; } = Task.CompletedTask;

        public async Task AskedAsync(int times)
        {
            while (Asked < times)
            {
                await Task.Yield();
            }
        }

        public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            Asked++;
            var now = clock.GetUtcNow();
            return IsDown
                ? throw new AuthenticationFailedException("Entra is away.")
                : new AccessToken($"token {++_issued}", now + Lifetime, now + RefreshIn);
        }

        public override async ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken)
        {
            await Wait.WaitAsync(cancellationToken);
            return GetToken(requestContext, cancellationToken);
        }
    }
}
