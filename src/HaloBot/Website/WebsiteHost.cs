using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HaloBot.Website;

/// <summary>What the public sees of this host: the widget, its page and the tokens with which it connects.</summary>
public static class WebsiteHost
{
    private const string Cors = "website";
    private static readonly TimeSpan DirectLineTimeout = TimeSpan.FromSeconds(10);

    public static WebApplicationBuilder AddWebsite(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddKeyedSingleton(Clocks.Machine, TimeProvider.System);
        services.AddOptions<DirectLineOptions>().BindConfiguration(DirectLineOptions.Section).ValidateOnStart();
        services.AddOptions<WebsiteOptions>().BindConfiguration(WebsiteOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DirectLineOptions>, DirectLineOptionsCheck>();
        services.AddSingleton<IValidateOptions<WebsiteOptions>, WebsiteOptionsCheck>();

        services.AddHttpClient(DirectLineClient.HttpClientName, client => client.Timeout = DirectLineTimeout);
        services.AddSingleton<DirectLineClient>();
        services.AddSingleton<ResumeToken>();
        services.AddSingleton<TrustedOrigins>();
        services.AddSingleton<TokenEndpoint>();
        services.AddSingleton<WebsiteAssets>();
        services.AddSingleton<WidgetPage>();

        services.AddProblemDetails();
        services.AddRateLimiter(limiter => limiter.AddPolicy<string, TokenRateLimit>(TokenRateLimit.PolicyName));
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<DirectLineOptions>>((cors, directLine) => cors.AddPolicy(
            Cors, policy => policy.WithOrigins([.. directLine.Value.TrustedOrigins]).WithMethods("POST").WithHeaders("content-type")));
        return builder;
    }

    public static WebApplication MapWebsite(this WebApplication app)
    {
        app.UseSecurityHeaders();
        app.UseCors();
        app.UseRateLimiter();
        app.Map(TokenEndpoint.Path, (HttpContext context, TokenEndpoint endpoint) => endpoint.AnswerAsync(context))
            .RequireCors(Cors)
            .RequireRateLimiting(TokenRateLimit.PolicyName);
        app.MapGet("/widget.js", AssetResult.Launcher);
        app.MapGet("/widget", (HttpContext context, WidgetPage page) => page.Show(context));
        app.MapGet("/assets/{version}/{name}", AssetResult.Versioned);
        return app;
    }
}
