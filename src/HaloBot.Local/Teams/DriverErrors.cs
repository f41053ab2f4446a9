namespace HaloBot.Local.Teams;

/// <summary>A driver's mistakes, with the mend.</summary>
internal static class DriverErrors
{
    public static IResult Malformed(string title, string mend) => Results.Problem(mend, title: title, statusCode: StatusCodes.Status400BadRequest);

    public static IResult UnknownPerson(string? name) =>
        Malformed("There is no such person.", $"GET /local/teams/people lists who there is; '{name}' is not among them.");

    public static IResult UnknownChannel(string? id) =>
        Malformed("There is no such channel.", $"GET /local/teams/people lists the team's channels; '{id}' is not among them.");
}
