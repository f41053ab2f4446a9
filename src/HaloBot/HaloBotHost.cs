using HaloBot.Delivery;
using HaloBot.Intake;
using HaloBot.Operations;
using HaloBot.Staff;
using HaloBot.Staff.Registration;
using HaloBot.Storage;
using HaloBot.Website;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace HaloBot;

/// <summary>Adds HaloBot to a web application: the deployed host and HaloBot.Local both call these two.</summary>
public static class HaloBotHost
{
    /// <exception cref="SettingException">A setting is missing or impossible.</exception>
    public static WebApplicationBuilder AddHaloBot(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        var services = builder.Services;

        // A start that fails says why in one sentence; the host would put a stack trace before it. What ends the host later is critical.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.Critical);

        // It writes down each request's address, and addresses hold the codes of one-time links.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning);

        services.TryAddSingleton(TimeProvider.System);
        services.TryAddKeyedSingleton(Clocks.Machine, TimeProvider.System);
        services.TryAddSingleton(InstanceName.Random());
        services.AddSingleton(ProcedureFiles.Read(configuration)).AddHostedService<ProcedureAtStart>();
        services.AddSingleton(_ => new RulesInForce(ProcedureFiles.Fingerprint(configuration)));

        services.AddSingleton(StorageSettings.Read(configuration));
        services.AddSingleton(_ => Tables.ClientOptions());
        services.AddSingleton<Tables>().AddSingleton<Agenda>().AddSingleton<Backlog>().AddSingleton<Instances>().AddSingleton<DailyRounds>();
        services.AddSingleton(RushSettings.Read(configuration)).AddSingleton<Claims>().AddSingleton<Rushes>();
        services.AddSingleton<Nudges>().AddSingleton<CaseStore>().AddSingleton<Outbox>().AddSingleton<ThreadIndex>().AddSingleton<CaseMoves>();
        services.AddSingleton<FileStore>().AddSingleton<FileLinks>();
        services.AddSingleton<CaseIndex>().AddSingleton<OpenCases>().AddSingleton<CaseFinder>();
        services.AddSingleton<IStorage>(s => new TableStorage<Conversation>(s.GetRequiredService<Tables>().Dialogs, ConversationJson.Stored.Conversation));
        services.AddHostedService<TablesAtStart>().AddHostedService<PhrasesAtStart>();

        SdkSeam.AddHttp(services);
        services.AddSingleton(BotIdentity.Read(configuration, builder.Environment));
        services.AddSingleton(SdkSeam.Authentication);
        services.AddSingleton<OneTurnAtATime>().AddSingleton<HaloAdapter>().AddSingleton<IBot, FrontDoor>();

        services.AddSingleton<Conversations>().AddSingleton<TryLimit>().AddSingleton<Unfinished>().AddSingleton<Welcome>().AddSingleton<CustomerDialogs>().AddSingleton<CustomerCommands>().AddSingleton<SentReplies>().AddSingleton<Intake.Intake>();
        services.AddCustomerFiles();
        services.AddSingleton<ResumeLinks>().AddSingleton<ResumeLink>(s => s.GetRequiredService<ResumeLinks>().MakeAsync).AddSingleton<CaseChat>().AddSingleton<ResumePage>();
        services.AddSingleton<StaffDirectory>().AddSingleton<CardViewers>().AddSingleton<CaseCards>().AddSingleton<CaseFiles>().AddSingleton<CasePresses>().AddSingleton<CaseDialogs>().AddSingleton<NewComplaints>().AddSingleton<StaffRoom>();
        services.AddSingleton<CaseLists>().AddSingleton<StaffCommands>().AddSingleton<AddressedMessages>().AddSingleton<ChangedMessages>().AddSingleton<FoundCards>().AddSingleton<CaseSearch>();
        services.AddSingleton<StaffChannelStore>().AddSingleton<StaffChannel>().AddHostedService<StaffChannelWatch>();
        services.AddSingleton<Installations>().AddSingleton<MoveAnswers>().AddSingleton<RegistrationRoom>().AddSingleton<PlainMessages>().AddSingleton<OnCallStore>().AddSingleton<Notifications>();
        services.AddSingleton<CheckCommand>().AddSingleton<OnCallCommand>().AddSingleton<ManagersCommand>().AddDoctor();
        services.AddSingleton<PostInChannel>(s => (post, cancel) => s.GetRequiredService<TeamsPosts>().AnnounceAsync(post, cancel));

        services.AddSingleton(TeamsSettings.Read(configuration)).AddSingleton(TeamsLimits.Read(configuration));
        services.AddSingleton<SendLimiter>().AddSingleton<TeamsPace>().AddSingleton<TeamsPosts>().AddSingleton<RushBoard>();
        services.AddSingleton<WebChat>().AddSingleton<DraftWake>().AddSingleton<ICarrier, TeamsCarrier>().AddSingleton<ICarrier, WebChatCarrier>().AddEmail(configuration);
        services.AddSingleton<Lanes>().AddSingleton<LaneRun>().AddSingleton<DueDeadlines>().AddSingleton<Reconcile>().AddSingleton<NightlyRedraw>();
        services.AddSingleton<Courier>().AddHostedService(s => s.GetRequiredService<Courier>());
        services.AddSingleton<CatchUp>().AddHostedService(s => s.GetRequiredService<CatchUp>());
        services.AddSingleton<Sweep>().AddHostedService(s => s.GetRequiredService<Sweep>());

        builder.AddWebsite();
        services.AddRateLimiter(limiter => limiter
            .AddPolicy<string, FileRateLimit>(FileRateLimit.PolicyName).AddPolicy<string, ResumeRateLimit>(ResumeRateLimit.PolicyName));
        services.AddSingleton(s => new Uploads(s.GetRequiredService<FileStore>().IsOn ? FileType.Accepted : null));
        services.AddHealthChecks().AddCheck<StorageCheck>("storage").AddCheck<StaffChannelCheck>("staff-channel");
        return builder;
    }

    public static WebApplication MapHaloBot(this WebApplication app)
    {
        app.MapMethods("/api/messages", ["POST", "GET", "PUT", "DELETE", "PATCH"],
                (HttpContext http, HaloAdapter adapter, IBot bot) => adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted))
            // Channels are no browsers: what guards pages (CORS, their headers, the visitors' rate limit) is not for them.
            .ShortCircuit();
        app.MapProcedure();
        app.MapWebsite();
        app.MapFiles();
        app.MapResume();
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/health/ready");
        return app;
    }
}
