[assembly: AssemblyFixture(typeof(HaloBot.OneAssemblyAtATime))]

namespace HaloBot;

/// <summary>
/// Test assemblies start browsers, emulators and servers; <c>dotnet test</c> would start several at once, and has no
/// setting in a file against it. Each waits here until the one before has finished.
/// </summary>
public sealed class OneAssemblyAtATime : IAsyncLifetime
{
    /// <summary>An environment variable for a run that a test starts, which must not wait for the run that it is part of.</summary>
    public const string Inside = "HALOBOT_TESTS_INSIDE";

    private FileStream? _turn;

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable(Inside) is not null)
        {
            return;
        }

        var path = Path.Combine(Path.GetTempPath(), "halobot-tests.lock");
        while (_turn is null)
        {
            try
            {
                _turn = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_turn is not null)
        {
            await _turn.DisposeAsync();
        }
    }
}
