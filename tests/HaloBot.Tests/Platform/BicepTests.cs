using System.Text.Json;

namespace HaloBot.Platform;

/// <summary>infra/ is checked offline. Bicep's warnings exit with 0, so anything that it prints is a failure.</summary>
public sealed class BicepTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("halobot-bicep-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task It_builds() => SilentAsync("build", "main.bicep", "--outfile", Path.Combine(_folder.FullName, "main.json"));

    [Fact]
    public Task It_has_no_lint() => SilentAsync("lint", "main.bicep");

    [Fact]
    public Task Its_parameters_fit() =>
        SilentAsync("build-params", "main.bicepparam", "--outfile", Path.Combine(_folder.FullName, "main.parameters.json"));

    [Fact]
    public async Task It_sets_every_setting_that_production_needs_and_no_password()
    {
        var compiled = Path.Combine(_folder.FullName, "main.json");
        await SilentAsync("build", "main.bicep", "--outfile", compiled);
        using var main = JsonDocument.Parse(await File.ReadAllTextAsync(compiled, TestContext.Current.CancellationToken));
        var names = main.RootElement.GetProperty("resources").GetProperty("settings").GetProperty("properties")
            .GetProperty("template").GetProperty("variables").GetProperty("fixed").EnumerateObject().Select(setting => setting.Name);

        names.ShouldBe(
        [
            "MicrosoftAppType", "MicrosoftAppId", "MicrosoftAppTenantId", "Storage__ServiceUri", "Storage__BlobServiceUri",
            "Teams__TenantId", "DirectLine__Secret", "DirectLine__Endpoint", "Website__PublicUrl", "Website__PrivacyNotice",
            "Procedure__Edition",
        ]);
    }

    private static async Task SilentAsync(params string[] arguments)
    {
        const string missing = "The Bicep command was not found: these tests use NuGet package Azure.Bicep.CommandLine.linux-x64, "
            + "so run them on 64-bit Linux after `dotnet restore`.";
        var bicep = Repository.Metadata("BicepPath");
        File.Exists(bicep).ShouldBeTrue(missing);

        var ran = await Command.RunAsync(bicep, Repository.Infra, arguments, missing);

        (ran.Output + ran.Error).ShouldBeEmpty();
        ran.ExitCode.ShouldBe(0);
    }
}
