using Azure;
using HaloBot.Storage;
using HaloBot.Website;
using Microsoft.Extensions.Options;

namespace HaloBot.Operations.Examinations;

/// <summary>Whether customers can send files, and staff can look at them.</summary>
public sealed class FilesExamination(FileStore files, IOptions<WebsiteOptions> website) : IExamination
{
    public string Name => "Customers' files";

    public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        if (!files.IsOn)
        {
            return [new Finding(Name, FindingState.Warning, "They are off: customers are asked to e-mail them.", "To take files, set Storage:BlobServiceUri.")];
        }

        try
        {
            await using var none = await files.OpenAsync("check", cancellationToken);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            return [new Finding(Name, FindingState.Bad, "Blob storage could not be read.", "Look at Storage:BlobServiceUri and the identity's role Storage Blob Data Contributor.")];
        }

        return [website.Value.PublicUrl is null
            ? new Finding(Name, FindingState.Bad, "They are taken, but staff cannot open them.", "Set Website:PublicUrl, which links to files need.")
            : Finding.Good(Name, "Blob storage answers.")];
    }
}
