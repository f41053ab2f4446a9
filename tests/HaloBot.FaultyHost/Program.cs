using HaloBot.FaultyHost;
using HaloBot.Local;
using HaloBot.Tests.Faults;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

var faults = new Faults();
await using var host = await LocalHost.StartAsync(
    new LocalHostOptions
    {
        // A class of tests files more within minutes than staff would want posts for.
        Args = [.. args, "--Teams:Rush:Filings=1000"],
        Output = Console.Out,
        Configure = builder =>
        {
            faults.Install(builder);
            builder.Services.AddSingleton<IStartupFilter>(new FaultEndpoints(faults));
        },
    },
    CancellationToken.None);
await host.WaitForShutdownAsync();
