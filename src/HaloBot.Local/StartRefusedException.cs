namespace HaloBot.Local;

/// <summary>The host cannot start; the message is the one sentence that the person at the keyboard needs.</summary>
public sealed class StartRefusedException : Exception
{
    public StartRefusedException()
    {
    }

    public StartRefusedException(string message)
        : base(message)
    {
    }

    public StartRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
