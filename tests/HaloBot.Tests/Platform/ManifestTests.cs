using System.IO.Compression;
using System.Text.Json;

namespace HaloBot.Platform;

/// <summary>The Teams app package: what goes in, what is refused and how that is said.</summary>
public sealed class ManifestTests : IClassFixture<NodeParts>, IDisposable
{
    private const string BotId = "6f1c2d3e-4a5b-4c6d-8e7f-90a1b2c3d4e5";
    private const string ConsentId = "0a1b2c3d-1111-4222-8333-444455556666";
    private const string Domain = "halobot.azurewebsites.net";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("halobot-manifest-");

    private string Zip => Path.Combine(_folder.FullName, "halobot.zip");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_good_set_of_arguments_gives_a_valid_package_of_exactly_three_files()
    {
        await PackAsync("--bot-id", BotId.ToUpperInvariant(), "--domain", Domain, "--version", "1.2.3");

        using var zip = await ZipFile.OpenReadAsync(Zip, TestContext.Current.CancellationToken);
        zip.Entries.Select(entry => entry.FullName).ShouldBe(["manifest.json", "color.png", "outline.png"], ignoreOrder: true);

        var manifest = await ReadManifestAsync();
        manifest.GetProperty("id").GetString().ShouldBe(BotId);
        manifest.GetProperty("version").GetString().ShouldBe("1.2.3");
        manifest.GetProperty("validDomains")[0].GetString().ShouldBe(Domain);
        manifest.GetProperty("developer").GetProperty("privacyUrl").GetString().ShouldBe($"https://{Domain}/procedure");
        var bot = manifest.GetProperty("bots")[0];
        bot.GetProperty("botId").GetString().ShouldBe(BotId);
        bot.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()).ShouldBe(["team", "personal"]);
        manifest.GetRawText().ShouldNotContain("{{");
    }

    [Fact]
    public async Task The_search_is_offered_with_the_names_that_the_bot_answers_to()
    {
        await PackAsync("--bot-id", BotId, "--domain", Domain);

        var extension = (await ReadManifestAsync()).GetProperty("composeExtensions")[0];
        extension.GetProperty("botId").GetString().ShouldBe(BotId);
        var command = extension.GetProperty("commands")[0];
        command.GetProperty("id").GetString().ShouldBe("find");
        command.GetProperty("type").GetString().ShouldBe("query");
        command.GetProperty("initialRun").GetBoolean().ShouldBeTrue();
        command.GetProperty("parameters")[0].GetProperty("name").GetString().ShouldBe("text");
    }

    [Fact]
    public async Task Channel_reading_is_asked_for_by_the_app_that_can_be_consented_to()
    {
        await PackAsync("--bot-id", BotId, "--domain", Domain, "--consent-app-id", ConsentId);

        var manifest = await ReadManifestAsync();
        manifest.GetProperty("webApplicationInfo").GetProperty("id").GetString().ShouldBe(ConsentId);
        var permission = manifest.GetProperty("authorization").GetProperty("permissions").GetProperty("resourceSpecific")[0];
        permission.GetProperty("name").GetString().ShouldBe("ChannelMessage.Read.Group");
        permission.GetProperty("type").GetString().ShouldBe("Application");
    }

    [Fact]
    public async Task Without_channel_reading_nothing_is_asked_for()
    {
        await PackAsync("--bot-id", BotId, "--domain", Domain, "--no-rsc");

        var manifest = await ReadManifestAsync();
        manifest.TryGetProperty("webApplicationInfo", out _).ShouldBeFalse();
        manifest.TryGetProperty("authorization", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task The_same_arguments_give_the_same_bytes()
    {
        await PackAsync("--bot-id", BotId, "--domain", Domain);
        var first = await File.ReadAllBytesAsync(Zip, TestContext.Current.CancellationToken);
        await PackAsync("--bot-id", BotId, "--domain", Domain);

        (await File.ReadAllBytesAsync(Zip, TestContext.Current.CancellationToken)).ShouldBe(first);
    }

    [Theory]
    [InlineData("--domain a.example", "--bot-id is missing: pass the bot's Microsoft App id.")]
    [InlineData($"--bot-id {BotId}", "--domain is missing: pass the host name of the deployed bot.")]
    [InlineData("--bot-id halobot --domain a.example", "--bot-id must be a GUID (the bot's Microsoft App id), not \"halobot\".")]
    [InlineData("--bot-id 00000000-0000-0000-0000-000000000000 --domain a.example", "--bot-id is the empty GUID")]
    [InlineData($"--bot-id {BotId} --domain http://a.example", "without http://, port, path or wildcard, not \"http://a.example\".")]
    [InlineData($"--bot-id {BotId} --domain a.example:443", "not \"a.example:443\".")]
    [InlineData($"--bot-id {BotId} --domain *.example.com", "not \"*.example.com\".")]
    [InlineData($"--bot-id {BotId} --domain localhost", "--domain must be a public host name")]
    [InlineData($"--bot-id {BotId} --domain a.example --version 1.0", "--version must be three numbers such as 1.0.0")]
    [InlineData($"--bot-id {BotId} --domain a.example --privacy-url http://a.example", "must be an address that starts with https://")]
    [InlineData($"--bot-id {BotId} --domain a.example --consent-app-id x", "--consent-app-id must be a GUID")]
    [InlineData($"--bot-id {BotId} --domain a.example --consent-app-id {ConsentId} --no-rsc", "pass one of them.")]
    [InlineData($"--bot-id {BotId} --domain a.example --out halobot.txt", "--out must name a .zip file, not \"halobot.txt\".")]
    [InlineData($"--bot-id {BotId} --domain a.example --colour red", "Unknown option '--colour'.")]
    public async Task A_bad_argument_is_refused_in_one_sentence_and_nothing_is_written(string arguments, string sentence)
    {
        string[] given = arguments.Split(' ');
        if (!given.Contains("--out"))
            given = [.. given, "--out", Zip];

        var ran = await NodeAsync(given);

        ran.ExitCode.ShouldBe(1);
        ran.Output.ShouldBeEmpty();
        ran.Error.ShouldContain(sentence);
        ran.Error.ShouldNotContain("\n", customMessage: "one sentence, no stack trace");
        File.Exists(Zip).ShouldBeFalse();
    }

    [Fact]
    public async Task The_outline_icon_is_white_on_transparent()
    {
        var png = await File.ReadAllBytesAsync(Path.Combine(Repository.Manifest, "outline.png"), TestContext.Current.CancellationToken);
        foreach (var pixel in PngPixels.Rgba(png).Where(pixel => pixel.Alpha > 0))
            (pixel.Red, pixel.Green, pixel.Blue).ShouldBe(((byte)255, (byte)255, (byte)255));
        PngPixels.Rgba(png).Count(pixel => pixel.Alpha == 0).ShouldBeGreaterThan(32 * 32 / 2);
    }

    private async Task PackAsync(params string[] arguments)
    {
        var ran = await NodeAsync([.. arguments, "--out", Zip]);
        ran.ExitCode.ShouldBe(0, ran.Error);
        ran.Error.ShouldBeEmpty();
    }

    // Beside the package, not in manifest/: a file that is written by mistake then stays out of the source tree.
    private Task<Ran> NodeAsync(IEnumerable<string> arguments) => Command.RunAsync("node", _folder.FullName,
        [Path.Combine(Repository.Manifest, "pack.mjs"), .. arguments], "node was not found: install Node 20.15 or newer.");

    private async Task<JsonElement> ReadManifestAsync()
    {
        using var zip = await ZipFile.OpenReadAsync(Zip, TestContext.Current.CancellationToken);
        await using var file = await zip.GetEntry("manifest.json")!.OpenAsync(TestContext.Current.CancellationToken);
        return await JsonSerializer.DeserializeAsync<JsonElement>(file, cancellationToken: TestContext.Current.CancellationToken);
    }
}
