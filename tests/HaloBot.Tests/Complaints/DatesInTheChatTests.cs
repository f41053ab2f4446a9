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
        { "published", "2019-01-02T10:00:00Z", "Wednesday 13 February 2019 (30 working days)", "Wednesday 27 February 2019 (8 weeks)" },
        { "published", "2019-03-31T00:59:59Z", "Wednesday 15 May 2019 (30 working days)", "Sunday 26 May 2019 (8 weeks)" },
        { "published", "2019-10-27T01:30:00Z", "Friday 6 December 2019 (30 working days)", "Sunday 22 December 2019 (8 weeks)" },
        { "published", "2020-03-27T10:00:00Z", "Wednesday 13 May 2020 (30 working days)", "Friday 22 May 2020 (8 weeks)" }, // over Easter and VE Day
        { "published", "2021-11-15T10:00:00Z", "Wednesday 29 December 2021 (30 working days)", "Monday 10 January 2022 (8 weeks)" }, // over two substitute days
        { "published", "2022-05-02T10:00:00Z", "Wednesday 15 June 2022 (30 working days)", "Monday 27 June 2022 (8 weeks)" },
        { "published", "2022-08-12T10:00:00Z", "Tuesday 27 September 2022 (30 working days)", "Friday 7 October 2022 (8 weeks)" }, // over the Queen's funeral
        { "published", "2023-03-31T10:00:00Z", "Thursday 18 May 2023 (30 working days)", "Friday 26 May 2023 (8 weeks)" }, // over Easter and the Coronation
        { "published", "2026-10-24T23:30:00Z", "Friday 4 December 2026 (30 working days)", "Sunday 20 December 2026 (8 weeks)" }, // already Sunday in London
        { "published", "2026-10-30T10:00:00Z", "Friday 11 December 2026 (30 working days)", "Friday 25 December 2026 (8 weeks)" }, // eight weeks end on Christmas Day
        { "published", "2028-01-04T10:00:00Z", "Tuesday 15 February 2028 (30 working days)", "Tuesday 29 February 2028 (8 weeks)" }, // a leap day
        { "published", "2028-11-15T10:00:00Z", "Friday 29 December 2028 (30 working days)", "Wednesday 10 January 2029 (8 weeks)" }, // the last that ends within the known bank holidays
        { "ofcom-2026", "2026-04-08T10:00:00Z", "Thursday 21 May 2026 (30 working days)", "Wednesday 20 May 2026 (6 weeks)" },
        { "ofcom-2026", "2026-11-23T10:00:00Z", "Thursday 7 January 2027 (30 working days)", "Monday 4 January 2027 (6 weeks)" },
        { "ofcom-2026", "2028-01-04T10:00:00Z", "Tuesday 15 February 2028 (30 working days)", "Tuesday 15 February 2028 (6 weeks)" },
        { "ofcom-2026", "2025-12-24T18:00:00Z", "Monday 9 February 2026 (30 working days)", "Wednesday 18 February 2026 (8 weeks)" }, // before the new edition, though its answer comes after
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
            ("2019-03-31T00:59:59Z", "It next opens on Monday 1 April 2019 at 8:30am."), // a second before the hour that is left out
            ("2019-03-31T01:00:00Z", "It next opens on Monday 1 April 2019 at 8:30am."),
            ("2019-04-18T15:59:59Z", "We're open now, until 5pm today."),
            ("2019-04-18T16:00:00Z", "It next opens on Tuesday 23 April 2019 at 8:30am."),
            ("2019-10-27T00:59:59Z", "It next opens on Monday 28 October 2019 at 8:30am."),
            ("2019-12-24T18:00:00Z", "It next opens on Friday 27 December 2019 at 8:30am."),
            ("2020-05-04T08:00:00Z", "We're open now, until 5pm today."), // where the early May holiday would have been
            ("2020-05-08T10:00:00Z", "It next opens on Monday 11 May 2020 at 8:30am."),
            ("2020-12-24T17:00:00Z", "It next opens on Tuesday 29 December 2020 at 8:30am."),
            ("2021-05-03T10:00:00Z", "It next opens on Tuesday 4 May 2021 at 8:30am."),
            ("2021-12-24T17:00:00Z", "It next opens on Wednesday 29 December 2021 at 8:30am."),
            ("2021-12-28T10:00:00Z", "It next opens on Wednesday 29 December 2021 at 8:30am."),
            ("2021-12-29T10:00:00Z", "We're open now, until 5pm today."),
            ("2022-01-03T10:00:00Z", "It next opens on Tuesday 4 January 2022 at 8:30am."),
            ("2022-05-30T10:00:00Z", "We're open now, until 5pm today."), // where the spring holiday would have been
            ("2023-01-02T10:00:00Z", "It next opens on Tuesday 3 January 2023 at 8:30am."),
            ("2023-05-05T16:00:00Z", "It next opens on Tuesday 9 May 2023 at 8:30am."),
            ("2023-05-08T10:00:00Z", "It next opens on Tuesday 9 May 2023 at 8:30am."),
            ("2024-02-29T12:00:00Z", "We're open now, until 5pm today."),
            ("2024-03-28T17:00:00Z", "It next opens on Tuesday 2 April 2024 at 8:30am."),
            ("2025-08-25T10:00:00Z", "It next opens on Tuesday 26 August 2025 at 8:30am."),
            ("2026-01-02T10:00:00Z", "We're open now, until 5pm today."), // a holiday in Scotland only
            ("2026-03-17T10:00:00Z", "We're open now, until 5pm today."), // a holiday in Northern Ireland only
            ("2026-07-12T23:00:00Z", "It next opens on Monday 13 July 2026 at 8:30am."), // already Monday in London
            ("2026-10-23T16:30:00Z", "It next opens on Monday 26 October 2026 at 8:30am."),
            ("2026-10-26T16:30:00Z", "We're open now, until 5pm today."),
            ("2026-12-31T23:59:59Z", "It next opens on Monday 4 January 2027 at 8:30am."),
            ("2027-12-24T17:00:00Z", "It next opens on Wednesday 29 December 2027 at 8:30am."),
            ("2028-02-29T12:00:00Z", "We're open now, until 5pm today."),
            ("2028-10-29T00:59:59Z", "It next opens on Monday 30 October 2028 at 8:30am."),
            ("2028-10-29T01:00:00Z", "It next opens on Monday 30 October 2028 at 8:30am."),
            ("2028-12-22T17:00:00Z", "It next opens on Wednesday 27 December 2028 at 8:30am."),
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
        foreach (var words in new[] { "My broadband is off", "My home", "Jo Bloggs", "jo@example.com", "skip the rest", "Send" })
        {
            await stage.Customer.SayAsync(words);
        }

        await stage.SettleAsync();
        var told = Spoken.Of((await stage.Customer.HearAsync())[^1]);
        told.ShouldContain($"we aim to reply by {written}");
        told.ShouldContain($"If you're still unhappy on {dispute}");
    }
}
