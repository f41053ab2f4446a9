namespace HaloBot.Complaints;

/// <summary>When somebody is in the office, bank holidays apart: on every day from the first to the last, from opening until just before closing.</summary>
public sealed record OpeningHours(DayOfWeek FirstDay, DayOfWeek LastDay, TimeOnly Opens, TimeOnly Closes)
{
    /// <summary>As in "Monday to Friday, 8:30am to 5pm".</summary>
    public override string ToString() => $"{FirstDay} to {LastDay}, {Opens.Uk()} to {Closes.Uk()}";
}
