using System.Security.Cryptography;
using System.Text;
using HaloBot.Complaints;
using Microsoft.Net.Http.Headers;

namespace HaloBot.Website;

/// <summary><c>GET /procedure</c>: the procedure to read and print. <c>GET /procedure/copy</c>: the same to keep, as one file.</summary>
public static class ProcedureEndpoints
{
    public static WebApplication MapProcedure(this WebApplication app)
    {
        var procedure = app.Services.GetRequiredService<Procedure>();
        var name = $"{procedure.Facts.Company.Replace(' ', '-')}-complaints-procedure.html";
        app.MapGet("/procedure", Answer(() => ProcedurePage.Render(procedure, "procedure/copy"), null));
        app.MapGet("/procedure/copy", Answer(() => ProcedurePage.Render(procedure, null), name));
        return app;
    }

    // Rendered once, for the first reader: it changes only with procedure.json, which is read at the start.
    private static RequestDelegate Answer(Func<string> render, string? downloadName)
    {
        var page = new Lazy<(byte[] Content, EntityTagHeaderValue Tag)>(() =>
        {
            var content = Encoding.UTF8.GetBytes(render());
            return (content, new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\""));
        });
        return context =>
        {
            context.Response.Headers.ContentSecurityPolicy = ProcedurePage.ContentSecurityPolicy;
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Bytes(page.Value.Content, "text/html; charset=utf-8", downloadName, entityTag: page.Value.Tag).ExecuteAsync(context);
        };
    }
}
