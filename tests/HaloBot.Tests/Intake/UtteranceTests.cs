using HaloBot.Complaints;
using HaloBot.Intake;

namespace HaloBot.Tests.Intake;

/// <summary>
/// What customers type in many voices, and what is made of it; see README.md beside this file. The floors are what is reached, rounded down: when a
/// change of the tables reaches more, raise them; never lower one, and never bend a line of the sets.
/// </summary>
public sealed class UtteranceTests(ITestOutputHelper output)
{
    private const string Own = "utterances.tsv";
    private const string HeldOut = "utterances-held-out.tsv";

    [Theory]
    [InlineData(Own)]
    [InlineData(HeldOut)]
    public void Nothing_is_done_that_was_not_asked_for(string file) =>
        Utterance.Read(file).Where(line => Intents.Of(line.Text) is var intent && intent.Acts() && intent != line.Intent).Select(line => line.Text).ShouldBeEmpty();

    /// <summary>Whatever is asked for, not to do it, asking about it and telling of it is something else.</summary>
    [Theory]
    [InlineData("don't")]
    [InlineData("please do not")]
    [InlineData("i never said")]
    [InlineData("i dont want you to")]
    [InlineData("you didnt")]
    [InlineData("they said")]
    [InlineData("what happens if i say")]
    [InlineData("why did you")]
    [InlineData("I'm not sure about")]
    [InlineData("there is no need to")]
    public void Turned_into_its_opposite_it_is_not_done(string before) =>
        Utterance.Read(Own).Concat(Utterance.Read(HeldOut)).Where(line => line.Intent.Acts() && Intents.Of($"{before} {line.Text}").Acts())
            .Select(line => $"{before} {line.Text}: {Intents.Of($"{before} {line.Text}")}").ShouldBeEmpty();

    [Theory]
    [InlineData(Own, 0.99, 0.95, 0.94)]
    [InlineData(HeldOut, 0.91, 1, 0.57)]
    public void Intents_are_recognised(string file, double all, double precision, double recall)
    {
        (Intent Meant, Intent Recognised)[] pairs = [.. Utterance.Read(file).Select(line => (line.Intent, Intents.Of(line.Text)))];
        var scores = Score.Of(pairs);
        Report(file, scores, Utterance.Read(file).Select(line => (line.Text, line.Intent, Intents.Of(line.Text))));

        pairs.Count(pair => pair.Meant == pair.Recognised).ShouldBeGreaterThanOrEqualTo((int)(all * pairs.Length));
        scores.Where(score => score.Name != nameof(Intent.None)).ShouldAllBe(score => score.Precision >= precision && score.Recall >= recall);
    }

    [Theory]
    [InlineData(Own, 0.99)]
    [InlineData(HeldOut, 0.96)]
    public void Categories_are_guessed(string file, double all)
    {
        Utterance[] complaints = [.. Utterance.Read(file).Where(line => line.Category is not null)];
        (Category Meant, Category Guessed)[] pairs = [.. complaints.Select(line => (line.Category!.Value, CategoryGuess.Of(line.Text)))];
        Report(file, Score.Of(pairs), complaints.Select(line => (line.Text, line.Category!.Value, CategoryGuess.Of(line.Text))));

        pairs.Count(pair => pair.Meant == pair.Guessed).ShouldBeGreaterThanOrEqualTo((int)(all * pairs.Length));
    }

    [Theory]
    [InlineData(Own, 0.97)]
    [InlineData(HeldOut, 0.91)]
    public void Loss_of_service_is_urgent(string file, double all)
    {
        Utterance[] complaints = [.. Utterance.Read(file).Where(line => line.IsUrgent is not null)];
        Utterance[] misses = [.. complaints.Where(line => CategoryGuess.IsLossOfService(line.Text) != line.IsUrgent)];
        output.WriteLine($"{file}: urgent or not, {complaints.Length - misses.Length} of {complaints.Length}");
        output.WriteLine(string.Join('\n', misses.Select(line => $"  {line.Text}: urgent is {line.IsUrgent}")));

        (complaints.Length - misses.Length).ShouldBeGreaterThanOrEqualTo((int)(all * complaints.Length));
    }

    private void Report<T>(string file, IEnumerable<Score> scores, IEnumerable<(string Text, T Meant, T Recognised)> lines)
        where T : struct, Enum
    {
        output.WriteLine(file);
        output.WriteLine(string.Join('\n', scores));
        output.WriteLine("Missed:");
        output.WriteLine(string.Join('\n', lines.Where(line => !line.Meant.Equals(line.Recognised)).Select(line => $"  {line.Text}: {line.Meant}, taken for {line.Recognised}")));
    }
}
