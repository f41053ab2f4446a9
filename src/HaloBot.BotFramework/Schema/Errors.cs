namespace Microsoft.Bot.Schema;

public class Error
{
    public string Code { get; set; }

    public string Message { get; set; }
}

/// <summary>What the Bot Connector answers when it refuses a call.</summary>
public class ErrorResponse
{
    public ErrorResponse()
    {
    }

    public ErrorResponse(Error error = null) => Error = error;

    public Error Error { get; set; }
}
