using Azure.Data.Tables;
using Azure.Identity;

namespace HaloBot.Storage;

/// <summary>The storage account's tables, under the prefix of this installation.</summary>
public sealed class Tables
{
    public Tables(StorageSettings settings, TableClientOptions options, ILogger<Tables> log)
    {
        var service = settings.ConnectionString is { } connection
            ? new TableServiceClient(connection, options)
            : new TableServiceClient(settings.ServiceUri, new ManagedIdentityCredential(new ManagedIdentityCredentialOptions()), options);
        Cases = service.GetTableClient(settings.TablePrefix + "Cases");
        Agenda = service.GetTableClient(settings.TablePrefix + "Agenda");
        Index = service.GetTableClient(settings.TablePrefix + "Index");
        Dialogs = service.GetTableClient(settings.TablePrefix + "Dialogs");
        _log = log;
    }

    private readonly ILogger _log;

    /// <summary>A customer waits behind every request: give up soon enough to tell them so honestly.</summary>
    public static TableClientOptions ClientOptions() => new()
    {
        Retry = { MaxRetries = 2, Delay = TimeSpan.FromMilliseconds(200), NetworkTimeout = TimeSpan.FromSeconds(3) },
    };

    public TableClient Cases { get; }

    public TableClient Agenda { get; }

    public TableClient Index { get; }

    public TableClient Dialogs { get; }

    /// <summary>Creates what is missing. Safe to call from every instance at every start.</summary>
    public async Task EnsureCreatedAsync(CancellationToken cancellationToken)
    {
        foreach (var table in new[] { Cases, Agenda, Index, Dialogs })
        {
            if (await table.CreateIfNotExistsAsync(cancellationToken) is { HasValue: true })
            {
                _log.TableReady(table.Name);
            }
        }
    }
}
