using HaloBot.Complaints;
using Microsoft.Extensions.Configuration;

namespace HaloBot.Tests.Complaints;

/// <summary>The procedure as the program reads it, in both editions.</summary>
internal static class TestProcedure
{
    public static Procedure Published { get; } = Read("published");

    public static Procedure Ofcom2026 { get; } = Read("ofcom-2026");

    public static Procedure Read(string edition) => ProcedureFiles.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new("Procedure:Edition", edition)]).Build());

    /// <summary>An instant from what the wall in London shows in winter, or with Z from UTC.</summary>
    public static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, null, System.Globalization.DateTimeStyles.AssumeUniversal);
}
