using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The Bot Framework protocol over HTTP. Whatever is wrong with a request is answered 4xx; a 500 is the bot's own failure.</summary>
public class CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger logger = null)
    : CloudAdapterBase(botFrameworkAuthentication, logger), IBotFrameworkHttpAdapter
{
    /// <param name="cancellationToken">Ends the reading of the request. A turn that has begun is not aborted half-way.</param>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        AuthenticateRequestResult sender;
        Activity activity;
        try
        {
            activity = await ActivityRequest.ReadAsync(httpRequest, cancellationToken);
            sender = await AuthenticateAsync(activity, httpRequest.Headers.Authorization, cancellationToken);
            ActivityRequest.RequireAnswerable(activity);
        }
        catch (RefusedRequestException refused)
        {
            Log.RequestRefused(Logger, refused.Status, refused.Message);
            await ActivityResponse.WriteRefusalAsync(httpResponse, refused);
            return;
        }

        var invokeResponse = await ProcessActivityAsync(sender, activity, bot.OnTurnAsync, CancellationToken.None);
        await ActivityResponse.WriteAsync(httpResponse, invokeResponse);
    }

    private async Task<AuthenticateRequestResult> AuthenticateAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        try
        {
            return await BotFrameworkAuthentication.AuthenticateRequestAsync(activity, authHeader, cancellationToken);
        }
        catch (UnauthorizedAccessException refused)
        {
            Log.ActivityRefused(Logger, activity.ChannelId, refused.Message);
            throw new RefusedRequestException(
                StatusCodes.Status401Unauthorized, "The request does not prove that it comes from a channel of this bot.");
        }
    }
}
