using Azure.Core;
using HaloBot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace HaloBot.Tests.Faults;

/// <summary>
/// Lets things go wrong at any await of the commit path of a host that a test has built: every one is a request, and this stands between
/// the host and its HTTP. The program itself knows nothing of it.
/// </summary>
public sealed class Faults
{
    /// <summary>What is armed now; nothing at first.</summary>
    public Script Script { get; private set; } = new([]);

    /// <summary>Arms faults, apart by semicolons. Requests are counted from here on.</summary>
    public void Arm(string script) => Script = new([.. script.Split(';').Select(Fault.Parse)]);

    /// <summary>For <c>LocalHostOptions.Configure</c>.</summary>
    public void Install(WebApplicationBuilder builder)
    {
        var options = Tables.ClientOptions();
        options.AddPolicy(new StorageFaults(this), HttpPipelinePosition.PerCall);
        options.AddPolicy(new LostAnswers(), HttpPipelinePosition.PerRetry);
        builder.Services.AddSingleton(options);

        // Around whatever client the Bot Framework calls its own, and around its repetitions: what fails here has failed for the caller.
        builder.Services.ConfigureHttpClientDefaults(http => http.AddHttpMessageHandler(() => new ConnectorFaults(this)));
    }
}
