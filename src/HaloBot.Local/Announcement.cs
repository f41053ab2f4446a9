namespace HaloBot.Local;

/// <summary>What a person at the keyboard reads when everything runs.</summary>
internal static class Announcement
{
    public static void Print(TextWriter output, Uri address, string dataDirectory)
    {
        output.WriteLine();
        output.WriteLine("HaloBot runs on this machine:");
        output.WriteLine($"  Halo's website and the staff channel   {address}");
        output.WriteLine($"  the staff channel alone                {new Uri(address, "local/staff")}");
        output.WriteLine($"  what customers are e-mailed            {new Uri(address, "mail")}");
        output.WriteLine($"Data is kept in {dataDirectory}. Press Ctrl+C to stop.");
        output.WriteLine();
    }
}
