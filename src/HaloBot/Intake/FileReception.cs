using System.Security.Cryptography;
using HaloBot.Complaints;
using HaloBot.Storage;

namespace HaloBot.Intake;

/// <summary>Takes in the files of a message: fetches each, looks what it is, and stores it before anything names it.</summary>
public sealed class FileReception(
    FileFetch fetch, FileStore store, [FromKeyedServices(Clocks.Machine)] TimeProvider machine, ILogger<FileReception> log) : IDisposable
{
    // Channels wait 15 seconds for a turn.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    // Each is held in memory while it is taken in: no rush of files may fill that.
    private readonly SemaphoreSlim _atOnce = new(8);

    /// <param name="key">The customer's.</param>
    /// <param name="kept">What is with their complaint already.</param>
    public async Task<ReceivedFiles> ReceiveAsync(
        Inbound inbound, string key, string? serviceUrl, IReadOnlyList<CaseFile> kept, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(Patience, machine);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var (files, problems) = (new List<CaseFile>(), new List<FileProblem>());
        foreach (var (position, sent) in inbound.Files.Index())
        {
            var (file, fault) = await ReceiveAsync(sent, position, inbound.Id, key, serviceUrl, [.. kept, .. files], either.Token);
            if (file is not null)
            {
                files.Add(file);
            }
            else
            {
                problems.Add(new FileProblem(FileNames.Shown(sent.Name), fault));
            }
        }

        cancellationToken.ThrowIfCancellationRequested();
        return new ReceivedFiles(files, problems);
    }

    public void Dispose() => _atOnce.Dispose();

    private async Task<(CaseFile? File, FileFault Fault)> ReceiveAsync(
        SentFile sent, int position, string inboundId, string key, string? serviceUrl, IReadOnlyList<CaseFile> kept, CancellationToken cancellationToken)
    {
        if (!store.IsOn)
        {
            return (null, FileFault.Off);
        }

        if (position >= FileLimits.MostPerMessage)
        {
            return (null, FileFault.TooManyAtOnce);
        }

        if (!FileLimits.HasRoom(kept, 0))
        {
            return (null, FileFault.NoRoom);
        }

        var entering = _atOnce.WaitAsync(cancellationToken);
        await ((Task)entering).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!entering.IsCompletedSuccessfully)
        {
            return (null, FileFault.NotFetched);
        }

        try
        {
            var fetched = await fetch.FetchAsync(sent, serviceUrl, cancellationToken);
            var type = FileType.Of(fetched.Content.Span);
            return fetched switch
            {
                { Outcome: FetchOutcome.TooBig } => (null, FileFault.TooBig),
                { Outcome: not FetchOutcome.Fetched } => (null, FileFault.NotFetched),
                { Content.IsEmpty: true } => (null, FileFault.Empty),
                _ when type is null => (null, FileFault.WrongType),
                _ when !FileLimits.HasRoom(kept, fetched.Content.Length) => (null, FileFault.NoRoom),
                _ => await StoreAsync(fetched.Content, type, BlobOf(key, inboundId, position, fetched.Content.Span), sent, kept, cancellationToken),
            };
        }
        finally
        {
            _atOnce.Release();
        }
    }

    private async Task<(CaseFile? File, FileFault Fault)> StoreAsync(
        ReadOnlyMemory<byte> content, FileType type, string blob, SentFile sent, IReadOnlyList<CaseFile> kept, CancellationToken cancellationToken)
    {
        try
        {
            await store.PutAsync(blob, content, type.MediaType, cancellationToken);
        }
        catch (Exception e)
        {
            // The client throws several kinds of exception for storage that cannot be reached. What the customer wrote goes on its way.
            log.FileNotStored(e);
            return (null, FileFault.NotStored);
        }

        var name = FileNames.Unlike(FileNames.Clean(sent.Name, type), kept.Select(file => file.Name));
        return (new CaseFile(blob, name, type.MediaType, content.Length), default);
    }

    /// <summary>
    /// The same for the same file of the same message, so that a message which comes again stores nothing twice; another for any other
    /// content, so that nothing which is kept can be replaced. Under the customer, whose case may not be known yet.
    /// </summary>
    private static string BlobOf(string key, string inboundId, int position, ReadOnlySpan<byte> content) =>
        $"{Digest.Of(key)}/{Digest.Of(inboundId)}-{position}-{Convert.ToHexString(SHA256.HashData(content), 0, 16)}";
}
