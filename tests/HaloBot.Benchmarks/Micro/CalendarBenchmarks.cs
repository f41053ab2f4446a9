using BenchmarkDotNet.Attributes;
using HaloBot.Complaints;

namespace HaloBot.Benchmarks.Micro;

/// <summary>The calendar's questions, which turns, cards and reminders ask again and again: none may cost a microsecond or a byte.</summary>
[MemoryDiagnoser]
public class CalendarBenchmarks
{
    private static readonly OfficeCalendar Calendar = new(
        BankHolidays.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Complaints", "bank-holidays-england-and-wales.json"))),
        new OpeningHours(DayOfWeek.Monday, DayOfWeek.Friday, new TimeOnly(8, 30), new TimeOnly(17, 0)));

    private readonly DateTimeOffset _now = new(2026, 12, 24, 17, 0, 0, TimeSpan.Zero);
    private readonly DateOnly _today = new(2026, 11, 23);
    private readonly DateOnly _beyondTheData = new(2030, 11, 25);

    [Benchmark]
    public (DateOnly Date, TimeOnly Time) Local() => OfficeCalendar.Local(_now);

    [Benchmark]
    public bool IsOpen() => Calendar.IsOpen(_now);

    [Benchmark]
    public Opening NextOpening() => Calendar.NextOpening(_now);

    [Benchmark]
    public DueDate AddThirtyWorkingDays() => Calendar.AddWorkingDays(_today, 30);

    [Benchmark]
    public DueDate AddThirtyWorkingDaysBeyondTheData() => Calendar.AddWorkingDays(_beyondTheData, 30);

    [Benchmark]
    public DateOnly AddEightWeeks() => OfficeCalendar.AddWeeks(_today, 8);
}
