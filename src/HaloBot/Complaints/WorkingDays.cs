namespace HaloBot.Complaints;

/// <summary>
/// Which days are worked, counted once for all years that the bank holidays cover: every question is then one look into a
/// table. Days outside the table follow the week alone, and whoever asks says so.
/// </summary>
internal sealed class WorkingDays
{
    private readonly bool[] _worked = new bool[7];
    private readonly int _firstDay;

    /// <summary>How many working days lie before the table's day, and at the end how many there are.</summary>
    private readonly int[] _before;

    /// <summary>The day numbers of the working days, in order.</summary>
    private readonly int[] _days;

    public WorkingDays(BankHolidays holidays, OpeningHours hours)
    {
        for (var day = hours.FirstDay; day <= hours.LastDay; day++)
        {
            _worked[(int)day] = true;
        }

        _firstDay = new DateOnly(holidays.Names.Keys.Min().Year, 1, 1).DayNumber;
        var length = new DateOnly(holidays.Names.Keys.Max().Year, 12, 31).DayNumber + 1 - _firstDay;
        _before = new int[length + 1];
        var days = new List<int>(length);
        for (var i = 0; i < length; i++)
        {
            var date = DateOnly.FromDayNumber(_firstDay + i);
            if (_worked[(int)date.DayOfWeek] && !holidays.Names.ContainsKey(date))
            {
                days.Add(date.DayNumber);
            }

            _before[i + 1] = days.Count;
        }

        _days = [.. days];
    }

    public bool Contains(DateOnly date)
    {
        var i = date.DayNumber - _firstDay;
        return (uint)i < (uint)(_before.Length - 1) ? _before[i + 1] > _before[i] : _worked[(int)date.DayOfWeek];
    }

    /// <summary>The n-th working day after the date.</summary>
    public DateOnly After(DateOnly date, int n)
    {
        var next = date.DayNumber + 1 - _firstDay;
        if ((uint)next >= (uint)_before.Length)
        {
            return Step(date, n);
        }

        var at = _before[next] + (long)n - 1;
        return at < _days.Length
            ? DateOnly.FromDayNumber(_days[at])
            : Step(DateOnly.FromDayNumber(_firstDay + _before.Length - 2), (int)(at - _days.Length) + 1);
    }

    private DateOnly Step(DateOnly date, int n)
    {
        while (n > 0)
        {
            date = date.AddDays(1);
            n -= Contains(date) ? 1 : 0;
        }

        return date;
    }
}
