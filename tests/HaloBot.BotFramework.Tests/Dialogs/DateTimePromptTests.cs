using System.Globalization;
using CsCheck;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Dates;

namespace HaloBot.BotFramework.Tests.Dialogs;

/// <summary>What people say, on Monday 23 November 2026, and what the prompt makes of it: "timex value", or "timex start..end".</summary>
public class DateTimePromptTests
{
    [Theory]
    [InlineData("23 November 2026", "2026-11-23 2026-11-23")]
    [InlineData("Monday, 23rd of November 2026", "2026-11-23 2026-11-23")]
    [InlineData("it was 1st Jan '25, I think", "2025-01-01 2025-01-01")]
    [InlineData("November 23rd, 2026", "2026-11-23 2026-11-23")]
    [InlineData("05-Aug-2016", "2016-08-05 2016-08-05")]
    [InlineData("3/5/2026", "2026-05-03 2026-05-03")]
    [InlineData("23/11/26", "2026-11-23 2026-11-23")]
    [InlineData("23.11.2026", "2026-11-23 2026-11-23")]
    [InlineData("11/23/2026", "2026-11-23 2026-11-23")]
    [InlineData("2026-11-23", "2026-11-23 2026-11-23")]
    [InlineData("29 February 2028", "2028-02-29 2028-02-29")]
    public Task Full_dates_are_one_day(string said, params string[] meanings) => MeansAsync(said, meanings);

    [Theory]
    [InlineData("23rd Nov", "XXXX-11-23 2025-11-23", "XXXX-11-23 2026-11-23")]
    [InlineData("Wed, 22 of Jan", "XXXX-01-22 2026-01-22", "XXXX-01-22 2027-01-22")]
    [InlineData("3 May", "XXXX-05-03 2026-05-03", "XXXX-05-03 2027-05-03")]
    [InlineData("Oct. 2", "XXXX-10-02 2026-10-02", "XXXX-10-02 2027-10-02")]
    [InlineData("3/5", "XXXX-05-03 2026-05-03", "XXXX-05-03 2027-05-03")]
    [InlineData("29 February", "XXXX-02-29 2024-02-29", "XXXX-02-29 2028-02-29")]
    [InlineData("the 21st", "XXXX-XX-21 2026-11-21", "XXXX-XX-21 2026-12-21")]
    [InlineData("on the 31st at 5pm", "XXXX-XX-31T17 2026-10-31 17:00:00", "XXXX-XX-31T17 2026-12-31 17:00:00")]
    [InlineData("on Friday", "XXXX-WXX-5 2026-11-20", "XXXX-WXX-5 2026-11-27")]
    [InlineData("Monday", "XXXX-WXX-1 2026-11-16", "XXXX-WXX-1 2026-11-23")]
    [InlineData("Sat.", "XXXX-WXX-6 2026-11-21", "XXXX-WXX-6 2026-11-28")]
    public Task A_day_without_its_year_is_the_past_or_the_future_one(string said, params string[] meanings) => MeansAsync(said, meanings);

    [Theory]
    [InlineData("today", "2026-11-23 2026-11-23")]
    [InlineData("Yesterday!", "2026-11-22 2026-11-22")]
    [InlineData("the day before yesterday", "2026-11-21 2026-11-21")]
    [InlineData("the day after tomorrow", "2026-11-25 2026-11-25")]
    [InlineData("3 days ago", "2026-11-20 2026-11-20")]
    [InlineData("first seen three  days ago", "2026-11-20 2026-11-20")]
    [InlineData("twenty-three days ago", "2026-10-31 2026-10-31")]
    [InlineData("two weeks ago", "2026-11-09 2026-11-09")]
    [InlineData("a fortnight ago", "2026-11-09 2026-11-09")]
    [InlineData("a couple of weeks ago", "2026-11-09 2026-11-09")]
    [InlineData("a month ago", "2026-10-23 2026-10-23")]
    [InlineData("a few months ago", "2026-08-23 2026-08-23")]
    [InlineData("in 2 days", "2026-11-25 2026-11-25")]
    [InlineData("two weeks from now", "2026-12-07 2026-12-07")]
    [InlineData("last Tuesday", "2026-11-17 2026-11-17")]
    [InlineData("last Sunday", "2026-11-22 2026-11-22")]
    [InlineData("Tuesday last week", "2026-11-17 2026-11-17")]
    [InlineData("last week on Tuesday", "2026-11-17 2026-11-17")]
    [InlineData("this Friday", "2026-11-27 2026-11-27")]
    [InlineData("next Sunday", "2026-12-06 2026-12-06")]
    public Task Days_are_counted_from_when_it_was_said(string said, params string[] meanings) => MeansAsync(said, meanings);

