namespace HaloBot.Local.Teams;

/// <summary>Everything under <c>/local/teams</c>.</summary>
internal static class TeamsEndpoints
{
    public static void AddTeams(this IServiceCollection services)
    {
        services.AddSingleton<Changes>();
        services.AddSingleton(provider => new TeamsMessages(
            new Journal(provider.GetRequiredService<DataDirectory>().Channel),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<Changes>()));
        services.AddSingleton(provider => new TeamApp(provider.GetRequiredService<DataDirectory>().TeamApp, provider.GetRequiredService<Changes>()));
        services.AddSingleton<RateLimit>();
        services.AddSingleton<ConnectorGate>();
        services.AddSingleton<Refusals>();
        services.AddSingleton<StaffActivities>();
        services.AddSingleton<StaffDriver>();
        services.AddSingleton<Installation>();
        services.AddSingleton<CardRefresh>();
        services.AddSingleton<TeamsView>();
    }

    public static void MapTeams(this WebApplication app)
    {
        var teams = app.MapGroup("/local/teams");
        var connector = teams.MapGroup(string.Empty).AddEndpointFilter(app.Services.GetRequiredService<Refusals>());
        connector.MapTeamsConnector();
        connector.MapTeamsRoster();
        teams.MapTeamsDriver();
        teams.MapTeamApp();
    }
}
