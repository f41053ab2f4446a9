using HaloBot.Tests.Complaints;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.Tests;

public class ProcedureAtStartTests
{
    [Theory]
    [InlineData("2026-11-23T09:00:00Z", new[] { 30 })]
    [InlineData("2028-01-01T00:00:00Z", new[] { 30, 31 })]
    [InlineData("2027-12-31T23:59:59Z", new[] { 30 })]
    public async Task The_start_tells_what_looks_outdated_and_when_bank_holidays_run_out(string now, int[] numbers)
    {
        var log = new Lines();
        var start = new ProcedureAtStart(TestProcedure.Published, new FakeTimeProvider(TestProcedure.At(now)), log);

        await start.StartAsync(TestContext.Current.CancellationToken);

        log.Written.Select(line => line.Number).ShouldBe(numbers);
        log.Written[0].Text.ShouldContain("facts.regulator.fax looks outdated");
        log.Written[0].Text.ShouldContain("Procedure:Edition 'ofcom-2026' adopts the newer rule.");
    }

    private sealed class Lines : ILogger<ProcedureAtStart>
    {
        public List<(int Number, string Text)> Written { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Written.Add((eventId.Id, formatter(state, exception)));
    }
}
