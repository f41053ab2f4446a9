using System.Net;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>Sorts what Teams says further: edited and deleted messages, dialogs (task modules), searches from the message box.</summary>
public class TeamsActivityHandler : ActivityHandler
{
    /// <summary>Teams' own invokes; the others are the base's. What no override answers is answered 501, what is malformed 400.</summary>
    protected override async Task<InvokeResponse> OnInvokeActivityAsync(
        ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var invoke = turnContext.Activity;
        try
        {
            return invoke.Name switch
            {
                "task/fetch" => CreateInvokeResponse(
                    await OnTeamsTaskModuleFetchAsync(turnContext, TeamsInvoke.ReadTask(invoke), cancellationToken)),
                "task/submit" => CreateInvokeResponse(
                    await OnTeamsTaskModuleSubmitAsync(turnContext, TeamsInvoke.ReadTask(invoke), cancellationToken)),
                "composeExtension/query" => CreateInvokeResponse(
                    await OnTeamsMessagingExtensionQueryAsync(turnContext, TeamsInvoke.ReadQuery(invoke), cancellationToken)),
                _ => await base.OnInvokeActivityAsync(turnContext, cancellationToken),
            };
        }
        catch (InvokeResponseException refused)
        {
            return refused.CreateInvokeResponse();
        }
    }

    /// <summary>A dialog is to open: an <c>Action.Submit</c> whose data has <c>msteams: { type: "task/fetch" }</c> was pressed.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>A dialog was filled in. Null closes it without a word.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    /// <summary>Somebody searches from the message box or the command bar.</summary>
    protected virtual Task<MessagingExtensionResponse> OnTeamsMessagingExtensionQueryAsync(
        ITurnContext<IInvokeActivity> turnContext, MessagingExtensionQuery query, CancellationToken cancellationToken) =>
        throw new InvokeResponseException(HttpStatusCode.NotImplemented);

    protected override Task OnMessageUpdateActivityAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        TeamsEvent(turnContext) switch
        {
            "editMessage" => OnTeamsMessageEditAsync(turnContext, cancellationToken),
            "undeleteMessage" => OnTeamsMessageUndeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageUpdateActivityAsync(turnContext, cancellationToken),
        };

    protected override Task OnMessageDeleteActivityAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        TeamsEvent(turnContext) switch
        {
            "softDeleteMessage" => OnTeamsMessageSoftDeleteAsync(turnContext, cancellationToken),
            _ => base.OnMessageDeleteActivityAsync(turnContext, cancellationToken),
        };

    protected virtual Task OnTeamsMessageEditAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMessageUndeleteAsync(ITurnContext<IMessageUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    protected virtual Task OnTeamsMessageSoftDeleteAsync(ITurnContext<IMessageDeleteActivity> turnContext, CancellationToken cancellationToken) =>
        Task.CompletedTask;

    private static string TeamsEvent(ITurnContext turnContext) =>
        turnContext.Activity.ChannelId == Connector.Channels.Msteams
        && turnContext.Activity.TryGetChannelData<TeamsChannelData>(out var channelData)
            ? channelData?.EventType
            : null;
}
