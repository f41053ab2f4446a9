using System.Text.Json;
using HaloBot.Complaints;
using HaloBot.Storage;
using Microsoft.Bot.Builder;

namespace HaloBot.Staff;

/// <summary>Makes the moves that buttons and forms of a case's card ask for.</summary>
public sealed class CasePresses(CaseMoves moves, CaseStore cases, StaffDirectory directory, Procedure procedure, TimeProvider clock)
{
    /// <summary>Said where a reference leads nowhere.</summary>
    internal const string NoSuchCase = "There is no such case.";

    private const string NotKnown = "This button is not known any more. Please use the case's present card.";

    /// <summary>Carries out a press. What comes back says how the case stands, or why nothing was changed, or what is to be read over first.</summary>
    internal async Task<PressResult> MakeAsync(
        ITurnContext turn, (CaseReference Case, string Verb) press, JsonElement? data, Actor actor, CancellationToken cancellationToken)
    {
        if (press.Verb == ComplaintProcedure.Open.Verb)
        {
            return await MakeAsync(turn, press.Case, new Open(), actor, data, known: null, cancellationToken);
        }

        if (MoveButtons.Find(press.Verb) is not { } button)
        {
            return new PressResult { Refusal = NotKnown };
        }

        if (await cases.ReadAsync(press.Case, cancellationToken) is not { } stored)
        {
            return new PressResult { Refusal = NoSuchCase };
        }

        var answers = new FormAnswers(data);
        var result = new PressResult { Button = button, Form = FormFor(stored.Complaint, actor) with { Before = answers } };
        var command = button.Read(result.Form, answers);
        var mistake = FormInputs.TooLong(button.Form?.Invoke(result.Form) ?? [], answers) ?? (command is null ? button.Missing(answers) : null);
        if (command is null || mistake is not null || (button.Preview is not null && answers.Text(FormCard.ReadOver) is null))
        {
            return WhyNot(button, result.Form) is { } refused ? new PressResult { Refusal = refused }
                : mistake is not null ? result with { Refusal = mistake }
                : result with { IsToBeReadOver = true };
        }

        return await MakeAsync(turn, press.Case, command, actor, data, stored, cancellationToken) with { Button = button, Form = result.Form };
    }

    /// <summary>The form that a button opens, or the sentence that says why the viewer has no use for it now.</summary>
    internal async Task<PressResult> OpenAsync((CaseReference Case, string Verb) press, Actor actor, CancellationToken cancellationToken)
    {
        if (MoveButtons.Find(press.Verb) is not { Form: not null } button)
        {
            return new PressResult { Refusal = NotKnown };
        }

        if (await cases.ReadAsync(press.Case, cancellationToken) is not { } stored)
        {
            return new PressResult { Refusal = NoSuchCase };
        }

        var form = FormFor(stored.Complaint, actor);
        return new PressResult { Button = button, Form = form, Refusal = WhyNot(button, form) };
    }

    private static string? WhyNot(MoveButton button, FormContext form) =>
        ComplaintProcedure.WhyNot(form.Complaint, button.Move, form.Viewer, form.Procedure)?.Reason;

    private FormContext FormFor(Complaint complaint, Actor viewer) =>
        new(complaint, viewer, procedure, OfficeCalendar.DateOf(clock.GetUtcNow()), directory.MayHaveCases, FormAnswers.None);

    private async Task<PressResult> MakeAsync(
        ITurnContext turn, CaseReference reference, Command command, Actor actor, JsonElement? data, StoredCase? known, CancellationToken cancellationToken)
    {
        var result = await moves.MakeAsync(reference, command, actor, CardCommands.IdOf(actor, data), known, cancellationToken);
        turn.TurnState.Set(new OnItsWay(result.Delivered));
        return new PressResult { Complaint = result.Complaint, Refusal = result.Refusal?.Reason };
    }
}

/// <summary>What comes of a press.</summary>
internal sealed record PressResult
{
    /// <summary>The case as it is now, when the move was made.</summary>
    public Complaint? Complaint { get; init; }

    /// <summary>Why nothing was changed, or null.</summary>
    public string? Refusal { get; init; }

    /// <summary>The button and its form, when there is one.</summary>
    public MoveButton? Button { get; init; }

    public FormContext? Form { get; init; }

    /// <summary>Nothing was sent yet: the person reads it over first.</summary>
    public bool IsToBeReadOver { get; init; }

    /// <summary>Whether the form can be filled in better.</summary>
    public bool CanBeMended => Refusal is not null && Button?.Form is not null;
}
