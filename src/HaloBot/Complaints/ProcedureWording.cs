namespace HaloBot.Complaints;

/// <summary>Sentences that Halo's text does not hold: section <c>wording</c> of procedure.json.</summary>
/// <param name="RegulatorDoesNotDecide">Follows a sentence about the regulator: "It doesn't …".</param>
/// <param name="FinalPosition">For the deadlock letter, after what was found, done and offered.</param>
/// <param name="SchemeIsFree">Follows a sentence about the dispute resolution scheme: "It is …".</param>
/// <param name="SendLetterWithComplaint">For the deadlock letter.</param>
/// <param name="LetterInAnotherFormat">For the deadlock letter.</param>
public sealed record ProcedureWording(
    string LifeInDanger,
    string RegulatorDoesNotDecide,
    string FinalPosition,
    string SchemeIsFree,
    string SendLetterWithComplaint,
    string LetterInAnotherFormat)
{
    internal static ProcedureWording Read(ProcedurePart part)
    {
        var wording = new ProcedureWording(
            part.Entry("lifeInDanger", ProcedureValues.Text)!,
            part.Entry("regulatorDoesNotDecide", ProcedureValues.Text)!,
            part.Entry("finalPosition", ProcedureValues.Text)!,
            part.Entry("schemeIsFree", ProcedureValues.Text)!,
            part.Entry("sendLetterWithComplaint", ProcedureValues.Text)!,
            part.Entry("letterInAnotherFormat", ProcedureValues.Text)!);
        part.RequireAllAsked();
        return wording;
    }
}
