using System.Text.RegularExpressions;
using Azure.Data.Tables;

namespace HaloBot.Storage;

/// <summary>Where cases are kept.</summary>
/// <param name="ConnectionString"><c>Storage:ConnectionString</c>: an account by connection string, or null.</param>
/// <param name="ServiceUri"><c>Storage:ServiceUri</c>: the account's table endpoint, entered with the managed identity, or null.</param>
/// <param name="TablePrefix">
/// <c>Storage:TablePrefix</c>: put before every table's name, so that installations can share an account. Default empty;
/// up to 30 letters and digits that begin with a letter.
/// </param>
public sealed partial record StorageSettings(string? ConnectionString, Uri? ServiceUri, string TablePrefix)
{
    /// <exception cref="SettingException">Neither or both addresses are set, or a value is impossible.</exception>
    public static StorageSettings Read(IConfiguration configuration)
    {
        SettingChecks.RequireKnown<StorageSettings>(configuration, "Storage", "BlobServiceUri");
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

        Uri? uri = null;
        if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out uri) && uri.Scheme == Uri.UriSchemeHttps))
        {
            throw new SettingException("Storage:ServiceUri", address, "Give the table endpoint's whole https address.");
        }

        return new StorageSettings(connection, uri, prefix);
    }

    [GeneratedRegex("^([A-Za-z][A-Za-z0-9]{0,29})?$")]
    private static partial Regex PrefixPattern();
}
