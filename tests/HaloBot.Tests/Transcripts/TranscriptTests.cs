using System.Globalization;
using System.Runtime.CompilerServices;

namespace HaloBot.Tests.Transcripts;

/// <summary>Every *.transcript beside this file, played through the real HTTP pipeline.</summary>
public sealed class TranscriptTests(Azurite azurite)
{
    private const string NoTeamYet = ", HaloBot is in no team yet";
    private const string EmailIsOn = ", e-mail is on";

    public static TheoryData<string> All => [.. Directory.GetFiles(Folder(), "*.transcript").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Goes_as_written(string name)
    {
        var transcript = Transcript.Read(Path.Combine(Folder(), $"{name}.transcript"));
        await using var stage = await Stage.OpenAsync(azurite, Given(transcript), isEmailOn: Has(transcript, EmailIsOn), settings: Has(transcript, NoTeamYet) ? Installing.NoTeam : []);
        await new Play(stage, transcript).RunAsync();
    }

    /// <summary>The first line gives the day and the time in London: "given Monday 23 November 2026 09:00".</summary>
    private static DateTimeOffset Given(Transcript transcript)
    {
        var local = DateTime.ParseExact(transcript.Lines[0].What.Replace(NoTeamYet, "", StringComparison.Ordinal).Replace(EmailIsOn, "", StringComparison.Ordinal), "'given' dddd d MMMM yyyy HH:mm", CultureInfo.InvariantCulture);
        return new DateTimeOffset(local, TimeZoneInfo.FindSystemTimeZoneById("Europe/London").GetUtcOffset(local)).ToUniversalTime();
    }

    private static bool Has(Transcript transcript, string circumstance) => transcript.Lines[0].What.EndsWith(circumstance, StringComparison.Ordinal);

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
