using Azure.Data.Tables;
using HaloBot.Local.Emulator;

namespace HaloBot.EndToEnd.TwoProcesses;

/// <summary>Two instances of HaloBot on one storage account (the real emulator), with both channels played by <see cref="FakeConnector"/>.</summary>
internal sealed class Installation : IAsyncDisposable
{
    // Teams' own limits would pace the alerts, and a list would take their place: what is measured here is who sends them.
    private const string Unpaced = "100000";

    private readonly string _folder;
    private readonly StorageEmulator _storage;
    private readonly TableClient _agenda;
    private readonly List<InstanceProcess> _dead = [];

    private Installation(string folder, StorageEmulator storage, FakeConnector connector, InstanceProcess one, InstanceProcess two)
    {
        (_folder, _storage, Connector, One, Two) = (folder, storage, connector, one, two);
        _agenda = new TableClient(storage.ConnectionString, "Agenda");
    }

    public FakeConnector Connector { get; }

    public InstanceProcess One { get; private set; }

    public InstanceProcess Two { get; private set; }

    public static async Task<Installation> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("halobot-two-").FullName;
        var storage = await StorageEmulator.StartAsync(folder, Console.Out, CancellationToken.None);
        var connector = await FakeConnector.StartAsync();
        var instances = await Task.WhenAll(StartAsync("one", storage, connector), StartAsync("two", storage, connector));
        return new Installation(folder, storage, connector, instances[0], instances[1]);
    }

    /// <summary>Kills an instance; a new one, which knows nothing of it, takes its place.</summary>
    public async Task ReplaceAsync(InstanceProcess instance)
    {
        await instance.KillAsync();
        _dead.Add(instance);
        var successor = await StartAsync(instance.Name, _storage, Connector);
        (One, Two) = instance == One ? (successor, Two) : (One, successor);
    }

    /// <summary>How many instances say that they are alive, or have ended without saying that they do.</summary>
    public async Task<int> RowsOfInstancesAsync()
    {
        var rows = 0;
        await foreach (var _ in _agenda.QueryAsync<TableEntity>("PartitionKey eq 'instances'"))
        {
            rows++;
        }

        return rows;
    }

    /// <summary>Customers who have not said anything yet; each will choose between the instances in a way of its own, the same in every run.</summary>
    public IReadOnlyList<ChatCustomer> Customers(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new ChatCustomer(number, this))];

    public async ValueTask DisposeAsync()
    {
        foreach (var instance in _dead.Append(One).Append(Two))
        {
            await instance.DisposeAsync();
        }

        await Connector.DisposeAsync();
        await _storage.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static Task<InstanceProcess> StartAsync(string name, StorageEmulator storage, FakeConnector connector) =>
        InstanceProcess.StartAsync(name, Settings(name, storage.ConnectionString, connector));

    private static Dictionary<string, string> Settings(string instance, string storage, FakeConnector connector) => new(StringComparer.Ordinal)
    {
        ["MicrosoftAppId"] = "22222222-2222-2222-2222-222222222222",
        ["Bot:DangerouslyAllowUnauthenticatedRequests"] = "true",
        ["Storage:ConnectionString"] = storage,
        ["Teams:TenantId"] = "11111111-1111-1111-1111-111111111111",
        ["Teams:ServiceUrl"] = connector.TeamsUrl(instance),
        ["Teams:TeamId"] = "19:team@thread.tacv2",
        ["Teams:ChannelId"] = "19:channel@thread.tacv2",
        ["Teams:Managers:0"] = "33333333-3333-3333-3333-333333333301",
        ["Teams:Limits:PerSecond"] = Unpaced,
        ["Teams:Limits:PerTwoSeconds"] = Unpaced,
        ["Teams:Limits:PerThirtySeconds"] = Unpaced,
        ["Teams:Limits:PerHour"] = Unpaced,
        ["Teams:Rush:Filings"] = "1000",
        ["DirectLine:Secret"] = "only-for-this-test-0123456789",
        ["Procedure:Edition"] = "published",
    };
}
