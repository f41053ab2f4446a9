using System.Text.Json;
using System.Text.Json.Nodes;
using HaloBot.Delivery;
using HaloBot.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using NodaTime.Text;

namespace HaloBot.Local.Clock;

/// <summary><c>GET|PUT /local/clock</c>.</summary>
internal static class ClockEndpoints
{
    // Around what the bank holidays cover, and far from the ends of the calendar, where no deadline can be reckoned.
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    private const string Usage =
        """Send one of { "now": "2026-12-24T17:00:00Z" } to set the clock and stop it, { "advance": "P3D" } to move it, { "run": true } to let it run.""";

    /// <summary>Business time for the bot and the simulators alike, in place of the machine's.</summary>
    public static void AddClock(this IServiceCollection services, string path)
    {
        services.AddSingleton(_ => new BusinessClock(path, TimeProvider.System));
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(provider => provider.GetRequiredService<BusinessClock>()));
        services.AddSingleton(provider =>
        {
            var (sweep, cases) = (provider.GetRequiredService<Sweep>(), provider.GetRequiredService<CaseStore>());
            return new TimeTravel(
                provider.GetRequiredService<BusinessClock>(),
                sweep.EarliestDueAsync,
                sweep.RunDueAsync,
                cases.AnyAsync,
                provider.GetRequiredService<ILogger<TimeTravel>>());
        });
    }

    public static void MapClock(this WebApplication app)
    {
        app.MapGet("/local/clock", (BusinessClock clock) => Show(clock));
        app.MapPut("/local/clock", PutAsync);
    }

    private static async Task<IResult> PutAsync(HttpRequest request, BusinessClock clock, TimeTravel travel)
    {
        if (await request.ReadObjectAsync() is not { Count: 1 } body)
        {
            return Malformed(Usage);
        }

        // What has begun is finished even if the caller hangs up: half a move would leave deadlines undecided.
        var (property, value) = body.First();
        switch (property)
        {
            case "now" when ParseInstant(value.Text()) is { } now:
                return await MoveAsync(_ => now, run: false);
            case "advance" when ParsePeriod(value.Text()) is { } period:
                return await MoveAsync(start => Add(start, period), run: null);
            case "run" when value?.GetValueKind() == JsonValueKind.True:
                return await MoveAsync(start => start, run: true);
            default:
                return Malformed(Usage);
        }

        async Task<IResult> MoveAsync(Func<DateTimeOffset, DateTimeOffset> target, bool? run)
        {
            try
            {
                return await travel.MoveAsync(target, run, CancellationToken.None) ? Show(clock) : Backwards();
            }
            catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
            {
                return Malformed("That is beyond the years that a clock can show.");
            }
        }
    }

    private static IResult Show(BusinessClock clock) => Results.Json(new JsonObject
    {
        ["now"] = WireTime.Format(clock.GetUtcNow()),
        ["running"] = clock.Running,
    });

    private static DateTimeOffset? ParseInstant(string? text) =>
        OffsetDateTimePattern.ExtendedIso.Parse(text ?? string.Empty) is { Success: true, Value.Year: >= FirstYear and <= LastYear } parsed
            ? parsed.Value.ToDateTimeOffset().ToUniversalTime()
            : null;

    private static Period? ParsePeriod(string? text)
    {
        // A leading minus is usual for going back, and NodaTime has signs on the parts only.
        var (iso, back) = text is ['-', .. var rest] ? (rest, true) : (text ?? string.Empty, false);
        var parsed = PeriodPattern.Roundtrip.Parse(iso);
        return parsed.Success ? (back ? Period.Zero - parsed.Value : parsed.Value) : null;
    }

    /// <summary>Counted in UTC, where each day has 24 hours; months and years by the calendar.</summary>
    private static DateTimeOffset Add(DateTimeOffset start, Period period)
    {
        var end = LocalDateTime.FromDateTime(start.UtcDateTime).Plus(period).InUtc().ToDateTimeOffset();
        return end.Year is >= FirstYear and <= LastYear ? end : throw new ArgumentOutOfRangeException(nameof(period));
    }

    private static IResult Malformed(string detail) =>
        Results.Problem(detail, title: "The clock cannot be set like that.", statusCode: StatusCodes.Status400BadRequest);

    private static IResult Backwards() => Results.Problem(
        "Deadlines and the history of the cases on file would no longer make sense. Start with an empty data directory instead.",
        title: "The clock cannot go backwards once a case exists.",
        statusCode: StatusCodes.Status409Conflict);
}
