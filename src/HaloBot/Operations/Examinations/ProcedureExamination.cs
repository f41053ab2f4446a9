using HaloBot.Complaints;

namespace HaloBot.Operations.Examinations;

/// <summary>Facts of the procedure that look outdated, and bank holidays that run out.</summary>
public sealed class ProcedureExamination(Procedure procedure, TimeProvider clock) : IExamination
{
    public string Name => "Procedure";

    public Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken)
    {
        var doubts = procedure.Doubts.Select(doubt => new Finding(
            $"Procedure, {doubt.Fact}", FindingState.Warning, $"It looks outdated (\"{doubt.Value}\"): {doubt.Why}", ProcedureCheck.Mend(doubt, procedure)));
        var runOut = ProcedureCheck.HolidaysRunOut(procedure, OfficeCalendar.DateOf(clock.GetUtcNow()));
        return Task.FromResult<IReadOnlyList<Finding>>(
        [
            Finding.Good(Name, $"The edition in force is \"{procedure.Edition}\"."),
            .. doubts,
            runOut is null
                ? Finding.Good("Bank holidays", $"They are known until {procedure.Calendar.KnownUntil.InFull()}.")
                : new Finding("Bank holidays", FindingState.Warning, runOut),
        ]);
    }
}
