using HaloBot.Complaints;
using HaloBot.Platform;
using Microsoft.Extensions.Configuration;

namespace HaloBot.Tests.Complaints;

/// <summary>The procedure as the program reads it, in both editions.</summary>
internal static class TestProcedure
{
    public static Procedure Published { get; } = Read("published");

    public static Procedure Ofcom2026 { get; } = Read("ofcom-2026");

    /// <summary>As published, where customers can be e-mailed.</summary>
    public static Procedure WithEmail { get; } = Read("published", ("Email:Host", "mail.example"));

    public static string Json { get; } = Shipped("procedure.json");

    public static string HolidaysJson { get; } = Shipped("bank-holidays-england-and-wales.json");

    /// <summary>Halo's published text, white space made single spaces.</summary>
    public static string SourceText { get; } = Spaced(File.ReadAllText(
        Path.Combine(Repository.Root, "tests", "HaloBot.Tests", "Complaints", "halo-complaints-procedure.txt")));

    public static Procedure Read(string edition, params (string Key, string Value)[] more) => ProcedureFiles.Read(
        new ConfigurationBuilder().AddInMemoryCollection([new("Procedure:Edition", edition), .. more.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))]).Build());

    /// <summary>As the program would read it if the file were this.</summary>
    public static Procedure ReadJson(string json, string edition = "published") => Procedure.Read(json, edition, BankHolidays.Parse(HolidaysJson));

    /// <summary>An instant from what the wall in London shows in winter, or with Z from UTC.</summary>
    public static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, null, System.Globalization.DateTimeStyles.AssumeUniversal);

    public static string Spaced(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Shipped(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Complaints", file));
}
