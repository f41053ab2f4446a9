using System.Text.Json.Nodes;

namespace HaloBot.Local.DirectLine;

/// <summary><c>upload?userId=</c>: file parts, and the activity that carries them as a part named <c>activity</c>.</summary>
internal static class UploadEndpoint
{
    public static void MapUpload(this RouteGroupBuilder service) =>
        service.MapPost("/conversations/{id}/upload", UploadAsync).DisableAntiforgery();

    public static void MapUploadedFiles(this RouteGroupBuilder service) => service.MapGet("/attachments/{file}", Download);

    private static async Task<IResult> UploadAsync(string? userId, HttpContext http, UploadedFiles files)
    {
        if (!http.Request.HasFormContentType || await ReadFormAsync(http.Request) is not { } form)
        {
            return DirectLineErrors.Malformed("Send multipart/form-data.");
        }

        if (form.Files.Any(file => file.Length > UploadedFiles.LargestFile))
        {
            return DirectLineErrors.TooBig("A file may have 4 MB at most.");
        }

        if (await ReadActivityAsync(form) is not { } activity)
        {
            return DirectLineErrors.Malformed("The activity part must be one activity.");
        }

        activity["from"] ??= new JsonObject { ["id"] = userId };
        var attachments = new JsonArray();
        foreach (var file in form.Files.Where(file => file.Name != "activity"))
        {
            attachments.Add((JsonNode)await files.KeepAsync(file));
        }

        activity["attachments"] = attachments;
        return await DirectLineEndpoints.AcceptAsync(http, activity);
    }

    private static async Task<IFormCollection?> ReadFormAsync(HttpRequest request)
    {
        try
        {
            return await request.ReadFormAsync();
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            return null;
        }
    }

    /// <summary>A part with a file name counts as a file, one without as a field: clients differ.</summary>
    private static async Task<JsonObject?> ReadActivityAsync(IFormCollection form)
    {
        if (form.TryGetValue("activity", out var field))
        {
            return JsonReading.ParseObject(field.ToString());
        }

        if (form.Files.GetFile("activity") is not { } part)
        {
            return new JsonObject { ["type"] = "message" };
        }

        using var reader = new StreamReader(part.OpenReadStream());
        return JsonReading.ParseObject(await reader.ReadToEndAsync());
    }

    private static IResult Download(string file, UploadedFiles files, HttpResponse response)
    {
        if (files.Find(file) is not var (path, type, name))
        {
            return ErrorBody.Answer(StatusCodes.Status404NotFound, "NotFound", "No such attachment.");
        }

        // A customer's file must not become a page of this origin.
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentSecurityPolicy = "sandbox";
        return type.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ? Results.File(path, type) : Results.File(path, type, name);
    }
}
