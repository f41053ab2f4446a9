namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>One thing that may have been meant: a time (<see cref="Value"/>), or a span (<see cref="Start"/>, <see cref="End"/>).</summary>
public class DateTimeResolution
{
    /// <summary>"2026-11-23", "2026-11-23 17:00:00" or "17:00:00", on the person's own clock.</summary>
    public string Value { get; set; }

    public string Start { get; set; }

    /// <summary>The first moment after the span.</summary>
    public string End { get; set; }

    /// <summary>What was said, before it was placed in time: "XXXX-WXX-1" for "Monday".</summary>
    public string Timex { get; set; }
}
