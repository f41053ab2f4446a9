using System.Text.Json.Nodes;
using HaloBot.Tests.Transcripts;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Complaints;

/// <summary>The same dates through the running program, whose clock is moved: what customers read.</summary>
public sealed class DatesInTheChatTests(Azurite azurite)
{
    public static TheoryData<string, string, string, string> Filings => new()
    {
        // edition, filed at, written reply if received today, dispute resolution from
        { "published", "2026-11-23T10:00:00Z", "Thursday 7 January 2027 (30 working days)", "Monday 18 January 2027 (8 weeks)" },
        { "published", "2026-11-21T12:00:00Z", "Wednesday 6 January 2027 (30 working days)", "Saturday 16 January 2027 (8 weeks)" },
        { "published", "2024-01-04T10:00:00Z", "Thursday 15 February 2024 (30 working days)", "Thursday 29 February 2024 (8 weeks)" },
        { "published", "2026-07-14T23:30:00Z", "Wednesday 26 August 2026 (30 working days)", "Wednesday 9 September 2026 (8 weeks)" },
        { "ofcom-2026", "2026-04-07T22:59:59Z", "Wednesday 20 May 2026 (30 working days)", "Tuesday 2 June 2026 (8 weeks)" },
        { "ofcom-2026", "2026-04-07T23:00:00Z", "Thursday 21 May 2026 (30 working days)", "Wednesday 20 May 2026 (6 weeks)" },
    };

    [Fact]
    public async Task Office_hours_are_right_whenever_they_are_asked_for()
    {
        await using var stage = await Stage.OpenAsync(azurite, TestProcedure.At("2026-11-23T10:00:00Z"));
        await stage.Customer.ConnectAsync();
        foreach (var (now, answer) in new[]
        {
            ("2026-11-23T16:59:59Z", "We're open now, until 5pm today."),
            ("2026-11-23T17:00:00Z", "It next opens on Tuesday 24 November 2026 at 8:30am."),
            ("2026-07-15T07:29:59Z", "It next opens on Wednesday 15 July 2026 at 8:30am."),
            ("2026-07-15T07:30:00Z", "We're open now, until 5pm today."),
            ("2026-12-24T17:00:00Z", "It next opens on Tuesday 29 December 2026 at 8:30am."),
            ("2026-06-15T09:00:00Z", "We're open now, until 5pm today."),
            ("2022-09-16T16:00:00Z", "It next opens on Tuesday 20 September 2022 at 8:30am."), // the Queen's funeral
            ("2022-06-01T16:30:00Z", "It next opens on Monday 6 June 2022 at 8:30am."), // four days for the Platinum Jubilee
            ("2020-05-07T17:00:00Z", "It next opens on Monday 11 May 2020 at 8:30am."), // the early May holiday was moved to VE Day
            ("2026-10-25T00:30:00Z", "It next opens on Monday 26 October 2026 at 8:30am."), // the hour that comes twice
            ("2026-10-25T01:30:00Z", "It next opens on Monday 26 October 2026 at 8:30am."),
            ("2026-03-29T01:00:00Z", "It next opens on Monday 30 March 2026 at 8:30am."), // the hour that is left out
        })
        {
            await stage.ClockAsync(new JsonObject { ["now"] = now });
            await stage.Customer.HearAsync();
            await stage.Customer.SayAsync("office hours");
            Spoken.Of((await stage.Customer.HearAsync()).Single()).ShouldContain(answer);
        }
    }

    [Theory]
    [MemberData(nameof(Filings))]
    public async Task A_complaint_is_acknowledged_with_its_dates(string edition, string now, string written, string dispute)
    {
        await using var stage = await Stage.OpenAsync(azurite, TestProcedure.At(now), edition: edition);
        await stage.Customer.ConnectAsync();
        foreach (var words in new[] { "My broadband is off", "My home", "Jo Bloggs", "jo@example.com", "skip", "Send" })
        {
            await stage.Customer.SayAsync(words);
        }

        await stage.SettleAsync();
        var told = Spoken.Of((await stage.Customer.HearAsync())[^1]);
        told.ShouldContain($"we aim to reply by {written}");
        told.ShouldContain($"If you're still unhappy on {dispute}");
    }
}
