using HaloBot.Complaints;

namespace HaloBot;

/// <summary>Says once, at the start, what staff should know about the procedure that is followed.</summary>
internal sealed class ProcedureAtStart(Procedure procedure, TimeProvider clock, ILogger<ProcedureAtStart> log) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        log.ProcedureChecked(string.Join("\n- ", ProcedureCheck.Lines(procedure)));
        if (ProcedureCheck.HolidaysRunOut(procedure, OfficeCalendar.DateOf(clock.GetUtcNow())) is { } warning)
        {
            log.HolidaysRunOut(warning);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
