using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HaloBot.EndToEnd.MainJob;
using HaloBot.EndToEnd.TwoProcesses;
using HaloBot.Local.Emulator;
using HaloBot.Local.Mail;

namespace HaloBot.EndToEnd.Connector;

/// <summary>HaloBot as it is deployed, on real storage, with all that it speaks to played by <see cref="TeamsService"/>. Where its channel is, it learns by being added to the team.</summary>
internal sealed partial class Deployment : IAsyncDisposable
{
    public const string AppId = "5f0c6c3e-8a44-4c0b-9d55-2f5b8f7f1a01";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string _folder;
    private readonly StorageEmulator _storage;
    private readonly MailServer _mail;
    private readonly Dictionary<string, string> _settings;
    private InstanceProcess _instance;
    private int _said;

    private Deployment(string folder, StorageEmulator storage, TeamsService teams, MailServer mail, Dictionary<string, string> settings, InstanceProcess instance) =>
        (_folder, _storage, Teams, _mail, _settings, _instance) = (folder, storage, teams, mail, settings, instance);

    public TeamsService Teams { get; }

    /// <summary>What customers were e-mailed, the newest first.</summary>
    public IReadOnlyList<ArrivedLetter> Letters => new Mailbox(MailIn(_folder)).Letters();

    /// <param name="more">Settings that a test needs.</param>
    public static async Task<Deployment> StartAsync(params (string Key, string Value)[] more)
    {
        var folder = Directory.CreateTempSubdirectory("halobot-connector-").FullName;
        var storage = await StorageEmulator.StartAsync(folder, Console.Out, CancellationToken.None);
        var teams = await TeamsService.StartAsync();
        var mail = await MailServer.StartAsync(Directory.CreateDirectory(MailIn(folder)).FullName, new MailServerOptions(), Console.Out, CancellationToken.None);
        var settings = Settings(storage.ConnectionString, teams, mail);
        foreach (var (key, value) in more)
        {
            settings[key] = value;
        }

        var deployment = new Deployment(folder, storage, teams, mail, settings, await InstanceProcess.StartAsync("connector", settings));
        await deployment.Person(TeamsMember.Priya).InstallAsync("add");
        await deployment.UntilAsync(() => teams.Posts.Count == 1, "HaloBot said no hello.");
        return deployment;
    }

    /// <summary>SIGKILL; another instance, which knows nothing of it, takes its place.</summary>
    public async Task KillAsync()
    {
        await _instance.DisposeAsync();
        _instance = await InstanceProcess.StartAsync("connector", _settings);
    }

    public TeamsPerson Person(TeamsMember who, string platform = "Web") => new(who, Teams, () => _instance.Http, platform);

    /// <summary>A customer says so much in a chat of their own.</summary>
    public async Task SayAsync(string chat, params string[] words)
    {
        foreach (var text in words)
        {
            using var answer = await _instance.Http.PostAsJsonAsync("api/messages", new JsonObject
            {
                ["type"] = "message",
                ["id"] = $"{chat}|{++_said:D7}",
                ["channelId"] = "directline",
                ["serviceUrl"] = Teams.ChatUrl,
                ["conversation"] = new JsonObject { ["id"] = chat },
                ["from"] = new JsonObject { ["id"] = $"dl_{chat}" },
                ["recipient"] = new JsonObject { ["id"] = "halobot" },
                ["text"] = text,
            });
            answer.IsSuccessStatusCode.ShouldBeTrue(_instance.Output);
        }
    }

    /// <summary>A customer sends a complaint. Returns its reference.</summary>
    public async Task<string> ComplainAsync(string chat)
    {
        var before = References().Count;
        await SayAsync(chat, [.. ChatCustomer.UpToTheSummary, "Send"]);
        await UntilAsync(() => References().Count > before, "No complaint was acknowledged.");
        return References()[^1];

        IReadOnlyList<string> References() => [.. Teams.Chat.Select(said => Acknowledged().Match(said)).Where(match => match.Success).Select(match => match.Groups[1].Value)];
    }

    /// <summary>The case's one post, once it stands there.</summary>
    public async Task<ChannelPost> PostOfAsync(string reference)
    {
        await UntilAsync(() => Teams.PostsOf(reference).Count > 0, "There is no post.");
        return Teams.PostsOf(reference).ShouldHaveSingleItem();
    }

    public Task UntilAsync(Func<bool> condition, string complaint) =>
        Eventually.TrueAsync(() => Task.FromResult(condition()), Patience, () => $"{complaint}\n{string.Join('\n', Teams.Posts.SelectMany(post => post.Texts))}\n{_instance.Output}");

    public async ValueTask DisposeAsync()
    {
        await _instance.DisposeAsync();
        await Teams.DisposeAsync();
        await _mail.DisposeAsync();
        await _storage.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static Dictionary<string, string> Settings(string storage, TeamsService teams, MailServer mail) => new(StringComparer.Ordinal)
    {
        ["MicrosoftAppId"] = AppId,
        ["Bot:DangerouslyAllowUnauthenticatedRequests"] = "true",
        ["Storage:ConnectionString"] = storage,
        ["Teams:TenantId"] = TeamsService.Tenant,
        ["Teams:Managers:0"] = TeamsMember.Priya.ObjectId,
        ["DirectLine:Endpoint"] = teams.ChatUrl,
        ["DirectLine:Secret"] = "only-for-this-test-0123456789",
        ["Procedure:Edition"] = "published",
        ["Email:Host"] = "127.0.0.1",
        ["Email:Port"] = $"{mail.Port}",
        ["Email:Security"] = "None",
        ["Email:From"] = "Halo Connect <complaints@halo-connect.com>",
        ["Website:PublicUrl"] = "https://chat.halo-connect.com",
    };

    private static string MailIn(string folder) => Path.Combine(folder, "mail");

    [GeneratedRegex(@"Reference: \*\*(HC-[0-9A-Z-]+)\*\*")]
    private static partial Regex Acknowledged();
}
