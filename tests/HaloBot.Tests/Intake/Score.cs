using System.Globalization;

namespace HaloBot.Tests.Intake;

/// <summary>How often something was meant and recognised. Without anything to recognise, both shares are whole.</summary>
internal sealed record Score(string Name, int Meant, int Recognised, int Right)
{
    /// <summary>Which share of what was recognised was meant.</summary>
    public double Precision => Recognised == 0 ? 1 : (double)Right / Recognised;

    /// <summary>Which share of what was meant was recognised.</summary>
    public double Recall => Meant == 0 ? 1 : (double)Right / Meant;

    public static IReadOnlyList<Score> Of<T>(IReadOnlyList<(T Meant, T Recognised)> pairs)
        where T : struct, Enum =>
        [
            .. Enum.GetValues<T>().Select(value => new Score(
                value.ToString(),
                pairs.Count(pair => pair.Meant.Equals(value)),
                pairs.Count(pair => pair.Recognised.Equals(value)),
                pairs.Count(pair => pair.Meant.Equals(value) && pair.Recognised.Equals(value)))),
        ];

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Name,-16} {Meant,4} lines   precision {Precision,6:P1}   recall {Recall,6:P1}");
}
