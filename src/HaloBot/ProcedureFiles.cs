using HaloBot.Complaints;
using HaloBot.Delivery;

namespace HaloBot;

/// <summary>
/// Reads the procedure from the files beside the program: procedure.json, and the bank holidays, which can be replaced by
/// a newer file of gov.uk's without a rebuild.
/// </summary>
public static class ProcedureFiles
{
    private const string Rules = "procedure.json";
    private const string Holidays = "bank-holidays-england-and-wales.json";

    /// <exception cref="SettingException">No edition is chosen, or there is none of that name.</exception>
    /// <exception cref="FormatException">A file is wrong or missing; the message names the entry.</exception>
    public static Procedure Read(IConfiguration configuration)
    {
        const string mend =
            "Choose 'published' for exactly Halo's published text (dispute resolution after 8 weeks), or 'ofcom-2026' for the rules from " +
            "8 April 2026 (6 weeks for complaints first raised since; confirm with Halo before use).";
        var edition = configuration[ProcedureCheck.Setting] is { Length: > 0 } chosen ? chosen : throw new SettingException(ProcedureCheck.Setting, null, mend);
        return edition is ProcedureEdition.Published or ProcedureEdition.Ofcom2026
            ? Procedure.Read(Text(Rules), edition, BankHolidays.Parse(Text(Holidays)), EmailSettings.IsOn(configuration))
            : throw new SettingException(ProcedureCheck.Setting, edition, mend);
    }

    /// <summary>A short name for what <see cref="Read"/> reads and for the program that reads it: with either, dates may change.</summary>
    public static string Fingerprint(IConfiguration configuration) => Digest.Of(string.Join(
        '\n', configuration[ProcedureCheck.Setting], Text(Rules), Text(Holidays), typeof(ProcedureFiles).Module.ModuleVersionId));

    private static string Text(string file)
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Complaints", file);
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new FormatException($"{path} cannot be read: {e.Message} It belongs beside the program, as it was delivered.", e);
        }
    }
}
