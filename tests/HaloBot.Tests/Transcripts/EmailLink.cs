using System.Net;
using System.Text.RegularExpressions;
using HaloBot.Complaints;
using HaloBot.Intake;
using HaloBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace HaloBot.Tests.Transcripts;

/// <summary>A link as an e-mail holds it, and a browser that uses it: it presses the page's button and keeps what the page's script keeps.</summary>
internal static partial class EmailLink
{
    public static async Task<Uri> MakeAsync(IServiceProvider services, CaseReference reference) =>
        (await services.GetRequiredService<ResumeLinks>().MakeAsync(await CaseAsync(services, reference), CancellationToken.None)).ShouldNotBeNull();

    public static async Task<Complaint> CaseAsync(IServiceProvider services, CaseReference reference) =>
        (await services.GetRequiredService<CaseStore>().ReadAsync(reference, CancellationToken.None))!.Complaint;

    /// <returns>The signed value.</returns>
    public static async Task<string> UseAsync(HttpClient http, Uri link)
    {
        using var answer = await http.PostAsync(link, null);
        var page = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, page);
        return ResumeIn(page);
    }

    public static string ResumeIn(string page) => Resume().Match(page).Groups[1].Value;

    [GeneratedRegex("HC-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]")]
    public static partial Regex Reference();

    [GeneratedRegex("data-resume=\"([^\"]+)\"")]
    private static partial Regex Resume();
}
