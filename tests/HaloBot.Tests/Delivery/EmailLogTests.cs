using System.Collections.Concurrent;
using HaloBot.Complaints;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Stage = HaloBot.Tests.Transcripts.Stage;

namespace HaloBot.Tests.Delivery;

/// <summary>What the running program logs while it e-mails.</summary>
public sealed class EmailLogTests(Azurite azurite)
{
    [Fact]
    public async Task Neither_a_letter_that_goes_nor_one_that_is_refused_leaves_anything_personal_in_the_log()
    {
        using var log = new Kept();
        await using var stage = await Stage.OpenAsync(
            azurite, new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero),
            builder => builder.Services.AddSingleton<ILoggerProvider>(log),
            isEmailOn: true,
            settings: "--Logging:LogLevel:Default=Trace");
        foreach (var domain in new[] { "example.com", "refuses.example" })
        {
            await (await stage.FileAsync(new ComplaintDetails(
                "Canarywords", CustomerKind.Domestic, "Canaryname Bloggs", new Contact(ContactKind.Email, $"canary@{domain}"), null, Category.Fault, false))).Delivered;
        }

        log.Lines.ShouldContain(line => line.Contains("refused the address (550 5.1.1)", StringComparison.Ordinal));
        log.Lines.ShouldContain(line => line.Contains("E-mail goes out by 127.0.0.1", StringComparison.Ordinal));
        log.Lines.Where(line => line.Contains("canary", StringComparison.OrdinalIgnoreCase)).ShouldBeEmpty();
    }

    private sealed class Kept : ILoggerProvider, ILogger
    {
        private readonly ConcurrentQueue<string> _lines = new();

        public IReadOnlyCollection<string> Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            _lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
