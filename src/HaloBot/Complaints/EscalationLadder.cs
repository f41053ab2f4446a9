namespace HaloBot.Complaints;

/// <summary>What a customer can do who is still unhappy: the steps of Halo's procedure, with their own dates once they have a case.</summary>
public static class EscalationLadder
{
    /// <param name="complaint">The customer's case, or null before one is filed.</param>
    public static string Text(Complaint? complaint, DateOnly today, Procedure procedure)
    {
        var facts = procedure.Facts;
        var steps = new List<string>
        {
            "Ask for a department manager.",
            $"Put it in writing, to {string.Join(", ", facts.Address)}. We aim to reply " +
            (complaint is null ? $"within {facts.WrittenReplyWorkingDays} working days." : $"by {Acknowledgement.WrittenReply(procedure, today)} if we receive it today."),
        };

        if (complaint is null)
        {
            steps.Add(
                $"Go to {procedure.Scheme}, the independent dispute resolution service, {procedure.DisputeWeeks(today)} weeks after you first told us. " +
                $"It is for home customers and businesses of up to {People(facts)} people.");
            steps.Add(LetterStep(procedure));
        }
        else if (complaint.Kind.MayUseDisputeResolution())
        {
            steps.Add(
                $"Go to {procedure.Scheme}, the independent dispute resolution service, from {procedure.DisputeDate(complaint.FirstRaised).InFull()}, " +
                $"{procedure.DisputeWeeks(complaint.FirstRaised)} weeks after you first told us.");
            steps.Add(LetterStep(procedure));
        }

        var ladder = string.Join("\n", steps.Select((step, i) => $"{i + 1}. {step}"));
        return $"""
            I'm sorry this isn't settled. You can:

            {ladder}
            {NotEligibleParagraph(complaint, procedure)}
            The scheme's address: For the attention of {facts.DisputeAddressee}, {string.Join(", ", facts.DisputeAddress)}.

            {facts.Regulator.Name} regulates the industry. It doesn't decide individual complaints. Phone {string.Join(" or ", facts.Regulator.Phones)}; textphone {facts.Regulator.Textphone}; fax {facts.Regulator.Fax}; {facts.Regulator.Website}; post: {string.Join(", ", facts.Regulator.Post)}.
            """;
    }

    public static string NotEligible(Procedure procedure) =>
        $"{procedure.Scheme} is only for home customers and businesses of up to {People(procedure.Facts)} people.";

    private static string NotEligibleParagraph(Complaint? complaint, Procedure procedure) =>
        complaint is null || complaint.Kind.MayUseDisputeResolution() ? "" : $"\n{NotEligible(procedure)}\n";

    private static string LetterStep(Procedure procedure) =>
        $"Ask for {procedure.LetterWithArticle}, which lets {procedure.Scheme} look sooner. A manager decides, and will tell you why if the answer is no.";

    private static string People(ProcedureFacts facts) => facts.SmallBusinessPeople == 10 ? "ten" : facts.SmallBusinessPeople.ToString();
}
