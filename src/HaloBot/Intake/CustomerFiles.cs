namespace HaloBot.Intake;

/// <summary>What it takes to receive customers' files.</summary>
internal static class CustomerFiles
{
    public static IServiceCollection AddCustomerFiles(this IServiceCollection services)
    {
        // Where a redirect leads is looked at before it is followed; addresses of files do not belong in logs.
        services.AddHttpClient(FileFetch.HttpClientName, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        return services.AddSingleton<FileHosts>().AddSingleton<FileFetch>().AddSingleton<FileReception>().AddSingleton<FilesOfTurn>();
    }
}
