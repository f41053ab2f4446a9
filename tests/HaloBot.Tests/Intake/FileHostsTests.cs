using HaloBot.Intake;
using HaloBot.Website;
using Microsoft.Extensions.Options;

namespace HaloBot.Tests.Intake;

/// <summary>A message may name any address; only where channels keep uploads is anything fetched from.</summary>
public sealed class FileHostsTests
{
    private const string Service = "https://smba.example/channel/";
    private static readonly FileHosts Hosts = new(Options.Create(new DirectLineOptions()));

    [Theory]
    [InlineData("https://directline.botframework.com/attachments/c/0/content.bin?t=x")]
    [InlineData("https://europe.directline.botframework.com/attachments/c/0/content.bin")]
    [InlineData("https://webchat.botframework.com/attachments/c/0")]
    [InlineData("https://smba.example/anything")]
    public void The_channels_own_hosts_are_asked(string address) => Hosts.Allow(new Uri(address), Service).ShouldBeTrue();

    [Theory]
    [InlineData("http://directline.botframework.com/attachments/c/0")]
    [InlineData("https://directline.botframework.com:8443/attachments/c/0")]
    [InlineData("https://directline.botframework.com.evil.example/attachments/c/0")]
    [InlineData("https://evildirectline.botframework.com/attachments/c/0")]
    [InlineData("https://directline.botframework.com@evil.example/attachments/c/0")]
    [InlineData("https://jo@directline.botframework.com/attachments/c/0")]
    [InlineData("https://login.botframework.com/")]
    [InlineData("http://169.254.169.254/metadata/identity/oauth2/token")]
    [InlineData("http://127.0.0.1:10000/devstoreaccount1")]
    [InlineData("http://localhost/")]
    [InlineData("http://[::1]/")]
    [InlineData("https://10.0.0.1/")]
    [InlineData("https://smba.example:444/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://directline.botframework.com/x")]
    public void Nobody_else_is(string address) => Hosts.Allow(new Uri(address), Service).ShouldBeFalse();

    [Fact]
    public void On_this_machine_only_the_port_of_the_configured_channel_is_asked()
    {
        var local = new FileHosts(Options.Create(new DirectLineOptions { Endpoint = new Uri("http://127.0.0.1:3978/v3/directline") }));

        local.Allow(new Uri("http://127.0.0.1:3978/v3/directline/attachments/1"), null).ShouldBeTrue();
        local.Allow(new Uri("http://127.0.0.1:3979/v3/directline/attachments/1"), null).ShouldBeFalse();
    }
}
