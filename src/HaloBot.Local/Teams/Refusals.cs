using System.Text.Json.Nodes;

namespace HaloBot.Local.Teams;

/// <summary>The last requests of the bot that Teams would have refused, for whoever develops the bot. Gone when the host ends.</summary>
internal sealed class Refusals(TimeProvider business, Changes changes) : IEndpointFilter
{
    private const int Kept = 50;

    private readonly Lock _gate = new();
    private readonly Queue<JsonObject> _kept = new();

    /// <summary>Newest first.</summary>
    public JsonArray Show()
    {
        lock (_gate)
        {
            return new JsonArray([.. _kept.Reverse().Select(refusal => refusal.Copy())]);
        }
    }

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        if (answer is Refusal refusal)
        {
            Keep(refusal, context.HttpContext.Request);
        }

        return answer;
    }

    private void Keep(Refusal refusal, HttpRequest request)
    {
        var kept = new JsonObject
        {
            ["at"] = business.Stamp(),
            ["status"] = refusal.Status,
            ["code"] = refusal.Code,
            ["message"] = refusal.Message,
            ["method"] = request.Method,
            ["conversation"] = request.RouteValues["conversation"] as string,
        };
        if (refusal.RetryAfterSeconds is { } seconds)
        {
            kept["retryAfterSeconds"] = seconds;
        }

        lock (_gate)
        {
            _kept.Enqueue(kept);
            if (_kept.Count > Kept)
            {
                _kept.Dequeue();
            }
        }

        changes.Announce();
    }
}
