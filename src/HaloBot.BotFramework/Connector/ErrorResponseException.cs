using Microsoft.Rest;

namespace Microsoft.Bot.Schema;

/// <summary>The Bot Connector refused a call: see its status, its headers (Retry-After) and its own words.</summary>
public class ErrorResponseException : RestException
{
    public ErrorResponseException()
    {
    }

    public ErrorResponseException(string message)
        : base(message)
    {
    }

    public ErrorResponseException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public HttpResponseMessageWrapper Response { get; set; }

    /// <summary>Null where the answer was not the connector's JSON.</summary>
    public ErrorResponse Body { get; set; }
}
