namespace HaloBot.Complaints;

/// <summary>What a customer can do who is still unhappy: the steps of Halo's procedure, with their own dates once they have a case.</summary>
public static class EscalationLadder
{
    /// <param name="complaint">The customer's case, or null before one is filed.</param>
    public static string Text(Complaint? complaint, DateOnly today, Procedure procedure)
    {
        var eligible = complaint?.MayGoToDisputeResolution ?? true;
        List<string> steps = [];
        if (May(complaint, ComplaintProcedure.AskForManager))
        {
            steps.Add("Ask for a department manager.");
        }

        if (May(complaint, ComplaintProcedure.PutInWriting))
        {
            steps.Add(WritingStep(complaint, today, procedure));
        }

        if (eligible)
        {
            steps.Add(SchemeStep(complaint, today, procedure));
        }

        if (eligible && May(complaint, ComplaintProcedure.RequestLetter) && complaint?.WasSentToDisputeResolution != true)
        {
            steps.Add(LetterStep(procedure));
        }

        return $"""
            {(complaint is null ? BeforeAnyCase(procedure) : "I'm sorry this isn't settled.")} You can:

            {string.Join("\n", steps.Select((step, i) => $"{i + 1}. {step}"))}

            {(eligible ? DisputeScheme.About(procedure) : NotEligible(procedure) + " You can still do any of these.")}

            {AboutRegulator(procedure)}
            """;
    }

    /// <summary>For larger businesses, which the scheme does not take.</summary>
    public static string NotEligible(Procedure procedure) =>
        $"{procedure.Scheme} is only for home customers and businesses of up to {DisputeScheme.People(procedure)} people.";

    private static string BeforeAnyCase(Procedure procedure) =>
        "We aim to give you the very best service, but mistakes do happen, and what matters is how we deal with them. " +
        $"If you're unhappy with any service or contract you have with us, tell me here or e-mail {procedure.Facts.Email}. {SortingOut} " +
        "Still not satisfied?";

    /// <summary>What every complaint can count on, before any step of the ladder.</summary>
    internal static string SortingOut =>
        "We'll do our best to sort it out straight away. If we can't, we'll tell you how long we expect it to take.";

    private static string WritingStep(Complaint? complaint, DateOnly today, Procedure procedure) =>
        $"Put it in writing, explaining why you're unhappy, to {string.Join(", ", procedure.Facts.Address)}. We aim to reply " + complaint switch
        {
            null => $"within {procedure.Facts.WrittenReplyWorkingDays} working days.",
            { WrittenReplyBy: { } due, WrittenAnswered: false } => $"by {due.InFull()}: your complaint is in writing already.",
            _ => $"by {Acknowledgement.WrittenReply(procedure, today)} if we receive it today.",
        };

    private static string SchemeStep(Complaint? complaint, DateOnly today, Procedure procedure) =>
        $"Go to {procedure.Scheme}, the independent dispute resolution service, " + complaint switch
        {
            null => $"{procedure.DisputeWeeks(today)} weeks after you first told us.",
            _ when complaint.DisputeIsOpenOn(today) => "now.",
            { WeeksToDispute: { } weeks } => $"from {complaint.DisputeDate.InFull()}, {weeks} weeks after you first told us.",
            _ => $"from {complaint.DisputeDate.InFull()}.",
        };

    /// <summary>What the table permits the customer; before there is a case, everything will be.</summary>
    private static bool May(Complaint? complaint, Move move) => complaint is null || move.From.Contains(complaint.Stage);

    private static string LetterStep(Procedure procedure) =>
        $"Ask for {procedure.LetterWithArticle}, which we may issue if we can't resolve the matter. It lets {procedure.Scheme} look sooner. " +
        "A manager decides, and will tell you why if the answer is no.";

    private static string AboutRegulator(Procedure procedure)
    {
        var regulator = procedure.Facts.Regulator;
        return $"{regulator.Name} regulates the industry. As the regulator for {regulator.Industry}, it {regulator.Duty}. " +
               $"{procedure.Wording.RegulatorDoesNotDecide} Phone {string.Join(" or ", regulator.Phones)}; textphone {regulator.Textphone}; " +
               $"fax {regulator.Fax}; {regulator.Website}; post: {string.Join(", ", regulator.Post)}.";
    }
}
