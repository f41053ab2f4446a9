using HaloBot.Operations;
using HaloBot.Staff;
using HaloBot.Tests.Transcripts;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace HaloBot.Tests.Operations;

/// <summary>The doctor ends in time whatever happens, and says first what does not work.</summary>
public sealed class DoctorTests
{
    private readonly FakeTimeProvider _machine = new();

    [Fact]
    public async Task What_does_not_answer_in_time_is_found_so_and_holds_up_nobody()
    {
        var examining = Doctor(
            new Examination("Quick", _ => Task.FromResult(Finding.Good("Quick", "Fine."))),
            new Examination("Stuck", async cancel =>
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancel);
                return Finding.Good("Stuck", "Never.");
            })).ExamineAsync(CancellationToken.None);
        examining.IsCompleted.ShouldBeFalse();
        _machine.Advance(TimeSpan.FromSeconds(9));

        (await examining).Select(finding => (finding.Name, finding.State, finding.Found)).ShouldBe(
            [("Stuck", FindingState.Bad, "It did not answer within 8 seconds."), ("Quick", FindingState.Good, "Fine.")]);
    }

    [Fact]
    public async Task An_exception_is_a_finding_and_its_words_are_not_shown()
    {
        var finding = (await Doctor(new Examination("Broken", _ => throw new InvalidOperationException("AccountKey=secret"))).ExamineAsync(CancellationToken.None)).Single();
        finding.State.ShouldBe(FindingState.Bad);
        finding.ToString().ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("Everything works.", FindingState.Good)]
    [InlineData("Everything works; 1 thing to know.", FindingState.Good, FindingState.Warning)]
    [InlineData("2 things do not work.", FindingState.Bad, FindingState.Bad)]
    [InlineData("1 thing does not work, and 2 things to know.", FindingState.Bad, FindingState.Warning, FindingState.Warning)]
    public void The_card_sums_up_and_says_each_in_words(string summary, params FindingState[] states)
    {
        var card = Spoken.OfCard(System.Text.Json.JsonElement.Parse(
            FindingsCard.Draw("Hello.", [.. states.Select(state => new Finding("Part", state, "[x](http://evil)", "Mend it."))]).ToJson()));
        card.ShouldStartWith($"Hello. {summary} ");
        card.Split("To do: Mend it.").Length.ShouldBe(states.Length + 1);
        card.Contains("✖ Does not work – Part: [x](http://evil)", StringComparison.Ordinal).ShouldBe(states.Contains(FindingState.Bad));
    }

    private Doctor Doctor(params IExamination[] examinations) => new(examinations, _machine, NullLogger<Doctor>.Instance);

    private sealed class Examination(string name, Func<CancellationToken, Task<Finding>> look) : IExamination
    {
        public string Name => name;

        public async Task<IReadOnlyList<Finding>> LookAsync(CancellationToken cancellationToken) => [await look(cancellationToken)];
    }
}
