namespace HaloBot.Tests.Faults;

/// <summary>A tally for a class of tests, printed when the class is over.</summary>
public abstract class Counts(string kind) : Tally(kind), IDisposable
{
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        Print();
    }
}
