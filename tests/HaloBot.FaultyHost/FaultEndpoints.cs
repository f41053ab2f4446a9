using HaloBot.Tests.Faults;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace HaloBot.FaultyHost;

/// <summary><c>PUT /faults</c> arms a script, so that one process serves several tests; <c>GET /faults/left</c> counts what is still to be done.</summary>
internal sealed class FaultEndpoints(Faults faults) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map("/faults/left", left => left.Run(async http =>
            await http.Response.WriteAsync($"{await Leftovers.CountAsync(http.RequestServices)}", http.RequestAborted)));
        app.Map("/faults", arm => arm.Run(async http =>
        {
            using var body = new StreamReader(http.Request.Body);
            faults.Arm(await body.ReadToEndAsync(http.RequestAborted));
        }));
        next(app);
    };
}