    [Theory]
    [InlineData("last week", "2026-W47 2026-11-16..2026-11-23")]
    [InlineData("this week", "2026-W48 2026-11-23..2026-11-30")]
    [InlineData("last weekend", "2026-W47-WE 2026-11-21..2026-11-23")]
    [InlineData("last month", "2026-10 2026-10-01..2026-11-01")]
    [InlineData("last year", "2025 2025-01-01..2026-01-01")]
    [InlineData("in October", "XXXX-10 2026-10-01..2026-11-01", "XXXX-10 2027-10-01..2027-11-01")]
    [InlineData("in November", "XXXX-11 2025-11-01..2025-12-01", "XXXX-11 2026-11-01..2026-12-01")]
    [InlineData("May", "XXXX-05 2026-05-01..2026-06-01", "XXXX-05 2027-05-01..2027-06-01")]
    [InlineData("last sept", "2025-09 2025-09-01..2025-10-01")]
    [InlineData("some time in October 2025", "2025-10 2025-10-01..2025-11-01")]
    [InlineData("in 2025", "2025 2025-01-01..2026-01-01")]
    public Task Weeks_months_and_years_have_a_start_and_an_end(string said, params string[] meanings) => MeansAsync(said, meanings);

    [Theory]
    [InlineData("5pm", "T17 17:00:00")]
    [InlineData("at 9:30am", "T09:30 09:30:00")]
    [InlineData("at 12 a.m.", "T00 00:00:00")]
    [InlineData("17:05:30", "T17:05:30 17:05:30")]
    [InlineData("09:30", "T09:30 09:30:00")]
    [InlineData("at 9.30", "T09:30 09:30:00", "T21:30 21:30:00")]
    [InlineData("five o'clock", "T05 05:00:00", "T17 17:00:00")]
    [InlineData("at noon", "T12 12:00:00")]
    [InlineData("yesterday at 9:30am", "2026-11-22T09:30 2026-11-22 09:30:00")]
    [InlineData("8pm yesterday", "2026-11-22T20 2026-11-22 20:00:00")]
    [InlineData("5/3/18 @ 17:49:19", "2018-03-05T17:49:19 2018-03-05 17:49:19")]
    [InlineData("19:00, 2016-12-22", "2016-12-22T19:00 2016-12-22 19:00:00")]
    [InlineData("23 Nov at about 10am", "XXXX-11-23T10 2025-11-23 10:00:00", "XXXX-11-23T10 2026-11-23 10:00:00")]
    [InlineData(
        "Friday at 3", "XXXX-WXX-5T03 2026-11-20 03:00:00", "XXXX-WXX-5T03 2026-11-27 03:00:00", "XXXX-WXX-5T15 2026-11-20 15:00:00", "XXXX-WXX-5T15 2026-11-27 15:00:00")]
    public Task Times_stand_alone_or_with_their_day(string said, params string[] meanings) => MeansAsync(said, meanings);

    [Theory]
    [InlineData("no idea")]
    [InlineData("31 February 2026")]
    [InlineData("31 February")]
    [InlineData("32/13/2026")]
    [InlineData("it may be broken")]
    [InlineData("this may be broken")]
    [InlineData("I sat and waited")]
    [InlineData("my 2nd bill")]
    [InlineData("the 2nd bill")]
    [InlineData("£9.30")]
    [InlineData("at 5 High Street")]
    [InlineData("some time ago")]
    [InlineData("9999 years ago")]
    [InlineData("25:00")]
    [InlineData(null)]
    public Task What_is_no_date_is_asked_again(string? said) => MeansAsync(said);

