using HaloBot.Local;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace HaloBot.Tests.Local;

public sealed class LocalHostTests(LocalWorld world) : IClassFixture<LocalWorld>
{
    [Theory]
    [InlineData("http://0.0.0.0:3978")]
    [InlineData("http://*:3978")]
    [InlineData("http://192.0.2.1:3978")]
    [InlineData("http://halo.example:3978")]
    [InlineData("https://127.0.0.1:3978")]
    [InlineData("http://127.0.0.1:1;http://127.0.0.1:2")]
    public async Task Addresses_that_others_could_reach_are_refused_in_one_sentence(string url)
    {
        var refusal = await Should.ThrowAsync<StartRefusedException>(() =>
            LocalHost.StartAsync(new LocalHostOptions { Args = ["--urls", url] }, TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain(url);
        refusal.Message.ShouldContain("--urls http://127.0.0.1:PORT");
    }

    [Fact]
    public async Task A_taken_port_is_named()
    {
        var refusal = await Should.ThrowAsync<StartRefusedException>(() =>
            LocalHost.StartAsync(new LocalHostOptions { Args = [$"--urls={world.Host.BaseAddress}"] }, TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain(world.Host.BaseAddress.Port.ToString());
    }

    [Fact]
    public async Task Two_hosts_on_one_folder_are_refused()
    {
        string[] args = ["--urls=http://127.0.0.1:0", $"--Local:DataDirectory={world.Data}"];

        var refusal = await Should.ThrowAsync<StartRefusedException>(() =>
            LocalHost.StartAsync(new LocalHostOptions { Args = args }, TestContext.Current.CancellationToken));

        refusal.Message.ShouldContain(world.Data);
    }

    [Fact]
    public void The_bot_is_told_where_everything_is()
    {
        var settings = world.Host.Services.GetRequiredService<IConfiguration>();

        world.Host.Services.GetRequiredService<IHostEnvironment>().IsDevelopment().ShouldBeTrue();
        settings["DirectLine:Endpoint"].ShouldBe($"{world.Host.BaseAddress}v3/directline");
        settings["DirectLine:Secret"].ShouldBe(world.Keys.DirectLineSecret);
        settings["Teams:ServiceUrl"].ShouldBe($"{world.Host.BaseAddress}local/teams");
        settings["Procedure:Edition"].ShouldBe("published");
        settings["Email:Host"].ShouldBe("127.0.0.1");
        settings["Storage:ConnectionString"].ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task The_command_line_has_the_last_word()
    {
        string[] args = ["--urls=http://127.0.0.1:0", $"--Local:DataDirectory={world.Data}-own", "--Procedure:Edition=ofcom-2026"];

        await using (var host = await LocalHost.StartAsync(new LocalHostOptions { Args = args }, TestContext.Current.CancellationToken))
        {
            host.Services.GetRequiredService<IConfiguration>()["Procedure:Edition"].ShouldBe("ofcom-2026");
        }

        Directory.Delete($"{world.Data}-own", recursive: true);
    }

    [Theory]
    [InlineData("", "text/html", "/widget.js")]
    [InlineData("local/staff", "text/html", "/local/page/staff.js")]
    [InlineData("mail", "text/html", "/local/page/mail.css")]
    [InlineData("local/page/adaptivecards.min.js", "text/javascript", "AdaptiveCard")]
    public async Task The_page_is_served(string path, string type, string holds)
    {
        using var response = await world.Http.GetAsync(path, TestContext.Current.CancellationToken);

        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(holds);
    }

    [Fact]
    public async Task Open_lines_do_not_hold_up_the_end()
    {
        var customer = await Customer.StartAsync(world);
        using var socket = await Customer.ListenAsync(customer.StreamUrl);
        using var changes = await world.Http.GetAsync("local/teams/changes", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        // Kestrel would wait 30 seconds for a line that stays open.
        await world.RestartAsync().WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        using var again = await Customer.ListenAsync(await customer.ReconnectAsync(watermark: 0));
    }
}
