namespace HaloBot.Operations;

/// <summary>Examines the whole set-up, all parts side by side; what does not answer in time is found so.</summary>
public sealed class Doctor(IEnumerable<IExamination> examinations, [FromKeyedServices(Clocks.Machine)] TimeProvider machine, ILogger<Doctor> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    /// <summary>Never throws. What does not work comes first.</summary>
    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        var found = await Task.WhenAll(examinations.Select(examination => LookAsync(examination, cancellationToken)));
        return [.. found.SelectMany(findings => findings).OrderByDescending(finding => finding.State)];
    }

    private async Task<IReadOnlyList<Finding>> LookAsync(IExamination examination, CancellationToken cancellationToken)
    {
        using var bound = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            var looking = examination.LookAsync(bound.Token);
            try
            {
                return await looking.WaitAsync(Patience, machine, cancellationToken);
            }
            finally
            {
                await bound.CancelAsync();
            }
        }
        catch (TimeoutException)
        {
            return [new Finding(examination.Name, FindingState.Bad, $"It did not answer within {Patience.TotalSeconds} seconds.", "Check again in a moment; if it stays so, look at the network and at the service's status page.")];
        }
        catch (Exception e)
        {
            log.ExaminationFailed(e, examination.Name);
            return [new Finding(examination.Name, FindingState.Bad, $"It failed ({e.GetType().Name}).", "The bot's log says more.")];
        }
    }
}
