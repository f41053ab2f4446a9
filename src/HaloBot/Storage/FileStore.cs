using Azure;
using Azure.Identity;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace HaloBot.Storage;

/// <summary>Customers' files, in the storage account's blobs. Which case has which of them stands in the case.</summary>
public sealed class FileStore
{
    private readonly BlobContainerClient? _container;

    public FileStore(StorageSettings settings)
    {
        var name = $"{settings.TablePrefix}files".ToLowerInvariant();
        _container = settings switch
        {
            { KeepsFiles: false } => null,
            { ConnectionString: { } connection } => new BlobServiceClient(connection, ClientOptions()).GetBlobContainerClient(name),
            _ => new BlobServiceClient(settings.BlobServiceUri, new ManagedIdentityCredential(new ManagedIdentityCredentialOptions()), ClientOptions())
                .GetBlobContainerClient(name),
        };
    }

    /// <summary>False where no blob endpoint is configured: then nothing may be stored.</summary>
    public bool IsOn => _container is not null;

    // A customer waits behind every request: give up soon enough to tell them so honestly.
    private static BlobClientOptions ClientOptions() => new()
    {
        Retry = { MaxRetries = 2, Delay = TimeSpan.FromMilliseconds(200), NetworkTimeout = TimeSpan.FromSeconds(5) },
    };

    /// <summary>Creates the container where it is missing. Safe to call from every instance at every start.</summary>
    public async Task EnsureCreatedAsync(CancellationToken cancellationToken)
    {
        if (_container is not null)
        {
            await _container.CreateIfNotExistsAsync(PublicAccessType.None, cancellationToken: cancellationToken);
        }
    }

    /// <summary>Stores a file; what has the name already is replaced.</summary>
    /// <exception cref="RequestFailedException">Storage does not take it, or does not answer.</exception>
    public async Task PutAsync(string blob, ReadOnlyMemory<byte> content, string contentType, CancellationToken cancellationToken) =>
        await Container.GetBlobClient(blob).UploadAsync(
            BinaryData.FromBytes(content), new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = contentType } }, cancellationToken);

    /// <summary>The file's content, or null when there is none of that name.</summary>
    public async Task<Stream?> OpenAsync(string blob, CancellationToken cancellationToken)
    {
        try
        {
            return (await Container.GetBlobClient(blob).DownloadStreamingAsync(cancellationToken: cancellationToken)).Value.Content;
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return null;
        }
    }

    private BlobContainerClient Container => _container ?? throw new InvalidOperationException("No blob storage is configured.");
}
