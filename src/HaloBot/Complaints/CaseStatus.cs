namespace HaloBot.Complaints;

/// <summary>How a complaint stands, for the customer: the stage and the dates, and nothing of what was said.</summary>
public static class CaseStatus
{
    public static string Text(Complaint complaint, DateOnly today, Procedure procedure)
    {
        List<string> lines = [$"Received: {complaint.ReceivedOn.InFull()}", $"Stage: {Stage(complaint)}"];
        if (complaint is { FirstContactAt: null, Stage: Complaints.Stage.Received or Complaints.Stage.InProgress })
        {
            lines.Add($"We aim to contact you by: {complaint.FirstContactBy.InFull()}");
        }

        if (complaint.ExpectedOn is { } expected)
        {
            lines.Add($"You can expect an answer by: {expected.InFull()}");
        }

        if (complaint is { IsOpen: true, WrittenReplyBy: { } reply, WrittenAnswered: false })
        {
            lines.Add($"In writing: we aim to reply by {reply.InFull()}");
        }

        if (complaint.LetterRequestedOn is { } asked)
        {
            lines.Add($"You asked for {procedure.LetterWithArticle} on: {asked.InFull()}");
        }

        if (complaint is { IsOpen: true, MayGoToDisputeResolution: true })
        {
            lines.Add(complaint.DisputeIsOpenOn(today)
                ? $"{procedure.Scheme}: you can go there now"
                : $"{procedure.Scheme}: from {complaint.DisputeDate.InFull()}, if you're still unhappy");
        }

        return $"Your complaint **{complaint.Reference}**\n\n{string.Join("\n", lines.Select(line => $"- {line}"))}";
    }

    private static string Stage(Complaint complaint) => complaint.Stage switch
    {
        Complaints.Stage.Received => "received; our team will read it",
        Complaints.Stage.InProgress => "in progress; our team is working on it",
        Complaints.Stage.WithManager => "with a manager",
        Complaints.Stage.OutcomeGiven => "answered; please tell us whether that settles it",
        Complaints.Stage.Deadlocked => "we have sent you our final answer",
        _ => "closed",
    };
}
