namespace HaloBot.Local.Teams;

/// <summary>Everything under <c>/local/teams</c>.</summary>
internal static class TeamsEndpoints
{
    public static void AddTeams(this IServiceCollection services)
    {
        services.AddSingleton(provider => new TeamsChannel(
            new Journal(provider.GetRequiredService<DataDirectory>().Channel),
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<StaffActivities>();
        services.AddSingleton<StaffDriver>();
        services.AddSingleton<CardRefresh>();
        services.AddSingleton<ChannelView>();
    }

    public static void MapTeams(this WebApplication app)
    {
        var teams = app.MapGroup("/local/teams");
        teams.MapTeamsConnector();
        teams.MapTeamsRoster();
        teams.MapTeamsDriver();
    }
}
