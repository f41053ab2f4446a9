using HaloBot.Website;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HaloBot.EndToEnd.Website;

/// <summary>HaloBot's procedure page on a free port, in one edition.</summary>
internal sealed class ProcedureSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ProcedureSite(WebApplication app) => _app = app;

    public string Page => $"{_app.Urls.First()}/procedure";

    public static async Task<ProcedureSite> StartAsync(string edition)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRouting();
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("Procedure:Edition", edition)]);
        builder.Services.AddSingleton(ProcedureFiles.Read(builder.Configuration));
        var app = builder.Build().MapProcedure();
        await app.StartAsync();
        return new ProcedureSite(app);
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();
}
