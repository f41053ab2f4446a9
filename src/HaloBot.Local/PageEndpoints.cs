using Microsoft.AspNetCore.StaticFiles;

namespace HaloBot.Local;

/// <summary>Halo's imaginary website at <c>/</c> and the staff's channel at <c>/local/staff</c>, from files inside this assembly.</summary>
internal static class PageEndpoints
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static void MapPage(this WebApplication app)
    {
        app.MapGet("/", () => File("index.html"));
        app.MapGet("/local/staff", (HttpResponse response) =>
        {
            // Cards and messages hold what customers typed: should any of it ever become markup, it still runs no script.
            response.Headers.ContentSecurityPolicy = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: https:; frame-ancestors 'self'";
            return File("staff.html");
        });
        app.MapGet("/local/page/{file}", File);
    }

    private static IResult File(string file)
    {
        var content = typeof(PageEndpoints).Assembly.GetManifestResourceStream($"local/{file}");
        return content is not null && Types.TryGetContentType(file, out var type) ? Results.Stream(content, type) : Results.NotFound();
    }
}
