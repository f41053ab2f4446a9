namespace HaloBot.Local.DirectLine;

/// <summary>Admits a request: its credentials, and the conversation that its path names.</summary>
internal sealed class DirectLineFilter(DirectLineAuthentication authentication, Conversations conversations) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var (caller, refusal) = await authentication.ReadAsync(http.Request);
        if (caller is null)
        {
            return refusal;
        }

        http.Features.Set(caller);
        if (http.GetRouteValue("id") is string id)
        {
            if (!caller.May(id))
            {
                return DirectLineErrors.OtherConversation();
            }

            if (conversations.Find(id) is not { } conversation)
            {
                return DirectLineErrors.UnknownConversation();
            }

            http.Features.Set(conversation);
        }

        return await next(context);
    }
}

/// <summary>What <see cref="DirectLineFilter"/> found.</summary>
internal static class DirectLineFeatures
{
    public static DirectLineCaller Caller(this HttpContext http) => http.Features.Get<DirectLineCaller>()!;

    public static Conversation Conversation(this HttpContext http) => http.Features.Get<Conversation>()!;
}
