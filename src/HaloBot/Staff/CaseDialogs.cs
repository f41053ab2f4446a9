using AdaptiveCards;
using HaloBot.Complaints;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace HaloBot.Staff;

/// <summary>The forms of a case's moves as dialogs: opened, filled in, and shown again where something is wrong with them.</summary>
public sealed class CaseDialogs(CasePresses presses, NewComplaints newComplaints)
{
    public async Task<TaskModuleResponse?> OpenAsync(TaskModuleRequest request, Actor actor, CancellationToken cancellationToken) =>
        CardCommands.Read(SdkSeam.ToJson(request.Data)) is not { } press ? NotKnown
            : NewComplaints.Are(press) ? newComplaints.Open()
            : await presses.OpenAsync(press, actor, cancellationToken) switch
            {
                { Refusal: { } reason } => Say(reason),
                var opened => Show(opened, FormCard.Draw(opened.Button!, opened.Form!, inDialog: true)),
            };

    /// <returns>Null closes the dialog: the case's card and thread show what was done.</returns>
    public async Task<TaskModuleResponse?> SubmitAsync(ITurnContext turn, TaskModuleRequest request, Actor actor, CancellationToken cancellationToken)
    {
        var data = SdkSeam.ToJson(request.Data);
        return CardCommands.Read(data) is not { } press ? NotKnown
            : NewComplaints.Are(press) ? await newComplaints.SubmitAsync(turn, press.Case, data, actor, cancellationToken)
            : await presses.MakeAsync(turn, press, data, actor, cancellationToken) switch
            {
                { IsToBeReadOver: true } result => Show(result, FormCard.DrawPreview(result.Button!, result.Form!, new FormAnswers(data), inDialog: true)),
                { CanBeMended: true } result => Show(result, FormCard.Draw(result.Button!, result.Form!, inDialog: true, result.Refusal)),
                { Refusal: { } reason } => Say(reason),
                _ => null,
            };
    }

    public static TaskModuleResponse Say(string text) => new(new TaskModuleMessageResponse(text));

    private static TaskModuleResponse NotKnown => Say("This button is not known. Please use the case's present card.");

    private static TaskModuleResponse Show(PressResult result, AdaptiveCard form) => Show(
        $"{result.Form!.Complaint.Reference}: {result.Button!.Title(result.Form.Complaint, result.Form.Procedure)}",
        result.Button.Preview is null ? "medium" : "large",
        form);

    internal static TaskModuleResponse Show(string title, string height, AdaptiveCard form) => new(new TaskModuleContinueResponse(new TaskModuleTaskInfo(
        title: title,
        height: height,
        width: "medium",
        card: new Attachment { ContentType = AdaptiveCard.ContentType, Content = SdkSeam.FromJson(form.ToJson()) })));
}
