using System.Data.Common;
using System.Text.RegularExpressions;
using Azure.Data.Tables;

namespace HaloBot.Storage;

/// <summary>Where cases are kept.</summary>
/// <param name="ConnectionString"><c>Storage:ConnectionString</c>: an account by connection string, or null.</param>
/// <param name="ServiceUri"><c>Storage:ServiceUri</c>: the account's table endpoint, entered with the managed identity, or null.</param>
/// <param name="TablePrefix">
/// <c>Storage:TablePrefix</c>: put before every table's name, so that installations can share an account. Default empty;
/// up to 30 letters and digits that begin with a letter. In lower case it stands before the container of customers' files, too.
/// </param>
public sealed partial record StorageSettings(string? ConnectionString, Uri? ServiceUri, string TablePrefix)
{
    /// <summary>
    /// <c>Storage:BlobServiceUri</c>: the account's blob endpoint, entered with the managed identity; default none, and then customers
    /// cannot send files. With a connection string it follows from that, and must not be set.
    /// </summary>
    public Uri? BlobServiceUri { get; init; }

    /// <summary>Whether customers' files can be kept.</summary>
    internal bool KeepsFiles => BlobServiceUri is not null || (ConnectionString is { } connection && NamesBlobs(connection));

    /// <exception cref="SettingException">Neither or both addresses are set, or a value is impossible.</exception>
    public static StorageSettings Read(IConfiguration configuration)
    {
        SettingChecks.RequireKnown<StorageSettings>(configuration, "Storage");
        var connection = configuration["Storage:ConnectionString"] is { Length: > 0 } c ? c : null;
        var address = configuration["Storage:ServiceUri"] is { Length: > 0 } s ? s : null;
        if (connection is null == address is null)
        {
            throw new SettingException("Storage:ConnectionString", connection is null ? null : "(set)",
                "Set either Storage:ConnectionString, or Storage:ServiceUri (https://ACCOUNT.table.core.windows.net) to use the managed identity; not both.");
        }

        try
        {
            _ = connection is null ? null : new TableServiceClient(connection);
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException or ArgumentException)
        {
            throw new SettingException("Storage:ConnectionString", "(not shown)", "Copy it whole from the storage account (Access keys).");
        }

        var prefix = configuration["Storage:TablePrefix"] ?? "";
        if (!PrefixPattern().IsMatch(prefix))
        {
            throw new SettingException("Storage:TablePrefix", prefix, "Use up to 30 letters and digits that begin with a letter, or leave it out.");
        }

        var blobs = configuration["Storage:BlobServiceUri"] is { Length: > 0 } b ? b : null;
        if (blobs is not null && connection is not null)
        {
            throw new SettingException("Storage:BlobServiceUri", blobs, "Remove it: with Storage:ConnectionString it follows from that.");
        }

        return new StorageSettings(connection, Https("Storage:ServiceUri", address, "table"), prefix)
        {
            BlobServiceUri = Https("Storage:BlobServiceUri", blobs, "blob"),
        };
    }

    private static Uri? Https(string key, string? address, string service) => address switch
    {
        null => null,
        _ when Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps => uri,
        _ => throw new SettingException(key, address, $"Give the {service} endpoint's whole https address."),
    };

    // One that names only the endpoint of its tables, such as an emulator's, has no blobs, and none are to be sought elsewhere.
    private static bool NamesBlobs(string connection)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connection };
        return parts.ContainsKey("BlobEndpoint") || !parts.ContainsKey("TableEndpoint");
    }

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9]{0,29})?$")]
    private static partial Regex PrefixPattern();
}
