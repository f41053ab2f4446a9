namespace HaloBot.Complaints;

/// <summary>What Halo's published text says: section <c>facts</c> of procedure.json.</summary>
public sealed record ProcedureFacts(
    string Company,
    string LegalName,
    string Email,
    IReadOnlyList<string> Address,
    OpeningHours Hours,
    int WrittenReplyWorkingDays,
    int SmallBusinessPeople,
    string DisputeAddressee,
    IReadOnlyList<string> DisputeAddress,
    Regulator Regulator)
{
    internal static ProcedureFacts Read(ProcedurePart part)
    {
        var facts = new ProcedureFacts(
            part.Entry("company", ProcedureValues.Text)!,
            part.Entry("legalName", ProcedureValues.Text)!,
            part.Entry("email", ProcedureValues.Email)!,
            part.Entry("address", ProcedureValues.Lines)!,
            ReadHours(part),
            part.Entry("writtenReplyWorkingDays", ProcedureValues.Whole(1, 365)),
            part.Entry("smallBusinessPeople", ProcedureValues.Whole(1, 1000)),
            part.Entry("disputeAddressee", ProcedureValues.Text)!,
            part.Entry("disputeAddress", ProcedureValues.Lines)!,
            Regulator.Read(part.Part("regulator")));
        part.RequireAllAsked();
        return facts;
    }

    private static OpeningHours ReadHours(ProcedurePart part)
    {
        var (first, last) = part.Entry("officeDays", ProcedureValues.Days);
        var hours = new OpeningHours(first, last, part.Entry("opens", ProcedureValues.Time), part.Entry("closes", ProcedureValues.Time));
        if (hours.Closes != default && hours.Closes <= hours.Opens)
        {
            part.Mistake("closes", "Write a time after facts.opens.");
        }

        return hours;
    }
}

/// <param name="Industry">As in "the regulator for …".</param>
/// <param name="Duty">As in "it …".</param>
/// <param name="Website">Without https://.</param>
public sealed record Regulator(
    string Name,
    string Industry,
    string Duty,
    IReadOnlyList<string> Post,
    IReadOnlyList<string> Phones,
    string Textphone,
    string Fax,
    string Website)
{
    internal static Regulator Read(ProcedurePart part)
    {
        var regulator = new Regulator(
            part.Entry("name", ProcedureValues.Text)!,
            part.Entry("industry", ProcedureValues.Text)!,
            part.Entry("duty", ProcedureValues.Text)!,
            part.Entry("post", ProcedureValues.Lines)!,
            part.Entry("phones", ProcedureValues.Phones)!,
            part.Entry("textphone", ProcedureValues.Phone)!,
            part.Entry("fax", ProcedureValues.Phone)!,
            part.Entry("website", ProcedureValues.Website)!);
        part.RequireAllAsked();
        return regulator;
    }
}
