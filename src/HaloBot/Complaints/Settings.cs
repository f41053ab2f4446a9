namespace HaloBot.Complaints;

/// <summary>Periods and permissions that Halo's text does not set, by the trade's practice: section <c>settings</c> of procedure.json.</summary>
/// <param name="FirstContactWorkingDays">Staff contact the customer within so many working days. 1 to 30; default 1.</param>
/// <param name="UpdateEveryWorkingDays">Without an expected date, staff are reminded so often to update the customer. 1 to 30; default 5.</param>
/// <param name="ExpectedDateReminderWorkingDays">So many working days before a promised date staff are reminded. 1 to 30; default 1.</param>
/// <param name="WarnBeforeWorkingDays">So many working days before the written reply is due, or dispute resolution opens, staff are warned. 1 to 30; default 5.</param>
/// <param name="DeadlockRequestWorkingDays">A request for a deadlock letter is overdue after so many working days. 1 to 30; default 5.</param>
/// <param name="SilenceAfterOutcomeDays">After so many days of silence upon an outcome the case may be closed. 1 to 365; default 28.</param>
/// <param name="ConsiderLetterWeeks">So many weeks after a complaint was first raised staff are asked to consider a deadlock letter. 1 to 52; default 6.</param>
/// <param name="PersonWaitMinutes">So long a customer waits in the chat for a person before they are offered something else. 1 to 120; default 10.</param>
/// <param name="AnswerNudgeMinutes">So long a customer waits for an answer of whoever has the chat before staff are nudged. 1 to 120; default 10.</param>
/// <param name="AnswerStepInMinutes">So long before the bot takes the chat back and offers them something else. 1 to 120; default 20.</param>
/// <param name="UnseenMinutes">What was written in the chat and not seen for so long waits for a customer who has left. 1 to 120; default 2.</param>
/// <param name="DigestAt">On working days the staff channel gets the day's overview at this time in London. Default 8:30am.</param>
/// <param name="TakeoverByAnyStaff">Whether every member of staff, not only a manager, may take over a chat. Default false.</param>
public sealed record Settings(
    int FirstContactWorkingDays,
    int UpdateEveryWorkingDays,
    int ExpectedDateReminderWorkingDays,
    int WarnBeforeWorkingDays,
    int DeadlockRequestWorkingDays,
    int SilenceAfterOutcomeDays,
    int ConsiderLetterWeeks,
    int PersonWaitMinutes,
    int AnswerNudgeMinutes,
    int AnswerStepInMinutes,
    int UnseenMinutes,
    TimeOnly DigestAt,
    bool TakeoverByAnyStaff)
{
    internal static Settings Read(ProcedurePart part)
    {
        var workingDays = ProcedureValues.Whole(1, 30);
        var settings = new Settings(
            part.Entry("firstContactWorkingDays", workingDays),
            part.Entry("updateEveryWorkingDays", workingDays),
            part.Entry("expectedDateReminderWorkingDays", workingDays),
            part.Entry("warnBeforeWorkingDays", workingDays),
            part.Entry("deadlockRequestWorkingDays", workingDays),
            part.Entry("silenceAfterOutcomeDays", ProcedureValues.Whole(1, 365)),
            part.Entry("considerLetterWeeks", ProcedureValues.Whole(1, 52)),
            part.Entry("personWaitMinutes", ProcedureValues.Whole(1, 120)),
            part.Entry("answerNudgeMinutes", ProcedureValues.Whole(1, 120)),
            part.Entry("answerStepInMinutes", ProcedureValues.Whole(1, 120)),
            part.Entry("unseenMinutes", ProcedureValues.Whole(1, 120)),
            part.Entry("digestAt", ProcedureValues.Time),
            part.Entry("takeoverByAnyStaff", ProcedureValues.YesOrNo));
        part.RequireAllAsked();
        return settings;
    }
}
