using HaloBot.Local.Emulator;
using HaloBot.Storage;
using Microsoft.Extensions.Logging.Abstractions;

[assembly: AssemblyFixture(typeof(HaloBot.Tests.Azurite))]

namespace HaloBot.Tests;

/// <summary>One storage emulator for the whole assembly; every test has tables of its own by a prefix.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("halobot-azurite-").FullName;
    private StorageEmulator? _emulator;
    private int _prefixes;

    public string ConnectionString => _emulator!.ConnectionString;

    /// <summary>Tables of the caller's own, still to be created.</summary>
    public Tables NewTables() => new(new StorageSettings(ConnectionString, null, NewPrefix()), Tables.ClientOptions(), NullLogger<Tables>.Instance);

    public string NewPrefix() => $"T{Interlocked.Increment(ref _prefixes)}x";

    public async ValueTask InitializeAsync() => _emulator = await StorageEmulator.StartAsync(_folder, Console.Out, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (_emulator is not null)
        {
            await _emulator.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }
}