    [Theory]
    [InlineData("٢٣/١١/٢٠٢٦")]
    [InlineData("२३/११/२०२६")]
    [InlineData("the ٣rd")]
    [InlineData("at 10:3٥")]
    [InlineData("in 20٢٦")]
    public void Digits_of_other_scripts_break_nothing(string said) =>
        Should.NotThrow(() => DateTimeRecognizer.Recognize(said, new DateTime(2026, 11, 23, 9, 0, 0)));

    [Fact]
    public async Task The_first_of_two_counts() => await MeansAsync("yesterday, not last week", "2026-11-22 2026-11-22");

    [Fact]
    public async Task Today_is_the_day_on_the_senders_clock()
    {
        var late = new DateTimeOffset(2026, 6, 30, 23, 30, 0, TimeSpan.Zero);

        (await AnswerAsync("today", late.ToOffset(TimeSpan.FromHours(1)), late)).ShouldBe(["2026-07-01 2026-07-01"]);
        (await AnswerAsync("today", null, late)).ShouldBe(["2026-06-30 2026-06-30"]);
    }

    [Fact]
    public async Task Without_a_time_of_sending_only_full_dates_are_dates()
    {
        (await AnswerAsync("today", null, null)).ShouldBeEmpty();
        (await AnswerAsync("3 May", null, null)).ShouldBeEmpty();
        (await AnswerAsync("3 May 2026", null, null)).ShouldBe(["2026-05-03 2026-05-03"]);
        (await AnswerAsync("yesterday", DateTimeOffset.MinValue, null)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("d MMMM yyyy")]
    [InlineData("dd/MM/yyyy")]
    [InlineData("d-M-yyyy")]
    [InlineData("dddd, d MMM yyyy")]
    [InlineData("MMMM d, yyyy")]
    [InlineData("yyyy-MM-dd")]
    public void A_day_is_found_however_it_is_written(string format) => Gen.Date[new(1900, 1, 1), new(2100, 12, 31)].Sample(day =>
        DateTimeRecognizer.Recognize($"It began on {day.ToString(format, CultureInfo.InvariantCulture)}.", null)
            .ShouldHaveSingleItem().Value.ShouldBe(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [Fact]
    public void Of_two_meanings_the_first_is_past_and_the_second_is_not() =>
        Gen.Date[new(1900, 1, 1), new(2100, 12, 31)].Select(OneOf("Monday", "Sunday", "29 February", "3 May", "the 31st", "31/12")).Sample((now, said) =>
        {
            var meanings = DateTimeRecognizer.Recognize(said, now);

            meanings.Count.ShouldBe(2);
            meanings.Select(meaning => DateTime.Parse(meaning.Value, CultureInfo.InvariantCulture) < now).ShouldBe([true, false]);
        });

    [Fact]
    public void No_text_and_no_time_breaks_it() =>
        Gen.OneOf(Gen.String, OneOf("3 days ago", "last", "month", "5pm", "31/12", "the 31st", "at", " ", "1", ":30").Array.Select(string.Concat))
            .Select(Gen.DateTime)
            .Sample((said, now) => DateTimeRecognizer.Recognize(said, now));

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(index => words[index]);

    private static async Task MeansAsync(string? said, params string[] meanings) =>
        (await AnswerAsync(said, TestBot.Monday, null)).ShouldBe(meanings);

    private static async Task<string[]> AnswerAsync(string? said, DateTimeOffset? localTimestamp, DateTimeOffset? timestamp)
    {
        var asked = new AskedPrompt(new DateTimePrompt("prompt"), localTimestamp, timestamp);
        await asked.SayAsync("hello");
        await asked.SayAsync(said);
        return [.. (asked.Result as IList<DateTimeResolution> ?? []).Select(meaning => $"{meaning.Timex} {meaning.Value ?? $"{meaning.Start}..{meaning.End}"}")];
    }
}
