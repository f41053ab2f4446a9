using System.Globalization;
using System.Text;
using HaloBot.Complaints;

namespace HaloBot.Tests.Complaints;

/// <summary>The table of the procedure as people read it: the parts of src/HaloBot/Complaints/README.md that are derived from it.</summary>
internal static class TableForPeople
{
    public static string Diagram()
    {
        var text = new StringBuilder("```mermaid\nstateDiagram-v2\n    [*] --> Received: file a complaint\n");
        foreach (var move in ComplaintProcedure.Moves.Where(move => move.From.Count > 0))
        {
            foreach (var stage in move.From.Where(stage => move.To.From(stage) != stage))
            {
                text.Append(CultureInfo.InvariantCulture, $"    {stage} --> {move.To.From(stage)}: {move.Name}\n");
            }
        }

        return text.Append("    Closed --> [*]\n```\n").ToString();
    }

    public static string Moves()
    {
        var text = new StringBuilder("| move | by | in the stages | leads to |\n|---|---|---|---|\n");
        foreach (var move in ComplaintProcedure.Moves)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"| {move.Name} | {string.Join(", ", move.By.Select(Name))} | {(move.From.Count == 0 ? "before there is a case" : Names(move.From))} | {Leads(move)} |\n");
        }

        return text.ToString();
    }

    public static string Deadlines()
    {
        var procedure = TestProcedure.Published;
        var text = new StringBuilder("| deadline | what is due | within | before it, staff are warned | when it comes |\n|---|---|---|---|---|\n");
        foreach (var rule in ComplaintProcedure.Deadlines)
        {
            var warned = rule.WarnBefore is { } days ? Period.WorkingDays(days(procedure.Settings)).ToString() : "–";
            var length = rule.Name == "dispute-resolution" ? $"{procedure.DisputeWeeks(new DateOnly(2026, 11, 23))} weeks" : rule.Length(procedure).ToString();
            text.Append(CultureInfo.InvariantCulture, $"| {rule.Name} | {rule.What} | {length} | {warned} | {What(rule.Kind)} |\n");
        }

        return text.ToString();
    }

    private static string Leads(Move move)
    {
        if (move.From.Count == 0)
        {
            return Stage.Received.Name();
        }

        var changed = move.From.Where(stage => move.To.From(stage) != stage).ToList();
        return changed.Count switch
        {
            0 => "–",
            _ when changed.Count == move.From.Count => move.To.From(changed[0]).Name(),
            _ => $"{move.To.From(changed[0]).Name()}, from {Names(changed)}",
        };
    }

    private static string Names(IEnumerable<Stage> stages) => string.Join(", ", stages.Select(stage => stage.Name()));

    private static string What(DeadlineKind kind) => kind switch
    {
        DeadlineKind.Signpost => "the customer is told",
        DeadlineKind.Prompt => "staff are asked",
        DeadlineKind.Waiting => "the customer is offered to be contacted",
        DeadlineKind.Nudge => "staff are nudged",
        DeadlineKind.StepIn => "the bot takes the chat back, and offers the customer to be contacted",
        DeadlineKind.Unseen => "the card says so",
        _ => "staff are told that it is overdue",
    };

    private static string Name(Who who) => who switch
    {
        Who.Customer => "customer",
        Who.Staff => "staff",
        Who.Owner => "owner",
        Who.Manager => "manager",
        Who.ChatStaff => "manager (any staff by setting)",
        _ => "clock",
    };
}
